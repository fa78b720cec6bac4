package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.Arrays;
import org.clausewise.evidence.CertifiedName;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.pki.IpAddress;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.5, Authentication for an IP Address: what holds for every method. */
public final class AddressControl {
    public static final Section<Issuance> RULES = Section.of("tls.ip", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Issuance> VALIDATED = RULES.rule("validated", "tls-br-3.2.2.5-1", "tls-br-7.1.2.7.12-18#2")
            .require(
                    CERTIFIED_NAMES.where(test(CertifiedName.class, CertifiedName::address)),
                    test(CertifiedName.class, (i, n) -> isValidated(i, n.name())),
                    "validate control over {} before issuing, or leave it out: the record has no validation of this address");

    static final Rule<Issuance> BEFORE_ISSUANCE = RULES.rule("before-issuance", "tls-br-3.2.2.5-1")
            .knowing(COMPLETED)
            .require(
                    VALIDATIONS.where(test(Validation.class, v -> v.method().isForAddresses())),
                    test(Validation.class, (i, v) -> i.isBeforeSigning(known(v.completed()))),
                    "issue only after the validation of {} is complete");

    static final Rule<Issuance> METHOD_RECORDED = RULES.rule("version-recorded", "tls-br-3.2.2.5-2")
            .require(
                    VALIDATIONS.where(test(Validation.class, v -> v.method().isForAddresses())),
                    test(Validation.class, v -> v.brVersion() != null),
                    "record the version of the Baseline Requirements that {} was validated under");

    private AddressControl() {}

    private static boolean isValidated(Issuance i, String address) {
        SubjectName entry = i.subjectName(address);
        Validation v = entry == null ? null : i.validation(entry.validation());
        byte[] octets = IpAddress.parse(address);
        return v != null
                && v.method().isForAddresses()
                && octets != null
                && Arrays.equals(octets, IpAddress.parse(v.name()));
    }
}
