package org.clausewise.rules.evg;

import static org.clausewise.evidence.IdentityKind.*;
import static org.clausewise.rule.IssuanceFacts.*;

import java.time.Instant;
import java.util.EnumSet;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Reuse;
import org.clausewise.evidence.Validation;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/**
 * EVG 3.2.2.14.3, Age of Validated Data. Data of a certificate that is replaced may be older (3.2.2.14.2), and some kinds while
 * an earlier EV certificate is valid (3.2.2.14.1).
 */
public final class EvDataAge {
    private static final long LIMIT = 398 * Ages.DAY;

    public static final Section<Issuance> RULES = Section.of("evg.data-age", Subject.ISSUANCE, Profile.TLS_EV);

    private static final Detail<Issuance> OBTAINED = detail("obtained", IdentityDatum.class, d -> d.obtained() != null);

    // @formatter:off
    static {
        //   name             clause                  while an earlier certificate is valid  kinds
        age("existence",      "evg-3.2.2.14.3-1", false, ORGANIZATION_NAME, REGISTRATION_NUMBER, JURISDICTION, BUSINESS_CATEGORY);
        age("assumed-name",   "evg-3.2.2.14.3-2", false, ASSUMED_NAME);
        age("address",        "evg-3.2.2.14.3-3", true,  ADDRESS, PHYSICAL_EXISTENCE);
        age("communication",  "evg-3.2.2.14.3-4", true,  VERIFIED_COMMUNICATION);
        age("operational",    "evg-3.2.2.14.3-5", true,  OPERATIONAL_EXISTENCE);
        age("authority",      "evg-3.2.2.14.3-7", true,  AUTHORITY);
    }
    // @formatter:on

    static final Rule<Issuance> DOMAIN_NAME = RULES.rule("domain-name", "evg-3.2.2.14.3-6")
            .knowing(INITIATED)
            .require(
                    VALIDATIONS,
                    test(
                            Validation.class,
                            (i, v) -> Ages.atMost(LIMIT, known(v.initiated()), i.issuedAt())
                                    || isStillValid(i, v.reuse())
                                    || isReplaced(i, v.reuse())),
                    "validate {} again: that was more than 398 days ago");

    static {
        RULES.about(Matter.AGE, "*");
    }

    private EvDataAge() {}

    private static void age(String name, String clause, boolean whileValid, IdentityKind first, IdentityKind... more) {
        EnumSet<IdentityKind> kinds = EnumSet.of(first, more);
        RULES.rule(name, clause)
                .knowing(OBTAINED)
                .require(
                        each(IdentityDatum.class).where(test(IdentityDatum.class, d -> kinds.contains(d.kind()))),
                        test(
                                IdentityDatum.class,
                                (i, d) -> Ages.atMost(LIMIT, known(d.obtained()), i.issuedAt())
                                        || isAgreed(i, d)
                                        || whileValid && isStillValid(i, d.reuse())
                                        || isReplaced(i, d.reuse())),
                        "obtain and verify {} again: the data is more than 398 days old");
    }

    /** A contract may set another term for names, titles, agency and authority. */
    private static boolean isAgreed(Issuance i, IdentityDatum d) {
        Instant until = d.agreedUntil();
        return d.kind() == AUTHORITY && until != null && !until.isBefore(i.issuedAt());
    }

    private static boolean isStillValid(Issuance i, @Nullable Reuse reuse) {
        return reuse != null
                && reuse.validUntil() != null
                && !reuse.validUntil().isBefore(i.issuedAt());
    }

    /** A replacement expires with the certificate that it replaces. */
    private static boolean isReplaced(Issuance i, @Nullable Reuse reuse) {
        Certificate c = i.certificate();
        return reuse != null
                && reuse.validUntil() != null
                && c != null
                && reuse.validUntil().getEpochSecond() == c.notAfterSeconds();
    }
}
