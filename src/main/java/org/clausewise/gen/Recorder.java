package org.clausewise.gen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.clausewise.evidence.Account;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CaaDecision;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Corroboration;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.Perspective;
import org.clausewise.evidence.Place;
import org.clausewise.evidence.Resolver;
import org.clausewise.evidence.Rir;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.caa.CaaJudgement;
import org.clausewise.pki.PublicSuffixes;
import org.jspecify.annotations.Nullable;

/** A record in the making with the sources of chance that its parts are drawn from: what recipes for validations are written with. */
final class Recorder {
    static final String ISSUER = "ca.example.net";
    static final String REQUEST = "request-1";
    static final String PRIMARY = "primary";
    static final String APPLICANT = "applicant-7";
    static final Account ACCOUNT = Account.of("https://acme.ca.example.net/acct/7")
            .thumbprint("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
            .applicant(APPLICANT);

    /** Far from one another, the nearest two by more than 1,000 km; the first is the primary's. */
    // @formatter:off
    static final List<Perspective> PERSPECTIVES = List.of(
            perspective(PRIMARY,     Rir.RIPE_NCC,  52.37,    4.90).primary(true),
            perspective("virginia",  Rir.ARIN,      39.04,  -77.49),
            perspective("singapore", Rir.APNIC,      1.35,  103.82),
            perspective("sao-paulo", Rir.LACNIC,   -23.55,  -46.63),
            perspective("oregon",    Rir.ARIN,      45.84, -119.70),
            perspective("stockholm", Rir.RIPE_NCC,  59.33,   18.06),
            perspective("sydney",    Rir.APNIC,    -33.87,  151.21),
            perspective("cape-town", Rir.AFRINIC,  -33.92,   18.42));
    // @formatter:on

    private final CertificateSpec spec;
    private final Dice dice;
    private final List<Perspective> remotes;
    private final boolean raw;
    private final List<Validation> beside = new ArrayList<>();
    private int ids;

    Recorder(CertificateSpec spec, Dice dice) {
        this.spec = spec;
        this.dice = dice;
        remotes = PERSPECTIVES.subList(1, dice.between(1 + Corroborators.fewest(spec.issuedAt()), PERSPECTIVES.size()));
        raw = dice.oneIn(3);
    }

    CertificateSpec spec() {
        return spec;
    }

    Dice dice() {
        return dice;
    }

    Instant issuedAt() {
        return spec.issuedAt();
    }

    /** The primary and the remotes of this record. */
    List<Perspective> perspectives() {
        return PERSPECTIVES.subList(0, remotes.size() + 1);
    }

    /** At most so many seconds before signing, and at least one. */
    Instant before(long seconds) {
        return issuedAt().minusSeconds(dice.anyMagnitude(seconds));
    }

    /** 128 bits in base64url. */
    String randomValue() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(dice.octets(16));
    }

    /** A validation of a name that the CA began and finished lately, with nothing to show yet. */
    Validation validation(ValidationMethod method, String name) {
        Instant completed = before(3 * 86_400);
        return Validation.of("validation-" + ++ids, method, name)
                .brVersion("2.2.6")
                .authorizationDomainName(name)
                .request(REQUEST)
                .performer(Performer.CA)
                .perspective(PRIMARY)
                .initiated(completed.minusSeconds(dice.anyMagnitude(86_400)))
                .completed(completed);
    }

    /** Keeps a validation on which another rests, and no name of its own. */
    void beside(Validation v) {
        beside.add(v);
    }

    /** What {@link #beside(Validation)} kept. */
    List<Validation> beside() {
        return beside;
    }

    /** A challenge made when the validation began, and used when it was done. */
    Challenge challenge(Validation v, ChallengeKind kind, String value) {
        return Challenge.of(kind, value)
                .entropyBits(kind == ChallengeKind.RANDOM_VALUE || kind == ChallengeKind.ACME_TOKEN ? 128 : null)
                .created(v.initiated())
                .used(v.completed())
                .request(REQUEST)
                .usedFor(v.id());
    }

    /** A query of the Primary Network Perspective with its answers. */
    DnsQuery query(String name, String type, @Nullable Instant at, DnsRecord... answers) {
        return DnsQuery.of(name, type)
                .at(at)
                .resolver("resolver-" + PRIMARY)
                .status(DnsStatus.NOERROR)
                .dnssec(dice.oneIn(3) ? DnssecStatus.SECURE : DnssecStatus.INSECURE)
                .dnssecDisabled(false)
                .tries(1)
                .answers(answers);
    }

    DnsRecord record(String name, String type, String data) {
        return DnsRecord.of(name, type, data).ttl(dice.between(0L, 86_400L));
    }

    /** The name itself, or one that pruning it yields, down to the Base Domain Name. */
    String pruned(String name) {
        String suffix = PublicSuffixes.embedded().suffix(name, true);
        String pruned = name;
        while (suffix != null && DomainNames.isUnder(DomainNames.parent(pruned), suffix) && dice.oneIn(2)) {
            pruned = DomainNames.parent(pruned);
        }
        return pruned;
    }

    /**
     * The validation as enough remote Network Perspectives corroborate it: they saw this value, and some records hold how, which
     * nobody has to keep.
     */
    Validation corroborated(Validation v, String value) {
        return v.attempt(1)
                .observations(someFail(remotes.stream()
                        .map(p -> observation(p, v.completed(), v.dns())
                                .value(value)
                                .http(raw ? v.http() : List.of())
                                .tls(raw ? v.tls() : null))
                        .toList()));
    }

    /** A complete check of the CAA records of a name, without its asterisk, done lately; most names have none. */
    CaaCheck caaCheck(String name, Validation validation) {
        Instant at = before(8 * 3600);
        List<DnsQuery> climb = new ArrayList<>();
        boolean found = false;
        for (String domain = name; !domain.isEmpty() && !found; domain = DomainNames.parent(domain)) {
            found = dice.oneIn(4);
            DnsRecord[] answers = found ? records(domain, validation) : new DnsRecord[0];
            climb.add(query(domain, "CAA", at, answers));
        }
        CaaCheck check = CaaCheck.of("caa-" + ++ids, name)
                .at(at)
                .request(REQUEST)
                .performer(Performer.CA)
                .perspective(PRIMARY)
                .lookups(climb)
                .decision(CaaDecision.PERMITTED)
                .attempt(1);
        return check.observations(
                someFail(remotes.stream().map(p -> observation(p, at, climb)).toList()));
    }

    private DnsRecord[] records(String domain, Validation validation) {
        List<DnsRecord> set = new ArrayList<>();
        String ours = ISSUER;
        if (dice.oneIn(3)) ours += "; accounturi=" + ACCOUNT.uri();
        String label = CaaJudgement.label(validation);
        if (label != null && dice.oneIn(3)) ours += "; validationmethods=" + dice.pick("", "other-01,") + label;
        set.add(record(domain, "CAA", dice.pick("0", "128") + " issue \"" + ours + "\""));
        if (dice.oneIn(3)) set.add(record(domain, "CAA", "0 issuewild \"" + ours + "\""));
        if (dice.oneIn(2)) set.add(record(domain, "CAA", "0 issue \"other.example.org\""));
        if (dice.oneIn(2)) set.add(record(domain, "CAA", "0 iodef \"mailto:security@example.com\""));
        if (dice.oneIn(4)) set.add(record(domain, "CAA", "0 issuemail \";\""));
        return dice.shuffled(set).toArray(DnsRecord[]::new);
    }

    /** In some records as many do not corroborate as need not. */
    private List<Observation> someFail(List<Observation> all) {
        if (dice.oneIn(3)) return Corroborators.failing(Corroboration.allowed(all.size()), dice.shuffled(all));
        return all;
    }

    private Observation observation(Perspective p, @Nullable Instant at, List<DnsQuery> queries) {
        return Observation.of(p.id())
                .attempt(1)
                .at(at)
                .corroborates(true)
                .shared(false)
                .dns(
                        raw
                                ? queries.stream()
                                        .map(q -> q.resolver("resolver-" + p.id()))
                                        .toList()
                                : List.of());
    }

    private static Perspective perspective(String id, Rir rir, double latitude, double longitude) {
        Place place = new Place(latitude, longitude);
        return Perspective.of(id)
                .rir(rir)
                .place(place)
                .resolver(Resolver.of("resolver-" + id).rir(rir).place(place));
    }
}
