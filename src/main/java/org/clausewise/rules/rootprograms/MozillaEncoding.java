package org.clausewise.rules.rootprograms;

import static org.clausewise.rule.CertificateFacts.defects;
import static org.clausewise.rule.CertificateFacts.free;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.clausewise.der.Defect;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** Mozilla Root Store Policy 5.2, ASN.1 DER encoding errors: one rule each, the same fact as RFC 5280 4.1. */
public final class MozillaEncoding {
    public static final Section<Certificate> RULES = Section.of("mozilla.der", Subject.CERTIFICATE, Profile.Group.TLS);

    // @formatter:off
    private static final Set<Defect> NO_DER = EnumSet.of(
            Defect.INDEFINITE_LENGTH, Defect.NON_MINIMAL_LENGTH, Defect.TRAILING_BYTES, Defect.NON_MINIMAL_INTEGER,
            Defect.BOOLEAN_VALUE, Defect.ENCODED_DEFAULT, Defect.UNUSED_BITS, Defect.NAMED_BITS, Defect.NAMED_OCTETS, Defect.SET_ORDER,
            Defect.WRONG_TAG, Defect.MISSING_FIELD, Defect.TRUNCATED, Defect.PRINTABLE_STRING, Defect.IA5_STRING,
            Defect.NUMERIC_STRING, Defect.VISIBLE_STRING, Defect.UTF8_STRING, Defect.BMP_STRING, Defect.UNIVERSAL_STRING,
            Defect.TELETEX_STRING, Defect.OID_ENCODING, Defect.CONSTRAINT, Defect.UTC_TIME_INVALID,
            Defect.GENERALIZED_TIME_INVALID, Defect.DEPTH_LIMIT);
    // @formatter:on

    static {
        for (Defect defect : NO_DER) {
            String name = defect.name().toLowerCase(Locale.ROOT).replace('_', '-');
            RULES.rule(name, "mozilla-rsp-5.2-5")
                    .require(
                            free(defect),
                            defects(defect),
                            "mend the encoding, which is no DER: " + name.replace('-', ' '));
        }
    }

    private MozillaEncoding() {}
}
