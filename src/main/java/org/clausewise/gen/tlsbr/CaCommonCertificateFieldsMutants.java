package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.Oids.AUTHORITY_KEY_IDENTIFIER;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Extension;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profiles;

/** TLS BR 7.1.2.11.1, 7.1.2.11.3 and 7.1.2.11.5, Common Certificate Fields, in certificates of CAs. */
public final class CaCommonCertificateFieldsMutants {
    private static final String HALF = "rfc5280.ext.authority-key-identifier.issuer-and-serial";
    private static final byte[] NAME = implicit(1, sequence(GeneralNames.dns("ca.example.com")));

    private CaCommonCertificateFieldsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(keyIdentifiers(), CommonFieldsMutants.sctLists("tls.ca.sct.", Profile.Group.TLS_CAS), others())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> keyIdentifiers() {
        return Stream.of(
                aki("key-identifier.present", "-1", old -> sequence())
                        .implies("rfc5280.ext.authority-key-identifier.key-identifier"),
                aki("issuer.absent", "-3", old -> DerWriter.append(old, NAME)).implies(HALF),
                aki("serial-number.absent", "-4", old -> DerWriter.append(old, implicit(2, integer(77))))
                        .implies(HALF),
                aki("issuer.same", "-2", old -> sequence(implicit(0, octetString(new byte[20]))))
                        .implies("rfc5280.issuer.key-identifier", "rfc5280.issuer.key-identifier.established"));
    }

    private static Mutant aki(String rule, String duty, UnaryOperator<byte[]> change) {
        return Mutant.mutant(
                        "tls.sub-ca.aki." + rule,
                        "tls-br-7.1.2.11.1" + duty,
                        c -> c.value(AUTHORITY_KEY_IDENTIFIER, change))
                .of(Profile.Group.TLS_SUBORDINATE_CAS);
    }

    private static Stream<Mutant> others() {
        return Stream.of(
                other("tls-ca", Profile.Group.TLS_UNCONSTRAINED_CAS),
                other("constrained-ca", Profile.Group.TLS_CONSTRAINED_CAS),
                other("cross-ca", Profile.Group.TLS_CROSS_CAS),
                other("non-tls-ca", Profile.NON_TLS_CA),
                other("root", Profile.ROOT_CA));
    }

    private static Mutant other(String section, Profiles profiles) {
        return Mutant.mutant(
                        "tls.ca.other-extension.der",
                        "tls-br-7.1.2.11.5-3",
                        c -> c.with(Extension.notCritical("1.3.6.1.4.1.99999.3", new byte[] {0x0C, 5, 'a'})))
                .of(profiles)
                .named(section)
                .implies("tls." + section + ".ext.other.absent");
    }
}
