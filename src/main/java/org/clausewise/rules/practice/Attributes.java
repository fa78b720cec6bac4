package org.clausewise.rules.practice;

import static org.clausewise.pki.AttributeText.*;
import static org.clausewise.rule.CertificateFacts.SUBJECT_ONE_ATTRIBUTE;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;

import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** What stands in names that nobody means. */
public final class Attributes {
    public static final Section<Certificate> RULES = Section.of(
                    "practice.attributes", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subject);

    public static final Section<Certificate> TLS = Section.of(
                    "practice.tls-attributes", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::subject);

    // @formatter:off
    static {
        subject("leading-space", "practice-attributes-u1", LEADING_SPACE, "take the space before {} away");
        subject("trailing-space", "practice-attributes-u2", TRAILING_SPACE, "take the space after {} away");
        issuer("leading-space", "practice-attributes-u3", LEADING_SPACE, "the name of the issuer has a space before {}");
        issuer("trailing-space", "practice-attributes-u4", TRAILING_SPACE, "the name of the issuer has a space after {}");
        subject("control-character", "practice-attributes-u5", CONTROL, "take the control characters out of {}");
        subject("invisible-character", "practice-attributes-u6", INVISIBLE, "take the characters that are not seen out of {}");
        subject("encoded-twice", "practice-attributes-u7", ENCODED_TWICE, "encode {} once: its UTF-8 was read in another character set and encoded anew");
        subject("lost-character", "practice-attributes-u8", LOST, "write {} with the characters that were lost on the way");
        subject("html-entity", "practice-attributes-u9", ENTITY, "write the character itself in place of the HTML entity in {}");
        subject("type-and-value", "practice-attributes-u10", TYPE_AND_VALUE, "split {} into attributes: a type stands in the value");
        subject("place", "practice-attributes-u11", RARE_IN_PLACES, "write the name of the place alone in place of {}");
        subject("filled-in", "practice-attributes-u12", FILLED_IN, "check {}: forms and tools fill this in where nobody says anything");
    }
    // @formatter:on

    static final Rule<Certificate> SURNAME_LENGTH = length("surname", AttributeType.SURNAME);
    static final Rule<Certificate> GIVEN_NAME_LENGTH = length("given-name", AttributeType.GIVEN_NAME);

    static final Rule<Certificate> ISSUER_ONE_ATTRIBUTE = RULES.rule("issuer.one-attribute", "practice-attributes-u16")
            .at(Certificate::issuer)
            .require(
                    CertificateFacts.ISSUER_ONE_ATTRIBUTE,
                    NameEncoding.ISSUER_RDNS,
                    NameEncoding.HAS_NO_SECOND,
                    "the name of the issuer has a RelativeDistinguishedName of several attributes");

    static final Rule<Certificate> ONE_ATTRIBUTE = TLS.rule("one-attribute", "practice-attributes-u13")
            .require(
                    SUBJECT_ONE_ATTRIBUTE,
                    NameEncoding.RDNS,
                    NameEncoding.HAS_ONE_ATTRIBUTE,
                    "give each RelativeDistinguishedName one attribute");

    static {
        RULES.about(Matter.VALUE, "subject.surname.length", "subject.given-name.length");
    }

    private Attributes() {}

    private static Rule<Certificate> length(String name, AttributeType type) {
        return RULES.rule("subject." + name + ".length", "practice-attributes-u15#" + (name.equals("surname") ? 1 : 2))
                .when(subjectHas(type))
                .require(
                        CertificateFacts.subjectLengths(type.bit()),
                        subjectAttributes(type),
                        NameEncoding.IS_SHORT_ENOUGH,
                        "shorten {}: software reads 64 characters of it");
    }

    private static void subject(String name, String duty, long trait, String message) {
        RULES.rule("subject." + name, duty)
                .require(CertificateFacts.SUBJECT_TEXT.none(trait), CertificateFacts.SUBJECT_TEXT.with(trait), message);
    }

    private static void issuer(String name, String duty, long trait, String message) {
        RULES.rule("issuer." + name, duty)
                .at(Certificate::issuer)
                .require(CertificateFacts.ISSUER_TEXT.none(trait), CertificateFacts.ISSUER_TEXT.with(trait), message);
    }
}
