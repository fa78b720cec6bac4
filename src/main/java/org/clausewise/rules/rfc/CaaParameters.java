package org.clausewise.rules.rfc;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Practice;
import org.clausewise.evidence.caa.CaaPolicy;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 8657: {@code accounturi} and {@code validationmethods} in CAA records, for a CA that declares that it honours them. */
public final class CaaParameters {
    public static final Section<Issuance> RULES =
            Section.of("rfc8657.caa", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Detail<Issuance> ACCOUNT =
            Detail.of("account", (i, at) -> i.record().account() != null);

    static final Rule<Issuance> ACCOUNT_URI = RULES.rule("account-uri", "rfc8657-3-2")
            .knowing(CAA_LOOKUPS, ISSUER_DOMAIN_NAMES, ACCOUNT)
            .require(
                    CAA_NAMES
                            .where((i, at) -> honours(i, CaaPolicy.ACCOUNT_URI))
                            .where(caa((check, judged) -> judged.hasParameter(CaaPolicy.ACCOUNT_URI))),
                    caa((check, judged) -> !judged.result().permits()
                            || judged.heedingAccount().permits()),
                    "do not issue for {}: its CAA records authorise other accounts");

    static final Rule<Issuance> ISSUER = RULES.rule("issuer", "rfc8657-3-3")
            .knowing(CAA_LOOKUPS, ISSUER_DOMAIN_NAMES)
            .require(
                    CAA_NAMES.where((i, at) -> honours(i, CaaPolicy.ACCOUNT_URI)),
                    CAA_PERMITS,
                    "do not issue for {}: its CAA records authorise others, whatever account they name");

    static final Rule<Issuance> VALIDATION_METHODS = RULES.rule("validation-methods", "rfc8657-4-2")
            .knowing(CAA_LOOKUPS, ISSUER_DOMAIN_NAMES)
            .require(
                    CAA_NAMES.where((i, at) -> honours(i, CaaPolicy.VALIDATION_METHODS)),
                    caa((check, judged) -> !judged.heedingAccount().permits()
                            || judged.heedingAll().permits()),
                    "do not issue for {}: its CAA records authorise other methods of validation");

    static final Rule<Issuance> DNSSEC = RULES.rule("dnssec", "rfc8657-5.6-2")
            .knowing(detail("dnssec", DnsQuery.class, q -> q.dnssec() != null).raw())
            .require(
                    each(DnsQuery.class)
                            .where((i, at) -> i.isReliedOn(at)
                                    && i.node(i.parent(at)) instanceof CaaCheck
                                    && (honours(i, CaaPolicy.ACCOUNT_URI) || honours(i, CaaPolicy.VALIDATION_METHODS))),
                    test(DnsQuery.class, q -> q.dnssec() != DnssecStatus.NOT_VALIDATED),
                    "validate the answer to {} by DNSSEC");

    static {
        RULES.about(Matter.CAA_DNSSEC, "dnssec");
    }

    private CaaParameters() {}

    private static boolean honours(Issuance i, String parameter) {
        Practice ca = i.record().ca();
        return ca != null && ca.caaParameters().contains(parameter);
    }
}
