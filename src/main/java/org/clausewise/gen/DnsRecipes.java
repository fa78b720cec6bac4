package org.clausewise.gen;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.ChallengeNames;
import org.clausewise.evidence.acme.KeyAuthorization;

/** TLS BR 3.2.2.4.21 and 3.2.2.4.22: TXT records at labels of an account, and persistent ones. */
final class DnsRecipes {
    private DnsRecipes() {}

    static Validation accountLabel(Recorder r, String name) {
        String domain = r.pruned(name);
        Validation v = r.validation(ValidationMethod.DNS_ACCOUNT_LABEL, name).authorizationDomainName(domain);
        String token = r.randomValue();
        String value = KeyAuthorization.digest(token + "." + Recorder.ACCOUNT.thumbprint());
        Challenge challenge = r.challenge(v, ChallengeKind.ACME_TOKEN, value).token(token);
        String owner = ChallengeNames.dnsAccount(Recorder.ACCOUNT.uri(), domain);
        return r.corroborated(
                v.challenge(challenge).dns(r.query(owner, "TXT", v.completed(), texts(r, owner, value))), value);
    }

    static Validation persistent(Recorder r, String name) {
        Dice dice = r.dice();
        String domain = r.pruned(name);
        Validation v = r.validation(ValidationMethod.DNS_PERSISTENT_VALUE, name).authorizationDomainName(domain);
        String value = Recorder.ISSUER + dice.pick(";", "; ", " ; ") + "accounturi=" + Recorder.ACCOUNT.uri();
        if (dice.oneIn(2)) {
            long end = r.issuedAt().getEpochSecond() + 1 + dice.between(0L, 100_000_000L);
            value += "; " + dice.pick("persistUntil", "persistuntil") + "=" + end;
        }
        if (dice.oneIn(4)) value += ";policy=wildcard";
        String owner = "_validation-persist." + domain;
        DnsRecord[] answers = texts(r, owner, value);
        if (dice.oneIn(6)) {
            String target = "persist" + dice.between(1, 999) + ".example.org";
            answers = new DnsRecord[] {r.record(owner, "CNAME", target), r.record(target, "TXT", value)};
        }
        Challenge challenge =
                r.challenge(v, ChallengeKind.PERSISTENT_RECORD, value).accountUri(Recorder.ACCOUNT.uri());
        v = v.challenge(challenge).dns(r.query(owner, "TXT", v.completed(), answers));
        return r.corroborated(v, dice.oneIn(2) ? value : Recorder.ACCOUNT.uri());
    }

    /** The record, perhaps among others. */
    private static DnsRecord[] texts(Recorder r, String owner, String value) {
        List<DnsRecord> set = new ArrayList<>();
        set.add(r.record(owner, "TXT", value));
        if (r.dice().oneIn(4))
            set.add(r.record(owner, "TXT", "other.example.org; accounturi=https://other.example.org/1"));
        return r.dice().shuffled(set).toArray(DnsRecord[]::new);
    }
}
