package org.clausewise.rule;

import static org.clausewise.pki.AttributeType.COMMON_NAME;
import static org.clausewise.pki.AttributeType.COUNTRY;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;

import org.clausewise.pki.AttributeText;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.CommonName;
import org.clausewise.pki.CountryCode;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;
import org.clausewise.rule.Elements.At;

/** Rules that several profiles of TLS subscriber certificates have in the same words, over the same facts. */
public final class SubjectRules {
    /** An official code of ISO 3166-1. */
    public static final At<Certificate> OFFICIAL_COUNTRY =
            (c, at) -> CountryCode.isAssigned(c.bytes(), Name.value(c.bytes(), at));

    /** An official code of ISO 3166-1, or XX. */
    public static final At<Certificate> COUNTRY_OR_XX =
            (c, at) -> CountryCode.isPermitted(c.bytes(), Name.value(c.bytes(), at));

    /** The name of a place without the signs of a notation, and spelt in its own characters. */
    public static final At<Certificate> PLACE_ALONE =
            (c, at) -> (AttributeText.traits(c.bytes(), at) & (AttributeText.NO_PLACE | AttributeText.MISSPELT)) == 0;

    /** A name spelt in its own characters. */
    public static final At<Certificate> SPELT =
            (c, at) -> (AttributeText.traits(c.bytes(), at) & AttributeText.MISSPELT) == 0;

    // TLS BR 7.1.4.3
    public static final At<Certificate> COMMON_NAME_IN_SAN = CommonName::isInSubjectAltName;
    public static final At<Certificate> COMMON_NAME_COPY = CommonName::isCopyIfDomainName;
    public static final At<Certificate> COMMON_NAME_IPV4 = CommonName::isDottedIfIpv4;
    public static final At<Certificate> COMMON_NAME_IPV6 = CommonName::isCanonicalIfIpv6;

    private static final long SAYS_NOTHING = AttributeText.METADATA_ONLY | AttributeText.PLACEHOLDER;

    /** A value that is neither punctuation alone nor words for an absent value. */
    public static final At<Certificate> INFORMATIVE =
            (c, at) -> (AttributeText.traits(c.bytes(), at) & SAYS_NOTHING) == 0;

    private SubjectRules() {}

    /**
     * certificatePolicies is there, and asserts the identifier that the CA/Browser Forum reserves for the profile.
     *
     * @param reserved the clause of the second rule and the third, of which one speaks where none is reserved
     */
    public static void policies(
            Section<Certificate> section,
            String present,
            String reserved,
            Fact<Certificate> asserted,
            String identifier) {
        section.rule("policies.present", present)
                .at(CertificateFacts::extensionsPlace)
                .require(has(ExtensionType.CERTIFICATE_POLICIES), "add certificatePolicies");
        section.rule("policies.reserved.none", reserved)
                .at(Certificate::certificatePolicies)
                .when(has(ExtensionType.CERTIFICATE_POLICIES))
                .require(CertificateFacts.HAS_RESERVED_POLICY, "assert the policy identifier " + identifier);
        section.rule("policies.reserved", reserved)
                .at(Certificate::certificatePolicies)
                .when(has(ExtensionType.CERTIFICATE_POLICIES), CertificateFacts.HAS_RESERVED_POLICY)
                .require(asserted, "assert the policy identifier " + identifier);
    }

    /** A countryName passes one of the two tests above. */
    public static void countryCode(Section<Certificate> section, String name, String duty, At<Certificate> test) {
        section.rule(name, duty)
                .reads(Part.SUBJECT)
                .when(subjectHas(COUNTRY))
                .require(
                        subjectAttributes(COUNTRY),
                        test,
                        "put the two-letter ISO 3166-1 code of a country, in capitals, in place of {}");
        section.about(Matter.VALUE, name);
    }

    /** A commonName comes from subjectAltName: the clause's duties are that it does, and the three forms of 7.1.4.3. */
    public static void commonName(Section<Certificate> section, String clause) {
        commonName(section, "subject.common-name.in-san", COMMON_NAME_IN_SAN, clause + "#1");
        commonName(section, "subject.common-name.copy", COMMON_NAME_COPY, clause + "#2");
        commonName(section, "subject.common-name.ipv4", COMMON_NAME_IPV4, clause + "#3");
        commonName(section, "subject.common-name.ipv6", COMMON_NAME_IPV6, clause + "#4");
        section.about(
                Matter.COMMON_NAME,
                "subject.common-name.ipv4",
                "subject.common-name.ipv6",
                "subject.common-name.copy",
                "subject.common-name.in-san");
    }

    /** A commonName passes one of the four tests above. */
    public static void commonName(Section<Certificate> section, String name, At<Certificate> test, String... duties) {
        String message = test == COMMON_NAME_IN_SAN
                ? "put {} into subjectAltName, or take it out of commonName"
                : test == COMMON_NAME_COPY
                        ? "write {} as the dNSName has it, character for character"
                        : test == COMMON_NAME_IPV4
                                ? "write {} in dotted decimal form, as RFC 3986 3.2.2 has it"
                                : "write {} as RFC 5952 4 has it";
        section.rule(name, duties)
                .reads(Part.SUBJECT, Part.SUBJECT_ALT_NAME)
                .when(subjectHas(COMMON_NAME))
                .require(subjectAttributes(COMMON_NAME), test, message);
    }

    /** An attribute that names a place holds that name alone. */
    public static void placeAlone(Section<Certificate> section, String name, AttributeType type, String duty) {
        section.rule(name, duty)
                .reads(Part.SUBJECT)
                .when(subjectHas(type))
                .require(subjectAttributes(type), PLACE_ALONE, "write the name of the place alone in place of {}");
    }

    /** No attribute holds punctuation alone, or words for an absent value. */
    public static void informative(Section<Certificate> section, String name, String duty) {
        section.rule(name, duty)
                .require(
                        CertificateFacts.SUBJECT_TEXT.none(SAYS_NOTHING),
                        CertificateFacts.SUBJECT_ATTRIBUTES,
                        INFORMATIVE,
                        "leave the attribute out, or give it a value: {} says that there is none");
        section.about(Matter.BLANK, name);
    }
}
