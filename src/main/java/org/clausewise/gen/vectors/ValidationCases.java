package org.clausewise.gen.vectors;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/** Permissions of TLS BR 3.2.2.4.21, 3.2.2.4.22 and RFC 8738 that a record can show in use. */
final class ValidationCases {
    private static final String ISSUE_VALUE = "ca.example.net; accounturi=https://acme.ca.example.net/acct/7";
    private static final String TARGET = "persist.example.org";

    private ValidationCases() {}

    static List<Permitted> permitted() {
        return List.of(
                below("tls-br-3.2.2.4.21-5#1", ValidationMethod.DNS_ACCOUNT_LABEL),
                below("tls-br-3.2.2.4.22-17#1", ValidationMethod.DNS_PERSISTENT_VALUE),
                persistent(
                        "tls-br-3.2.2.4.22-3#1",
                        "alias",
                        "a CNAME record led to the record",
                        v -> shows(v, ISSUE_VALUE)
                                .dns(q -> q.answers(
                                        DnsRecord.of(q.name(), "CNAME", TARGET),
                                        DnsRecord.of(TARGET, "TXT", ISSUE_VALUE))),
                        v -> answers(v, "CNAME")),
                persistent(
                        "tls-br-3.2.2.4.22-8#1",
                        "persist-until",
                        "the record has a persistUntil",
                        v -> shows(v, ISSUE_VALUE + "; persistUntil=1900000000"),
                        v -> value(v).contains("persistUntil")),
                persistent(
                        "tls-br-3.2.2.4.22-10#1",
                        "other-parameter",
                        "the record has a parameter that the text does not know",
                        v -> shows(v, ISSUE_VALUE + "; colour=green"),
                        v -> value(v).contains("colour")),
                Permitted.ofRecord(
                        "rfc8738-4-1#1",
                        "http-01",
                        "an address is validated by http-01",
                        plain(ValidationMethod.DNS_CHANGE),
                        c -> c.name(GeneralNames.ip("8.8.8.8")).recorded(ValidationMethod.IP_ACME_HTTP),
                        r -> any(r, v -> v.method() == ValidationMethod.IP_ACME_HTTP)));
    }

    private static Permitted below(String duty, ValidationMethod method) {
        return Permitted.ofRecord(
                duty,
                "name-below",
                "a name ends with all labels of the name that was validated for it",
                plain(method),
                c -> c.name(GeneralNames.dns("below.plain.example.com")).recorded(method),
                r -> r.names().stream()
                        .anyMatch(n ->
                                any(r, v -> v.id().equals(n.validation()) && DomainNames.isUnder(n.name(), v.name()))));
    }

    private static Permitted persistent(
            String duty, String name, String fact, UnaryOperator<Validation> change, Predicate<Validation> holds) {
        return Permitted.ofRecord(
                duty,
                name,
                fact,
                plain(ValidationMethod.DNS_PERSISTENT_VALUE).record(r -> r.validations(v -> shows(v, ISSUE_VALUE))),
                c -> c.record(r -> r.validations(change)),
                r -> any(r, holds));
    }

    private static CertificateSpec plain(ValidationMethod method) {
        return Subscribers.plain(Profile.TLS_DV).recorded(method);
    }

    private static Validation shows(Validation v, String rdata) {
        return v.challenge(c -> c.value(rdata))
                .dns(q -> q.answers(DnsRecord.of(q.name(), "TXT", rdata)))
                .observations(o -> o.value(rdata).dns(List.of()));
    }

    private static String value(Validation v) {
        return v.challenge() == null ? "" : v.challenge().value();
    }

    private static boolean answers(Validation v, String type) {
        return v.dns().stream()
                .flatMap(q -> q.answers().stream())
                .anyMatch(a -> a.type().equals(type));
    }

    private static boolean any(IssuanceRecord r, Predicate<Validation> such) {
        return r.validations().stream().anyMatch(such);
    }
}
