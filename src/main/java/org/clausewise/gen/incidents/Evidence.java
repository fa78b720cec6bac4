package org.clausewise.gen.incidents;

import static org.clausewise.evidence.ValidationMethod.DNS_CHANGE;
import static org.clausewise.gen.GeneralNames.dns;
import static org.clausewise.gen.incidents.Replay.replay;
import static org.clausewise.rule.Profile.TLS_DV;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Delegation;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Perspective;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.CertificateSpec;

/** Records of issuance that replays begin with. */
final class Evidence {
    /** 128 bits in base36; a domain label can bear them. */
    static final String VALUE = "f5l3xqk7vd0c9w2m8z4t6rj1b";

    /** Ballot SC-067. */
    private static final Instant CORROBORATION = Instant.parse("2025-03-15T00:00:00Z");

    private Evidence() {}

    /** For these names, each validated for itself by a TXT record of its own. */
    static CertificateSpec recorded(CertificateSpec c, String... names) {
        c.names(Stream.of(names).map(name -> dns(name)).toList()).recorded(DNS_CHANGE);
        c.record(r -> r.validations(List.of(each(r, names))).names(n -> n.validation("v-" + n.name())));
        return c.issuedAt().isBefore(CORROBORATION) ? c.record(Evidence::alone) : c;
    }

    private static Validation[] each(IssuanceRecord r, String... names) {
        return Stream.of(names)
                .map(name -> shown(
                        r.validations().get(0).id("v-" + name).name(name),
                        name,
                        "TXT",
                        "_acme-challenge." + name,
                        VALUE))
                .toArray(Validation[]::new);
    }

    /** With a Random Value, seen in one record. */
    static Validation shown(Validation v, String domain, String type, String owner, String data) {
        return v.authorizationDomainName(domain)
                .delegation((Delegation) null)
                .challenge(k -> k.kind(ChallengeKind.RANDOM_VALUE)
                        .value(VALUE)
                        .entropyBits(128)
                        .bindsKey(null)
                        .usedFor(v.id()))
                .dns(v.dns()
                        .get(0)
                        .name(owner)
                        .type(type)
                        .answers(DnsRecord.of(owner, type, data).ttl(300L)))
                .observations(o -> o.value(VALUE).dns(List.of()));
    }

    /** Without corroboration, of the days when nobody asked for it. */
    static IssuanceRecord alone(IssuanceRecord r) {
        return r.perspectives(r.perspectives().stream()
                        .filter(p -> Boolean.TRUE.equals(p.primary()))
                        .toArray(Perspective[]::new))
                .validations(v -> v.observations(List.of()))
                .caa(k -> k.observations(List.of()));
    }

    /** The validation of a name below stands for the Base Domain Name too. */
    static Replay baseDomain(String day) {
        return replay(
                        "tls.dcv.validated",
                        TLS_DV,
                        c -> recorded(c, "www.example.com", "example.com"),
                        c -> c.record(r -> r.names(n -> n.validation("v-www.example.com"))))
                .named("base-domain")
                .then(day)
                .shows("example.com rests on the validation of www.example.com.");
    }
}
