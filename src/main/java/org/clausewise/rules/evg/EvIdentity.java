package org.clausewise.rules.evg;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.der.Der;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.Issuance;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Name;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** EVG 7.1.4.2.3 beside what was verified: the subject says what the record has found. */
public final class EvIdentity {
    public static final Section<Issuance> RULES = Section.of("evg.identity", Subject.ISSUANCE, Profile.TLS_EV);

    /** Of values alone that the record has; one of several is enough. */
    static final Rule<Issuance> BUSINESS_CATEGORY = RULES.rule("business-category", "evg-7.1.4.2.3-1#3")
            .require(
                    each(IdentityDatum.class)
                            .where(test(
                                    IdentityDatum.class, (i, d) -> isBusinessCategory(d) && i.certificate() != null)),
                    test(IdentityDatum.class, (i, d) -> isVerified(i)),
                    "write the businessCategory that was verified into the subject: there stands another");

    private EvIdentity() {}

    private static boolean isBusinessCategory(IdentityDatum d) {
        return d.kind() == IdentityKind.BUSINESS_CATEGORY && d.value() != null;
    }

    private static boolean isVerified(Issuance i) {
        Certificate c = known(i.certificate());
        int attribute = Name.find(c.bytes(), c.subject(), AttributeType.BUSINESS_CATEGORY);
        if (attribute < 0) {
            return true; // which is for another rule
        }
        String category = Der.text(c.bytes(), Name.value(c.bytes(), attribute));
        for (IdentityDatum d : i.record().identity()) {
            if (isBusinessCategory(d) && category.equalsIgnoreCase(d.value())) {
                return true;
            }
        }
        return false;
    }
}
