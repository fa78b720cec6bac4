package org.clausewise.gen.rfc;

import static org.clausewise.gen.Oids.SUBJECT_ALT_NAME;
import static org.clausewise.gen.Oids.SUBJECT_KEY_IDENTIFIER;
import static org.clausewise.rule.Profile.PKIX;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;

/** RFC 5280 4.2.1, the extensions that the Baseline Requirements repeat or set aside. */
public final class CertificateExtensionsMutants {
    private CertificateExtensionsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                ext("subject-key-identifier.present", "4.2.1.2-4", c -> c.without(SUBJECT_KEY_IDENTIFIER)),
                ext(
                        "subject-alt-name.present",
                        "4.2.1.6-5#1",
                        c -> c.without(SUBJECT_ALT_NAME).subject(DistinguishedName.EMPTY)),
                ext(
                                "subject-alt-name.critical",
                                "4.2.1.6-5#2",
                                c -> c.critical(SUBJECT_ALT_NAME, false).subject(DistinguishedName.EMPTY))
                        .given(CertificateExtensionsMutants::named)
                        .implies("rfc5280.fields.subject.san-critical"),
                ext("subject-alt-name.not-critical", "4.2.1.6-6", c -> c.critical(SUBJECT_ALT_NAME, true))
                        .given(CertificateExtensionsMutants::named));
    }

    private static Mutant ext(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("rfc5280.ext." + rule, "rfc5280-" + clause, change).of(PKIX);
    }

    private static CertificateSpec named(CertificateSpec c) {
        return c.subject(DistinguishedName.of(Attribute.utf8(Oids.ORGANIZATION, "Example B.V.")))
                .names(GeneralNames.dns("www.example.com"))
                .critical(SUBJECT_ALT_NAME, false);
    }
}
