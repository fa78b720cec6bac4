package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.ISSUER_COUNTRY_DIGRAPH;
import static org.clausewise.rule.CertificateFacts.ISSUER_NOT_EMPTY;
import static org.clausewise.rule.CertificateFacts.SUBJECT_ATTRIBUTES;
import static org.clausewise.rule.CertificateFacts.SUBJECT_COUNTRY_DIGRAPH;
import static org.clausewise.rule.CertificateFacts.SUBJECT_NOT_EMPTY;
import static org.clausewise.rule.CertificateFacts.issuerAttributes;
import static org.clausewise.rule.CertificateFacts.issuerHas;
import static org.clausewise.rule.CertificateFacts.issuerLengths;
import static org.clausewise.rule.CertificateFacts.issuerStringTypes;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.CertificateFacts.subjectLengths;
import static org.clausewise.rule.CertificateFacts.subjectStringTypes;

import java.util.Locale;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Mailbox;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Matter;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** RFC 5280 appendix A.1: the string types of naming attributes, and how long they may be. */
public final class NameAttributes {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.attribute", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subject);

    private static final int UB_NAME = 32_768;

    // @formatter:off
    static {
        length(1, AttributeType.NAME, UB_NAME);
        length(2, AttributeType.SURNAME, UB_NAME);
        length(3, AttributeType.GIVEN_NAME, UB_NAME);
        length(4, AttributeType.INITIALS, UB_NAME);
        length(5, AttributeType.GENERATION_QUALIFIER, UB_NAME);
        asInTlsBr(6, AttributeType.COMMON_NAME, 64);
        asInTlsBr(7, AttributeType.LOCALITY, 128);
        asInTlsBr(8, AttributeType.STATE_OR_PROVINCE, 128);
        asInTlsBr(9, AttributeType.ORGANIZATION, 64);
        asInTlsBr(10, AttributeType.ORGANIZATIONAL_UNIT, 64);
        length(11, AttributeType.TITLE, 64);
        asInTlsBr(12, AttributeType.SERIAL_NUMBER, 64);
        length(13, AttributeType.PSEUDONYM, 128);
        length(14, AttributeType.EMAIL_ADDRESS, 255);

        type(15, AttributeType.DN_QUALIFIER, has(Tag.PRINTABLE_STRING), "PrintableString");
        typeAsInTlsBr(16, AttributeType.COUNTRY, "PrintableString");
        typeAsInTlsBr(17, AttributeType.SERIAL_NUMBER, "PrintableString");
        typeAsInTlsBr(18, AttributeType.DOMAIN_COMPONENT, "IA5String");
        type(19, AttributeType.EMAIL_ADDRESS, has(Tag.IA5_STRING), "IA5String");

        both(20, AttributeType.COUNTRY, "digraph", NameEncoding.IS_DIGRAPH, SUBJECT_COUNTRY_DIGRAPH, ISSUER_COUNTRY_DIGRAPH, "write the country as two capital letters of ISO 3166");
    }
    // @formatter:on

    static {
        RULES.rule("subject.not-empty", "rfc5280-A.1-u21#1")
                .reads(Part.SUBJECT)
                .require(
                        SUBJECT_NOT_EMPTY,
                        SUBJECT_ATTRIBUTES,
                        NameEncoding.IS_NOT_EMPTY,
                        "give the attribute a value, or leave it out");
        RULES.rule("issuer.not-empty", "rfc5280-A.1-u21#2")
                .reads(Part.ISSUER)
                .require(
                        ISSUER_NOT_EMPTY,
                        Certificate::nextIssuerAttribute,
                        NameEncoding.IS_NOT_EMPTY,
                        "give the attribute a value, or leave it out");
    }

    static final Rule<Certificate> DOMAIN_COMPONENT_ASCII = RULES.rule(
                    "subject.domain-component.ascii", "rfc8399-2.4-4")
            .reads(Part.SUBJECT)
            .when(subjectHas(AttributeType.DOMAIN_COMPONENT))
            .require(
                    subjectAttributes(AttributeType.DOMAIN_COMPONENT),
                    NameAttributes::isAscii,
                    "write the label of the domainComponent as an A-label");

    static {
        RULES.about(Matter.STRING_TYPE, "*.type")
                .about(Matter.VALUE, "*.country.digraph")
                .generallyAbout(Matter.VALUE, "*.length")
                .about(Matter.BLANK, "subject.not-empty");
    }

    private NameAttributes() {}

    private static boolean isAscii(Certificate c, int attribute) {
        int value = Name.value(c.bytes(), attribute);
        return Mailbox.isAscii(c.bytes(), Der.content(c.bytes(), value), Der.stop(c.bytes(), value));
    }

    private static void length(int clause, AttributeType type, int most) {
        At<Certificate> test = (c, at) -> NameEncoding.characters(c.bytes(), Name.value(c.bytes(), at)) <= most;
        both(clause, type, "length", test, null, null, shorten(type, most));
    }

    /** The bound of TLS BR 7.1.4.2 is the same, and so is the finding. */
    private static void asInTlsBr(int clause, AttributeType type, int most) {
        both(
                clause,
                type,
                "length",
                NameEncoding.IS_SHORT_ENOUGH,
                subjectLengths(type.bit()),
                issuerLengths(type.bit()),
                shorten(type, most));
    }

    private static String shorten(AttributeType type, int most) {
        return "shorten " + type.fieldName() + " to " + most + " characters";
    }

    private static void type(int clause, AttributeType type, At<Certificate> test, String name) {
        both(clause, type, "type", test, null, null, "encode " + type.fieldName() + " as " + name);
    }

    private static void typeAsInTlsBr(int clause, AttributeType type, String name) {
        both(
                clause,
                type,
                "type",
                NameEncoding.HAS_STRING_TYPE,
                subjectStringTypes(type.bit()),
                issuerStringTypes(type.bit()),
                "encode " + type.fieldName() + " as " + name);
    }

    /**
     * @param subject says that all attributes of the subject pass, where a fact does
     * @param issuer the same of the issuer
     */
    private static void both(
            int clause,
            AttributeType type,
            String what,
            At<Certificate> test,
            @Nullable Fact<Certificate> subject,
            @Nullable Fact<Certificate> issuer,
            String message) {
        String duty = "rfc5280-A.1-u" + clause;
        String name = type.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + what;
        RULES.rule("subject." + name, duty + "#1")
                .reads(Part.SUBJECT)
                .when(subjectHas(type))
                .require(subject, subjectAttributes(type), test, message);
        RULES.rule("issuer." + name, duty + "#2")
                .reads(Part.ISSUER)
                .when(issuerHas(type))
                .require(issuer, issuerAttributes(type), test, message);
    }

    private static At<Certificate> has(int tag) {
        return (c, at) -> Der.tag(c.bytes(), Name.value(c.bytes(), at)) == tag;
    }
}
