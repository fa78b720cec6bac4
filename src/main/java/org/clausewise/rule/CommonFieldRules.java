package org.clausewise.rule;

import static org.clausewise.pki.ExtensionType.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.pki.ExtensionType.SCT_LIST;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_ISSUER;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_SERIAL_NUMBER;
import static org.clausewise.rule.CertificateFacts.AKI_NAMES_ISSUER_KEY;
import static org.clausewise.rule.CertificateFacts.EXTENSIONS;
import static org.clausewise.rule.CertificateFacts.SIGNED_BY_PRECERTIFICATE_CA;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noFault;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionDer;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.SctListFault;

/** TLS BR 7.1.2.11.1, 7.1.2.11.3 and 7.1.2.11.5, Common Certificate Fields, which several profiles refer to. */
public final class CommonFieldRules {
    private CommonFieldRules() {}

    /** A keyIdentifier and neither of the other fields. */
    public static void keyIdentifierAlone(
            Section<Certificate> section, String keyIdentifier, String issuer, String serialNumber) {
        section.rule("key-identifier.present", keyIdentifier)
                .when(has(AUTHORITY_KEY_IDENTIFIER))
                .require(AKI_HAS_KEY_IDENTIFIER, "give authorityKeyIdentifier a keyIdentifier");
        section.rule("issuer.absent", issuer)
                .when(has(AUTHORITY_KEY_IDENTIFIER))
                .require(AKI_HAS_ISSUER.not(), "remove authorityCertIssuer from authorityKeyIdentifier");
        section.rule("serial-number.absent", serialNumber)
                .when(has(AUTHORITY_KEY_IDENTIFIER))
                .require(AKI_HAS_SERIAL_NUMBER.not(), "remove authorityCertSerialNumber from authorityKeyIdentifier");
    }

    /** The keyIdentifier is that of the issuing CA. */
    public static void issuersKey(Section<Certificate> pairs) {
        pairs.rule("same", "tls-br-7.1.2.11.1-2")
                .needs(Input.ISSUER)
                // 7.1.2.9.4 has its own rules for what such a CA signs
                .when(has(AUTHORITY_KEY_IDENTIFIER), AKI_HAS_KEY_IDENTIFIER, SIGNED_BY_PRECERTIFICATE_CA.not())
                .require(
                        AKI_NAMES_ISSUER_KEY,
                        "copy the subjectKeyIdentifier of the issuing CA's certificate into authorityKeyIdentifier");
    }

    // @formatter:off
    /** The list of SCTs is one. */
    public static void sctList(Section<Certificate> section) {
        fault(section, "wrapped", "tls-br-7.1.2.11.3-1#1", SctListFault.NOT_WRAPPED, "wrap the list in an OCTET STRING of its own inside extnValue");
        fault(section, "length", "tls-br-7.1.2.11.3-1#2", SctListFault.LIST_LENGTH, "give the list the length of what follows it");
        fault(section, "not-empty", "tls-br-7.1.2.11.3-1#2", SctListFault.EMPTY, "put an SCT into the list, or leave the extension out");
        fault(section, "sct-length", "tls-br-7.1.2.11.3-1#2", SctListFault.SCT_LENGTH, "give the SCT its own length: it is empty or ends beyond the list");
        fault(section, "sct-fields", "tls-br-7.1.2.11.3-1#2", SctListFault.SCT_FIELDS, "encode the SCT anew: a field is cut off or a length does not fit");
        fault(section, "sct-trailing", "tls-br-7.1.2.11.3-1#2", SctListFault.SCT_TRAILING, "remove what stands behind the signature of the SCT");
        section.about(Matter.STRUCTURE, "wrapped");
    }
    // @formatter:on

    /** Extensions that the profile does not address, one bit a type that it does, are DER. */
    public static void othersAreDer(Section<Certificate> section, long addressed) {
        section.rule("der", "tls-br-7.1.2.11.5-3")
                .when(CertificateFacts.hasOtherThan(addressed))
                .require(
                        EXTENSIONS.where((c, extension) ->
                                (ExtensionType.of(c.bytes(), Der.content(c.bytes(), extension))
                                                        .bit()
                                                & addressed)
                                        == 0),
                        ExtensionDer::isDer,
                        "encode the extension {} in DER, as its ASN.1 module has it");
    }

    private static void fault(
            Section<Certificate> section, String name, String duty, SctListFault fault, String message) {
        section.rule(name, duty).when(has(SCT_LIST)).require(noFault(fault), message);
    }
}
