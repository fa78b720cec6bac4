package org.clausewise.gen.rfc;

import static org.clausewise.gen.CaaSets.ACCOUNT;
import static org.clausewise.gen.CaaSets.found;
import static org.clausewise.gen.CaaSets.ours;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CaaDecision;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CaaSets;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** RFC 8659 and RFC 8657. */
public final class CertificationAuthorityAuthorizationMutants {
    private static final String OTHERS = "0 issue \"other.example.org\"";

    private CertificationAuthorityAuthorizationMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                caa("climb", "3-1", r -> r.caa(c -> c.lookups(q -> q.name("x." + q.name()))))
                        .implies("tls.caa.climb"),
                caa(
                        "before-issuance",
                        "3-1",
                        r -> r.caa(c -> c.at(known(r.signingTime()).plusNanos(1)))),
                caa("permitted", "3-2#1", r -> found(r, OTHERS))
                        .also("rfc8659-5.1-2")
                        .given(c -> withSet(c, ours("")))
                        .implies("tls.caa.permitted"),
                caa("determined", "3-2#2", r -> r.caa(c -> c.decision(CaaDecision.FORBIDDEN)))
                        .given(c -> withSet(c, ours(""))),
                caa("all-names", "3-4", r -> r.names(n -> n.caa((String) null))).implies("tls.caa.checked"),
                caa("critical", "4.1-2", r -> found(r, "128 tbs \"Unknown\""))
                        .also("rfc8659-4.5-1")
                        .implies("tls.caa.critical"),
                concluded("reserved-flags", "4.1-4", "1 issue \"" + CaaSets.ISSUER + "\""),
                concluded("malformed", "4.2-1", ours(""), "0 issue \"%%%%%\""),
                concluded("issuewild-ignored", "4.3-1", ours(""), "0 issuewild \";\"")
                        .when(c -> hasChecks(c)
                                && known(c.record()).names().stream().noneMatch(n -> DomainNames.isWildcard(n.name()))),
                concluded("issue-ignored", "4.3-2", "0 issue \";\"", "0 issuewild \"" + CaaSets.ISSUER + "\"")
                        .of(Profile.Group.TLS_NOT_EV)
                        .given(c -> withSet(
                                c.names(GeneralNames.dns("*.wild.example.com")),
                                "0 issue \";\"",
                                "0 issuewild \"" + CaaSets.ISSUER + "\"")),
                caa("dnssec", "5.1-1", r -> r.caa(CertificationAuthorityAuthorizationMutants::notValidated))
                        .also("rfc8659-5.4-1")
                        .given(c -> withSet(c, ours("")))
                        .implies("tls.caa.dnssec.validated"),
                parameter(
                        "account-uri",
                        "3-2",
                        "accounturi",
                        "; accounturi=" + ACCOUNT,
                        r -> found(r, ours("; accounturi=" + ACCOUNT + "1"))),
                parameter(
                                "issuer",
                                "3-3",
                                "accounturi",
                                "",
                                r -> found(r, "0 issue \"other.example.org; accounturi=" + ACCOUNT + "\""))
                        .implies("tls.caa.permitted", "rfc8659.caa.permitted"),
                parameter(
                        "validation-methods",
                        "4-2",
                        "validationmethods",
                        "; validationmethods=ca-dns",
                        r -> found(r, ours("; validationmethods=http-01,tls-alpn-01"))),
                parameter(
                                "dnssec",
                                "5.6-2",
                                "accounturi",
                                "",
                                r -> r.caa(CertificationAuthorityAuthorizationMutants::notValidated))
                        .implies("tls.caa.dnssec.validated", "rfc8659.caa.dnssec"));
    }
    // spotless:on

    private static Mutant caa(String rule, String duty, UnaryOperator<IssuanceRecord> change) {
        return Mutant.recordMutant("rfc8659.caa." + rule, "rfc8659-" + duty, change)
                .when(CertificationAuthorityAuthorizationMutants::hasChecks);
    }

    /** The CA came to another conclusion than this set, which permits, asks for. */
    private static Mutant concluded(String rule, String duty, String... data) {
        return caa("conclusion." + rule, duty, r -> r.caa(c -> c.decision(CaaDecision.FORBIDDEN)))
                .given(c -> withSet(c, data))
                .implies("rfc8659.caa.determined");
    }

    /** Of a CA that honours a parameter, whose records have it. */
    private static Mutant parameter(
            String rule, String duty, String parameter, String value, UnaryOperator<IssuanceRecord> change) {
        return Mutant.recordMutant("rfc8657.caa." + rule, "rfc8657-" + duty, change)
                .given(c -> c.recorded(ValidationMethod.DNS_CHANGE)
                        .record(r -> found(r, ours(value))
                                .ca(ca -> ca.caaParameters(parameter))
                                .validations(v -> v.methodLabel("ca-dns"))))
                .when(CertificationAuthorityAuthorizationMutants::hasChecks);
    }

    private static CertificateSpec withSet(CertificateSpec c, String... data) {
        return c.recorded().record(r -> found(r, data).ca(ca -> ca.caaParameters(List.of())));
    }

    private static CaaCheck notValidated(CaaCheck c) {
        return c.lookups(q -> q.dnssec(DnssecStatus.NOT_VALIDATED));
    }

    private static boolean hasChecks(CertificateSpec c) {
        IssuanceRecord record = c.record();
        return record != null && !record.caa().isEmpty();
    }
}
