package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.time.Instant;
import java.util.stream.Stream;
import org.clausewise.evidence.CertifiedName;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4, Validation of Domain Authorization or Control: what holds for every method. */
public final class DomainControl {
    public static final Section<Issuance> RULES = Section.of("tls.dcv", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Elements<Issuance> DOMAIN_NAMES =
            CERTIFIED_NAMES.where(test(CertifiedName.class, n -> !n.address() && !DomainNames.isOnion(n.name())));

    private static final String DNSSEC_DAY = "2026-03-15";
    private static final Instant DNSSEC_FROM = Instant.parse(DNSSEC_DAY + "T00:00:00Z");
    private static final At<Issuance> PERFORMED_SINCE_DNSSEC = performedSince(DNSSEC_DAY);

    /** Queries for validations by the methods of this section. */
    private static final Elements<Issuance> QUERIES = each(DnsQuery.class)
            .where((i, at) -> i.isReliedOn(at)
                    && i.node(i.parent(at)) instanceof Validation v
                    && !v.method().isForAddresses()
                    && v.method() != ValidationMethod.ONION_REQUEST
                    && isAskedSince(i, at));

    static final Rule<Issuance> VALIDATED = RULES.rule(
                    "validated", "tls-br-3.2.2.4-1", "tls-br-3.2.2.4-2", "tls-br-7.1.2.7.12-7#2")
            .require(
                    DOMAIN_NAMES,
                    test(CertifiedName.class, (i, n) -> isValidated(i, n.name())),
                    "validate control over {} before issuing, or leave it out: the record has no validation that covers it");

    static final Rule<Issuance> BEFORE_ISSUANCE = RULES.rule("before-issuance", "tls-br-3.2.2.4-1")
            .knowing(COMPLETED)
            .require(
                    VALIDATIONS.where(test(Validation.class, v -> !v.method().isForAddresses())),
                    test(Validation.class, (i, v) -> i.isBeforeSigning(known(v.completed()))),
                    "issue only after the validation of {} is complete");

    static final Rule<Issuance> METHOD_RECORDED = RULES.rule("version-recorded", "tls-br-3.2.2.4-12")
            .require(
                    VALIDATIONS.where(test(Validation.class, v -> !v.method().isForAddresses())),
                    test(Validation.class, v -> v.brVersion() != null),
                    "record the version of the Baseline Requirements that {} was validated under");

    /** Onion names by any other method than those of appendix B are not validated, whatever the method found. */
    static final Rule<Issuance> ONION = RULES.rule("onion", "tls-br-3.2.2.4-3", "tls-br-B-2")
            .require(
                    CERTIFIED_NAMES.where(test(CertifiedName.class, n -> DomainNames.isOnion(n.name()))),
                    test(CertifiedName.class, (i, n) -> isValidatedAsOnion(i, n.name())),
                    "validate {} by a method of appendix B: the record has no such validation that covers it");

    // nobody has to keep what DNSSEC came to (5.4.1)
    private static final Detail<Issuance> DNSSEC =
            detail("dnssec", DnsQuery.class, q -> q.dnssec() != null).raw();

    private static final Detail<Issuance> DNSSEC_DISABLED = detail(
                    "dnssecDisabled", DnsQuery.class, q -> q.dnssecDisabled() != null)
            .raw();

    /** Who validates takes nothing from a bogus answer (RFC 4035 5.5). */
    private static final At<Issuance> IS_VALIDATED = test(
            DnsQuery.class,
            q -> q.dnssec() != DnssecStatus.NOT_VALIDATED
                    && (q.dnssec() != DnssecStatus.BOGUS || q.answers().isEmpty()));

    private static final At<Issuance> IS_ENABLED = test(DnsQuery.class, q -> !known(q.dnssecDisabled()));

    private static final Elements<Issuance> BY_EMAIL = QUERIES.where(DomainControl::isByEmail);

    // @formatter:off
    static {
        dnssec("",             QUERIES.where((i, at) -> !isByEmail(i, at)),        "tls-br-3.2.2.4-11", "tls-br-3.2.2.4-4");
        dnssec("email.",       BY_EMAIL.where(DomainControl::seeksDomain),         "tls-br-3.2.2.4-9");
        dnssec("email.other-", BY_EMAIL.where((i, at) -> !seeksDomain(i, at)),     "tls-br-3.2.2.4-10");
    }
    // @formatter:on

    private DomainControl() {}

    /** Of the duties of a clause, the first is to validate and the second to let nobody turn that off. */
    private static void dnssec(String name, Elements<Issuance> queries, String clause, String... more) {
        RULES.rule(
                        name + "dnssec",
                        Stream.concat(Stream.of(clause + "#1"), Stream.of(more)).toArray(String[]::new))
                .knowing(DNSSEC)
                .require(queries, IS_VALIDATED, "validate the answer to {} by DNSSEC");
        RULES.rule(name + "dnssec.on", clause + "#2")
                .knowing(DNSSEC_DISABLED)
                .require(queries, IS_ENABLED, "let no local policy turn DNSSEC validation off for {}");
    }

    /** Asked by the Primary Network Perspective since DNSSEC is to be validated. */
    private static boolean isAskedSince(Issuance i, int at) {
        Instant asked = i.node(DnsQuery.class, at).at();
        return asked == null ? PERFORMED_SINCE_DNSSEC.test(i, at) : !asked.isBefore(DNSSEC_FROM);
    }

    private static boolean isByEmail(Issuance i, int at) {
        return switch (known(i.around(Validation.class, at)).method()) {
            case CONSTRUCTED_EMAIL, EMAIL_TO_CAA_CONTACT, EMAIL_TO_TXT_CONTACT -> true;
            default -> false;
        };
    }

    /** Whether the Authorization Domain Name may come of it. */
    private static boolean seeksDomain(Issuance i, int at) {
        return switch (i.node(DnsQuery.class, at).type()) {
            case "CNAME", "CAA", "TXT" -> true;
            default -> false;
        };
    }

    private static boolean isValidatedAsOnion(Issuance i, String name) {
        SubjectName entry = i.subjectName(name);
        Validation v = entry == null ? null : i.validation(entry.validation());
        return v != null
                && v.covers(DomainNames.withoutWildcard(name))
                && switch (v.method()) {
                    case WEBSITE_CHANGE, WEBSITE_CHANGE_V2, ACME_HTTP, TLS_ALPN, ONION_REQUEST -> true;
                    default -> false;
                };
    }

    private static boolean isValidated(Issuance i, String name) {
        SubjectName entry = i.subjectName(name);
        Validation v = entry == null ? null : i.validation(entry.validation());
        return v != null && !v.method().isForAddresses() && v.covers(DomainNames.withoutWildcard(name));
    }
}
