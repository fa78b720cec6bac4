package org.clausewise.rules.evg;

import static org.clausewise.rule.CertificateFacts.SAN_HAS_ONION;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.ValidityLimit;

/** EVG 6.3.2, Certificate operational periods, with its past and that of Appendix F. */
public final class EvValidityPeriod {
    public static final Section<Certificate> RULES = Section.of(
                    "evg.subscriber.validity", Subject.CERTIFICATE, Profile.TLS_EV)
            .at(Certificate::validity)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER);

    /** Appendix F spoke of any certificate with an onion name. */
    public static final Section<Certificate> NOT_EV = Section.of(
                    "evg.not-ev.validity", Subject.CERTIFICATE, Profile.Group.TLS_NOT_EV)
            .at(Certificate::validity)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER);

    static final Rule<Certificate> MAX_27_MONTHS = RULES.rule("max-27-months", "evg-6.3.2-r1")
            .require(
                    ValidityLimit.monthsBetween(27), "shorten the validity period to at most 27 months, to the second");

    static final Rule<Certificate> MAX_825_DAYS = RULES.rule("max-825-days", "evg-6.3.2-r2")
            .require(ValidityLimit.daysBetween(825), "shorten the validity period to at most 825 days, to the second");

    static final Rule<Certificate> MAX_398_DAYS = RULES.rule(
                    "max-398-days", "evg-6.3.2-1#1", "evg-6.3.2-1#2", "evg-6.3.2-1#3", "evg-6.3.2-1#4")
            .require(ValidityLimit.days(398), "shorten the validity period to at most 398 days, to the second");

    static final Rule<Certificate> MAX_12_MONTHS = RULES.rule(
                    "max-12-months", "evg-6.3.2-2#1", "evg-6.3.2-2#2", "evg-6.3.2-2#3", "evg-6.3.2-2#4")
            .require(ValidityLimit.months(12), "shorten the validity period to twelve months");

    static final Rule<Certificate> ONION = onion(RULES, "evg-F-r1#1");

    static final Rule<Certificate> ONION_NOT_EV = onion(NOT_EV, "evg-F-r1#2");

    static {
        RULES.about(Matter.VALIDITY, "*-days", "*-months");
    }

    private EvValidityPeriod() {}

    private static Rule<Certificate> onion(Section<Certificate> section, String duty) {
        return section.rule("onion-max-15-months", duty)
                .when(SAN_HAS_ONION)
                .require(
                        ValidityLimit.monthsBetween(15),
                        "shorten the validity period to at most 15 months, to the second");
    }
}
