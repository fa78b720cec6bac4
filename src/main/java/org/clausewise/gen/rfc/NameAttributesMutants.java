package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.printable;
import static org.clausewise.der.DerWriter.utf8;
import static org.clausewise.rule.Profile.PKIX;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.AttributeType;

/** RFC 5280 appendix A.1, string types and upper bounds of naming attributes; RFC 8399 2.4. */
public final class NameAttributesMutants {
    private NameAttributesMutants() {}

    // @formatter:off
    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        both(all, 1, AttributeType.NAME, "length", utf8("n".repeat(32_769)));
        both(all, 2, AttributeType.SURNAME, "length", utf8("n".repeat(32_769)));
        both(all, 3, AttributeType.GIVEN_NAME, "length", utf8("n".repeat(32_769)));
        both(all, 4, AttributeType.INITIALS, "length", utf8("n".repeat(32_769)));
        both(all, 5, AttributeType.GENERATION_QUALIFIER, "length", utf8("n".repeat(32_769)));
        both(all, 6, AttributeType.COMMON_NAME, "length", utf8("ü".repeat(65)));
        both(all, 7, AttributeType.LOCALITY, "length", utf8("l".repeat(129)));
        both(all, 8, AttributeType.STATE_OR_PROVINCE, "length", printable("s".repeat(129)));
        both(all, 9, AttributeType.ORGANIZATION, "length", utf8("o".repeat(65)));
        both(all, 10, AttributeType.ORGANIZATIONAL_UNIT, "length", utf8("o".repeat(65)));
        both(all, 11, AttributeType.TITLE, "length", utf8("t".repeat(65)));
        both(all, 12, AttributeType.SERIAL_NUMBER, "length", printable("1".repeat(65)));
        both(all, 13, AttributeType.PSEUDONYM, "length", utf8("p".repeat(129)));
        both(all, 14, AttributeType.EMAIL_ADDRESS, "length", ia5("a".repeat(64) + "@" + "example.".repeat(24) + "com"));
        both(all, 15, AttributeType.DN_QUALIFIER, "type", utf8("q"));
        both(all, 16, AttributeType.COUNTRY, "type", utf8("NL"));
        both(all, 17, AttributeType.SERIAL_NUMBER, "type", utf8("1"));
        both(all, 18, AttributeType.DOMAIN_COMPONENT, "type", utf8("example"));
        both(all, 19, AttributeType.EMAIL_ADDRESS, "type", utf8("anna@example.com"));
        both(all, 20, AttributeType.COUNTRY, "digraph", printable("nl"));
        all.add(subject("subject.not-empty", "rfc5280-A.1-u21#1", new Attribute(AttributeType.LOCALITY.oid(), utf8(""))));
        all.add(issuer("issuer.not-empty", "rfc5280-A.1-u21#2", new Attribute(AttributeType.LOCALITY.oid(), utf8(""))));
        all.add(subject("subject.domain-component.ascii", "rfc8399-2.4-4", new Attribute(AttributeType.DOMAIN_COMPONENT.oid(), ia5("exämple")))
                .implies("rfc5280.der.ia5-string"));
        return List.copyOf(all);
    }
    // @formatter:on

    private static void both(List<Mutant> all, int clause, AttributeType type, String what, byte[] value) {
        String name = type.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + what;
        Attribute attribute = new Attribute(type.oid(), value);
        String duty = "rfc5280-A.1-u" + clause;
        boolean person = what.equals("length") && (type == AttributeType.SURNAME || type == AttributeType.GIVEN_NAME);
        Mutant subject = subject("subject." + name, duty + "#1", attribute);
        all.add(person ? subject.implies("practice.attributes.subject." + name) : subject);
        all.add(issuer("issuer." + name, duty + "#2", attribute));
    }

    private static Mutant subject(String rule, String duty, Attribute attribute) {
        return Mutant.mutant("rfc5280.attribute." + rule, duty, c -> c.subject(s -> s.with(attribute)))
                .of(PKIX)
                // an address in the subject stands in subjectAltName as well
                .given(c -> attribute.type().equals(AttributeType.EMAIL_ADDRESS.oid())
                        ? CertificateAuthorities.named(c).name(GeneralNames.email(attribute.text()))
                        : CertificateAuthorities.named(c));
    }

    private static Mutant issuer(String rule, String duty, Attribute attribute) {
        return Mutant.mutant(
                        "rfc5280.attribute." + rule,
                        duty,
                        c -> issuer(c, c.issuerName().with(attribute)))
                .of(PKIX);
    }

    private static CertificateSpec issuer(CertificateSpec c, DistinguishedName name) {
        return c.issuerName(name).issuer(i -> i.subject(name));
    }
}
