package org.clausewise.pki;

import static java.util.Map.entry;
import static org.clausewise.der.Asn1.ANY;
import static org.clausewise.der.Asn1.BIT_STRING;
import static org.clausewise.der.Asn1.BMP_STRING;
import static org.clausewise.der.Asn1.BOOLEAN;
import static org.clausewise.der.Asn1.GENERALIZED_TIME;
import static org.clausewise.der.Asn1.IA5_STRING;
import static org.clausewise.der.Asn1.INTEGER;
import static org.clausewise.der.Asn1.NAMED_BITS;
import static org.clausewise.der.Asn1.NULL;
import static org.clausewise.der.Asn1.NUMERIC_STRING;
import static org.clausewise.der.Asn1.OBJECT_IDENTIFIER;
import static org.clausewise.der.Asn1.OCTET_STRING;
import static org.clausewise.der.Asn1.PRINTABLE_STRING;
import static org.clausewise.der.Asn1.TELETEX_STRING;
import static org.clausewise.der.Asn1.TIME;
import static org.clausewise.der.Asn1.UNIVERSAL_STRING;
import static org.clausewise.der.Asn1.UTF8_STRING;
import static org.clausewise.der.Asn1.VISIBLE_STRING;
import static org.clausewise.der.Asn1.bitsOf;
import static org.clausewise.der.Asn1.choice;
import static org.clausewise.der.Asn1.integerTo;
import static org.clausewise.der.Asn1.octets;
import static org.clausewise.der.Asn1.octetsOf;
import static org.clausewise.der.Asn1.open;
import static org.clausewise.der.Asn1.sequence;
import static org.clausewise.der.Asn1.sequenceOf;
import static org.clausewise.der.Asn1.setOf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.clausewise.der.Asn1;
import org.clausewise.der.Asn1.Field;
import org.clausewise.der.DerWriter;
import org.clausewise.der.OidTable;

/**
 * The ASN.1 of certificates: RFC 5280 appendix A, and what other documents add. Where a document wants a certain string
 * type or a size, any string type and size is read here: those are rules.
 */
final class CertificateTypes {
    static final int TBS = 0;
    static final int VERSION = 1;
    static final int SERIAL_NUMBER = 2;
    static final int TBS_SIGNATURE = 3;
    static final int ISSUER = 4;
    static final int VALIDITY = 5;
    static final int NOT_BEFORE = 6;
    static final int NOT_AFTER = 7;
    static final int SUBJECT = 8;
    static final int SUBJECT_PUBLIC_KEY_INFO = 9;
    static final int ISSUER_UNIQUE_ID = 10;
    static final int SUBJECT_UNIQUE_ID = 11;
    static final int EXTENSIONS = 12;
    static final int SIGNATURE_ALGORITHM = 13;
    static final int SIGNATURE_VALUE = 14;
    /** The number of slots above. */
    static final int FIELDS = 15;

    private static final byte[] SHA_1 = algorithm("1.3.14.3.2.26", DerWriter.nul());

    // algorithms

    private static final Asn1 HASH = sequence(
            field("algorithm", OBJECT_IDENTIFIER), field("parameters", ANY).optional());

    private static final Asn1 PSS_PARAMETERS = sequence(
            field("hashAlgorithm", HASH.explicit(0)).byDefault(DerWriter.explicit(0, SHA_1)),
            field(
                            "maskGenAlgorithm",
                            sequence(
                                            field("algorithm", OBJECT_IDENTIFIER),
                                            field("parameters", HASH).optional())
                                    .explicit(1))
                    .byDefault(DerWriter.explicit(1, algorithm("1.2.840.113549.1.1.8", SHA_1))),
            field("saltLength", INTEGER.explicit(2)).byDefault(DerWriter.explicit(2, DerWriter.integer(20))),
            field("trailerField", INTEGER.explicit(3)).byDefault(DerWriter.explicit(3, DerWriter.integer(1))));

    private static final Asn1 EC_PARAMETERS = choice(
            field("namedCurve", OBJECT_IDENTIFIER),
            field("implicitCurve", NULL),
            field("specifiedCurve", sequenceOf(ANY)));

    static final Asn1 ALGORITHM_IDENTIFIER = sequence(
            field("algorithm", OBJECT_IDENTIFIER).key(),
            field(
                            "parameters",
                            open(OidTable.of(Map.of(
                                    "1.2.840.113549.1.1.10", PSS_PARAMETERS,
                                    "1.2.840.10045.2.1", EC_PARAMETERS))))
                    .optional());

    private static final Asn1 RSA_PUBLIC_KEY = sequence(field("modulus", INTEGER), field("publicExponent", INTEGER));

    /** The key is read for RSA, whose BIT STRING holds DER, and left as octets for every other algorithm. */
    static final Asn1 SUBJECT_PUBLIC_KEY_INFO_TYPE = sequence(
            field("algorithm", ALGORITHM_IDENTIFIER).key(),
            field(
                    "subjectPublicKey",
                    bitsOf(open(
                            OidTable.of(Map.of(
                                    "1.2.840.113549.1.1.1", RSA_PUBLIC_KEY,
                                    "1.2.840.113549.1.1.10", RSA_PUBLIC_KEY,
                                    "1.2.840.10040.4.1", INTEGER)),
                            null))));

    // names

    private static final Asn1 STRING = choice(
            Field.of(UTF8_STRING),
            Field.of(PRINTABLE_STRING),
            Field.of(IA5_STRING),
            Field.of(TELETEX_STRING),
            Field.of(BMP_STRING),
            Field.of(UNIVERSAL_STRING),
            Field.of(NUMERIC_STRING),
            Field.of(VISIBLE_STRING));

    private static final Asn1 ATTRIBUTE =
            sequence(attributeNames(), field("type", OBJECT_IDENTIFIER).key(), Field.of(open(attributeValues())));

    private static final Asn1 RELATIVE_NAME = setOf(ATTRIBUTE);

    static final Asn1 NAME = sequenceOf(0, RELATIVE_NAME);

    static final Asn1 GENERAL_NAME = choice(
            field(
                    "otherName",
                    sequence(
                                    field("type-id", OBJECT_IDENTIFIER).key(),
                                    field("value", otherNames().explicit(0)))
                            .implicit(0)),
            field("rfc822Name", IA5_STRING.implicit(1)),
            field("dNSName", IA5_STRING.implicit(2)),
            field("x400Address", sequenceOf(0, ANY).implicit(3)),
            field("directoryName", NAME.explicit(4)),
            field(
                    "ediPartyName",
                    sequence(
                                    field("nameAssigner", STRING.explicit(0)).optional(),
                                    field("partyName", STRING.explicit(1)))
                            .implicit(5)),
            field("uniformResourceIdentifier", IA5_STRING.implicit(6)),
            field("iPAddress", OCTET_STRING.implicit(7)),
            field("registeredID", OBJECT_IDENTIFIER.implicit(8)));

    private static final Asn1 GENERAL_NAMES = sequenceOf(GENERAL_NAME);

    // extensions

    private static final Asn1 DISPLAY_TEXT =
            choice(Field.of(UTF8_STRING), Field.of(IA5_STRING), Field.of(VISIBLE_STRING), Field.of(BMP_STRING));

    private static final Asn1 USER_NOTICE = sequence(
            field(
                            "noticeRef",
                            sequence(
                                    field("organization", DISPLAY_TEXT),
                                    field("noticeNumbers", sequenceOf(0, INTEGER))))
                    .optional(),
            field("explicitText", DISPLAY_TEXT).optional());

    private static final Asn1 POLICIES = sequenceOf(sequence(
            field("policyIdentifier", OBJECT_IDENTIFIER),
            field(
                            "policyQualifiers",
                            sequenceOf(sequence(
                                    field("policyQualifierId", OBJECT_IDENTIFIER)
                                            .key(),
                                    field(
                                            "qualifier",
                                            open(OidTable.of(Map.of(
                                                    "1.3.6.1.5.5.7.2.1", IA5_STRING,
                                                    "1.3.6.1.5.5.7.2.2", USER_NOTICE)))))))
                    .optional()));

    private static final Asn1 SUBTREES = sequenceOf(sequence(
            field("base", GENERAL_NAME),
            field("minimum", INTEGER.implicit(0)).byDefault(DerWriter.implicit(0, DerWriter.integer(0))),
            field("maximum", INTEGER.implicit(1)).optional()));

    private static final Asn1 DISTRIBUTION_POINTS = sequenceOf(sequence(
            field(
                            "distributionPoint",
                            choice(
                                            field("fullName", GENERAL_NAMES.implicit(0)),
                                            field("nameRelativeToCRLIssuer", RELATIVE_NAME.implicit(1)))
                                    .explicit(0))
                    .optional(),
            field("reasons", NAMED_BITS.implicit(1)).optional(),
            field("cRLIssuer", GENERAL_NAMES.implicit(2)).optional()));

    private static final Asn1 ACCESS_DESCRIPTIONS =
            sequenceOf(sequence(field("accessMethod", OBJECT_IDENTIFIER), field("accessLocation", GENERAL_NAME)));

    private static final Asn1 EXTENSION = sequence(
            extensionNames(),
            field("extnID", OBJECT_IDENTIFIER).key(),
            field("critical", BOOLEAN).byDefault(DerWriter.bool(false)),
            Field.of(octetsOf(open(extensionValues(), null))));

    // certificates

    private static final Asn1 VALIDITY_TYPE = sequence(
            field("notBefore", TIME).slot(NOT_BEFORE), field("notAfter", TIME).slot(NOT_AFTER));

    static final Asn1 TBS_CERTIFICATE = sequence(
            field("version", integerTo(2).explicit(0))
                    .byDefault(DerWriter.explicit(0, DerWriter.integer(0)))
                    .slot(VERSION),
            field("serialNumber", INTEGER).slot(SERIAL_NUMBER),
            field("signature", ALGORITHM_IDENTIFIER).slot(TBS_SIGNATURE),
            field("issuer", NAME).slot(ISSUER),
            field("validity", VALIDITY_TYPE).slot(VALIDITY),
            field("subject", NAME).slot(SUBJECT),
            field("subjectPublicKeyInfo", SUBJECT_PUBLIC_KEY_INFO_TYPE).slot(SUBJECT_PUBLIC_KEY_INFO),
            field("issuerUniqueID", BIT_STRING.implicit(1)).optional().slot(ISSUER_UNIQUE_ID),
            field("subjectUniqueID", BIT_STRING.implicit(2)).optional().slot(SUBJECT_UNIQUE_ID),
            field("extensions", sequenceOf(EXTENSION).explicit(3)).optional().slot(EXTENSIONS));

    static final Asn1 CERTIFICATE = sequence(
            field("tbsCertificate", TBS_CERTIFICATE).slot(TBS),
            field("signatureAlgorithm", ALGORITHM_IDENTIFIER).slot(SIGNATURE_ALGORITHM),
            field("signatureValue", BIT_STRING).slot(SIGNATURE_VALUE));

    private CertificateTypes() {}

    private static Field field(String name, Asn1 type) {
        return Field.of(name, type);
    }

    private static byte[] algorithm(String oid, byte[] parameters) {
        return DerWriter.sequence(DerWriter.oid(oid), parameters);
    }

    private static OidTable<String> attributeNames() {
        var names = new HashMap<String, String>();
        for (AttributeType type : AttributeType.values()) {
            if (type != AttributeType.OTHER) names.put(type.oid(), type.fieldName());
        }
        return OidTable.of(names);
    }

    private static OidTable<Asn1> attributeValues() {
        var values = new HashMap<String, Asn1>();
        for (AttributeType type : AttributeType.values()) {
            if (type != AttributeType.OTHER) values.put(type.oid(), STRING);
        }
        values.put(AttributeType.UNIQUE_IDENTIFIER.oid(), BIT_STRING);
        return OidTable.of(values);
    }

    /** SmtpUTF8Mailbox (RFC 8398), SRVName (RFC 4985), userPrincipalName; any other is any. */
    private static Asn1 otherNames() {
        return open(OidTable.of(Map.of(
                "1.3.6.1.5.5.7.8.9", UTF8_STRING,
                "1.3.6.1.5.5.7.8.7", IA5_STRING,
                "1.3.6.1.4.1.311.20.2.3", UTF8_STRING)));
    }

    private static OidTable<String> extensionNames() {
        var names = new HashMap<String, String>();
        for (ExtensionType type : ExtensionType.values()) {
            if (type != ExtensionType.OTHER) names.put(type.oid(), type.fieldName());
        }
        return OidTable.of(names);
    }

    private static OidTable<Asn1> extensionValues() {
        var values = new EnumMap<ExtensionType, Asn1>(Map.ofEntries(
                entry(
                        ExtensionType.AUTHORITY_KEY_IDENTIFIER,
                        sequence(
                                field("keyIdentifier", OCTET_STRING.implicit(0)).optional(),
                                field("authorityCertIssuer", GENERAL_NAMES.implicit(1))
                                        .optional(),
                                field("authorityCertSerialNumber", INTEGER.implicit(2))
                                        .optional())),
                entry(ExtensionType.SUBJECT_KEY_IDENTIFIER, OCTET_STRING),
                entry(ExtensionType.KEY_USAGE, NAMED_BITS),
                entry(
                        ExtensionType.PRIVATE_KEY_USAGE_PERIOD,
                        sequence(
                                field("notBefore", GENERALIZED_TIME.implicit(0)).optional(),
                                field("notAfter", GENERALIZED_TIME.implicit(1)).optional())),
                entry(ExtensionType.CERTIFICATE_POLICIES, POLICIES),
                entry(
                        ExtensionType.POLICY_MAPPINGS,
                        sequenceOf(sequence(
                                field("issuerDomainPolicy", OBJECT_IDENTIFIER),
                                field("subjectDomainPolicy", OBJECT_IDENTIFIER)))),
                entry(ExtensionType.SUBJECT_ALT_NAME, GENERAL_NAMES),
                entry(ExtensionType.ISSUER_ALT_NAME, GENERAL_NAMES),
                entry(
                        ExtensionType.SUBJECT_DIRECTORY_ATTRIBUTES,
                        sequenceOf(sequence(field("type", OBJECT_IDENTIFIER), field("values", setOf(ANY))))),
                entry(
                        ExtensionType.BASIC_CONSTRAINTS,
                        sequence(
                                field("cA", BOOLEAN).byDefault(DerWriter.bool(false)),
                                field("pathLenConstraint", INTEGER).optional())),
                entry(
                        ExtensionType.NAME_CONSTRAINTS,
                        sequence(
                                field("permittedSubtrees", SUBTREES.implicit(0)).optional(),
                                field("excludedSubtrees", SUBTREES.implicit(1)).optional())),
                entry(
                        ExtensionType.POLICY_CONSTRAINTS,
                        sequence(
                                field("requireExplicitPolicy", INTEGER.implicit(0))
                                        .optional(),
                                field("inhibitPolicyMapping", INTEGER.implicit(1))
                                        .optional())),
                entry(ExtensionType.EXTENDED_KEY_USAGE, sequenceOf(OBJECT_IDENTIFIER)),
                entry(ExtensionType.CRL_DISTRIBUTION_POINTS, DISTRIBUTION_POINTS),
                entry(ExtensionType.INHIBIT_ANY_POLICY, INTEGER),
                entry(ExtensionType.FRESHEST_CRL, DISTRIBUTION_POINTS),
                entry(ExtensionType.AUTHORITY_INFO_ACCESS, ACCESS_DESCRIPTIONS),
                entry(ExtensionType.SUBJECT_INFO_ACCESS, ACCESS_DESCRIPTIONS),
                entry(
                        ExtensionType.QC_STATEMENTS,
                        sequenceOf(
                                0,
                                sequence(
                                        field("statementId", OBJECT_IDENTIFIER),
                                        field("statementInfo", ANY).optional()))),
                entry(ExtensionType.TLS_FEATURE, sequenceOf(0, INTEGER)),
                entry(ExtensionType.OCSP_NO_CHECK, NULL),
                entry(ExtensionType.SCT_LIST, octets(SignedCertificateTimestampList::error)),
                entry(ExtensionType.PRECERTIFICATE_POISON, NULL),
                entry(
                        ExtensionType.CABF_ORGANIZATION_IDENTIFIER,
                        sequence(
                                field("registrationSchemeIdentifier", PRINTABLE_STRING),
                                field("registrationCountry", PRINTABLE_STRING),
                                field("registrationStateOrProvince", PRINTABLE_STRING.implicit(0))
                                        .optional(),
                                field("registrationReference", UTF8_STRING))),
                entry(
                        ExtensionType.TOR_SERVICE_DESCRIPTOR,
                        sequenceOf(sequence(
                                field("onionURI", UTF8_STRING),
                                field("algorithm", ALGORITHM_IDENTIFIER),
                                field("subjectPublicKeyHash", BIT_STRING))))));
        var byOid = new HashMap<String, Asn1>();
        values.forEach((type, value) -> byOid.put(type.oid(), value));
        return OidTable.of(byOid);
    }
}
