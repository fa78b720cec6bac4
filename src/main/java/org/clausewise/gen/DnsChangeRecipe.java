package org.clausewise.gen;

import java.util.Base64;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Delegation;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;

/** TLS BR 3.2.2.4.7: a value in a TXT, CNAME or CAA record of the name, or of a label with an underscore before it. */
final class DnsChangeRecipe {
    private DnsChangeRecipe() {}

    static Validation validation(Recorder r, String name) {
        Dice dice = r.dice();
        String domain = r.pruned(name);
        Validation v = r.validation(ValidationMethod.DNS_CHANGE, name).authorizationDomainName(domain);
        Challenge challenge = dice.oneIn(4)
                ? r.challenge(v, ChallengeKind.REQUEST_TOKEN_WITH_TIMESTAMP, token(r))
                        .bindsKey(true)
                : r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue());
        String owner = dice.oneIn(3) ? domain : dice.pick("_acme-challenge.", "_dnsauth.", "_x.") + domain;
        v = v.challenge(challenge).dns(answer(r, v, owner, challenge.value()));
        if (dice.oneIn(6)) {
            String target = "a" + dice.between(1, 999) + ".dcv." + Recorder.ISSUER;
            v = v.delegation(Delegation.of(target).applicants(Recorder.APPLICANT))
                    .dns(r.query(
                            "_dnsauth." + domain,
                            "TXT",
                            v.completed(),
                            r.record("_dnsauth." + domain, "CNAME", target),
                            r.record(target, "TXT", challenge.value())));
        }
        return r.corroborated(v, challenge.value());
    }

    private static DnsQuery answer(Recorder r, Validation v, String owner, String value) {
        return switch (r.dice().between(0, 3)) {
            case 0 ->
                r.query(
                        owner,
                        "CNAME",
                        v.completed(),
                        r.record(owner, "CNAME", value.toLowerCase(java.util.Locale.ROOT) + ".dcv.example.org"));
            case 1 -> r.query(owner, "CAA", v.completed(), r.record(owner, "CAA", "0 contactvalue \"" + value + "\""));
            default -> r.query(owner, "TXT", v.completed(), r.record(owner, "TXT", value));
        };
    }

    private static String token(Recorder r) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(r.dice().octets(32));
    }
}
