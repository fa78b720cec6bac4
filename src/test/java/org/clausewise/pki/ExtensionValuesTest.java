package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.bmp;
import static org.clausewise.der.DerWriter.bool;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.generalizedTime;
import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.namedBits;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.printable;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.der.DerWriter.utf8;
import static org.clausewise.der.DerWriter.visible;
import static org.clausewise.pki.ExtensionType.AUTHORITY_INFO_ACCESS;
import static org.clausewise.pki.ExtensionType.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.pki.ExtensionType.BASIC_CONSTRAINTS;
import static org.clausewise.pki.ExtensionType.CABF_ORGANIZATION_IDENTIFIER;
import static org.clausewise.pki.ExtensionType.CERTIFICATE_POLICIES;
import static org.clausewise.pki.ExtensionType.CRL_DISTRIBUTION_POINTS;
import static org.clausewise.pki.ExtensionType.EXTENDED_KEY_USAGE;
import static org.clausewise.pki.ExtensionType.FRESHEST_CRL;
import static org.clausewise.pki.ExtensionType.INHIBIT_ANY_POLICY;
import static org.clausewise.pki.ExtensionType.ISSUER_ALT_NAME;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.ExtensionType.NAME_CONSTRAINTS;
import static org.clausewise.pki.ExtensionType.OCSP_NO_CHECK;
import static org.clausewise.pki.ExtensionType.POLICY_CONSTRAINTS;
import static org.clausewise.pki.ExtensionType.POLICY_MAPPINGS;
import static org.clausewise.pki.ExtensionType.PRECERTIFICATE_POISON;
import static org.clausewise.pki.ExtensionType.PRIVATE_KEY_USAGE_PERIOD;
import static org.clausewise.pki.ExtensionType.QC_STATEMENTS;
import static org.clausewise.pki.ExtensionType.SCT_LIST;
import static org.clausewise.pki.ExtensionType.SUBJECT_ALT_NAME;
import static org.clausewise.pki.ExtensionType.SUBJECT_DIRECTORY_ATTRIBUTES;
import static org.clausewise.pki.ExtensionType.SUBJECT_INFO_ACCESS;
import static org.clausewise.pki.ExtensionType.SUBJECT_KEY_IDENTIFIER;
import static org.clausewise.pki.ExtensionType.TLS_FEATURE;
import static org.clausewise.pki.ExtensionType.TOR_SERVICE_DESCRIPTOR;

import java.util.EnumSet;
import java.util.List;
import org.clausewise.der.Defect;
import org.clausewise.der.Defects;
import org.clausewise.der.DerWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types of extensions: of each a value with all its fields, and what is not one. */
final class ExtensionValuesTest {
    private static final byte[] OID = oid("1.2.3");
    private static final byte[] DNS = implicit(2, ia5("a.example"));
    private static final byte[] NAME = Leaf.name(utf8("a"), "2.5.4.3");
    private static final byte[] NAMES = sequence(DNS);
    private static final byte[] NO_DOMAIN = implicit(2, utf8("\u00e4"));

    /** @param defects each as its kind and its path below the extension */
    private record Case(ExtensionType type, byte[] value, String... defects) {
        @Override
        public String toString() {
            return type + (defects.length == 0 ? " has all its fields" : ": " + String.join(", ", defects));
        }
    }

    private static Case of(ExtensionType type, byte[] value, String... defects) {
        return new Case(type, value, defects);
    }

    private static byte[] generalNames() {
        return sequence(
                explicit0(sequence(oid("1.3.6.1.5.5.7.8.9"), explicit(0, utf8("\u00e4@example")))),
                explicit0(sequence(oid("1.3.6.1.4.1.311.20.2.3"), explicit(0, utf8("a@example")))),
                explicit0(sequence(OID, explicit(0, sequence(integer(1))))),
                implicit(1, ia5("a@example")),
                DNS,
                implicit(3, sequence(sequence(), explicit(2, printable("x")))),
                explicit(4, NAME),
                implicit(5, sequence(explicit(0, utf8("a")), explicit(1, printable("b")))),
                implicit(6, ia5("urn:a")),
                implicit(7, octetString(new byte[4])),
                implicit(8, OID));
    }

    private static byte[] explicit0(byte[] sequence) {
        return implicit(0, sequence);
    }

    private static byte[] distributionPoints(byte[] name, int... reasons) {
        return sequence(sequence(explicit(0, name), implicit(1, namedBits(reasons)), implicit(2, NAMES)));
    }

    private static byte[] qualified(byte[] qualifier) {
        return sequence(sequence(OID, sequence(qualifier)));
    }

    private static byte[] notice(byte[]... fields) {
        return sequence(oid("1.3.6.1.5.5.7.2.2"), sequence(fields));
    }

    static List<Case> cases() {
        byte[] reference = sequence(visible("a"), sequence(integer(1), integer(2)));
        byte[] access = sequence(sequence(OID, implicit(6, ia5("urn:a"))));
        return List.of(
                of(
                        AUTHORITY_KEY_IDENTIFIER,
                        sequence(implicit(0, octetString(new byte[20])), implicit(1, NAMES), implicit(2, integer(1)))),
                of(AUTHORITY_KEY_IDENTIFIER, sequence(integer(1)), "WRONG_TAG"),
                of(AUTHORITY_KEY_IDENTIFIER, sequence(implicit(1, sequence())), "CONSTRAINT .authorityCertIssuer"),
                of(
                        AUTHORITY_KEY_IDENTIFIER,
                        sequence(DerWriter.tlv(0x82, new byte[2])),
                        "NON_MINIMAL_INTEGER .authorityCertSerialNumber"),
                of(SUBJECT_KEY_IDENTIFIER, octetString(new byte[20])),
                of(SUBJECT_KEY_IDENTIFIER, nul(), "WRONG_TAG"),
                of(SUBJECT_KEY_IDENTIFIER, DerWriter.concat(octetString(), nul()), "TRAILING_BYTES"),
                of(KEY_USAGE, namedBits(0, 8)),
                of(KEY_USAGE, bitString(0, new byte[] {(byte) 0x80}), "NAMED_BITS"),
                of(
                        PRIVATE_KEY_USAGE_PERIOD,
                        sequence(
                                implicit(0, generalizedTime(Leaf.NOT_BEFORE)),
                                implicit(1, generalizedTime(Leaf.NOT_AFTER)))),
                of(
                        PRIVATE_KEY_USAGE_PERIOD,
                        sequence(implicit(1, DerWriter.utcTime(Leaf.NOT_AFTER))),
                        "GENERALIZED_TIME_INVALID .notAfter"),
                of(
                        CERTIFICATE_POLICIES,
                        sequence(
                                sequence(
                                        OID,
                                        sequence(
                                                sequence(oid("1.3.6.1.5.5.7.2.1"), ia5("urn:a")),
                                                notice(reference, bmp("b")),
                                                notice(utf8("b")),
                                                notice(),
                                                sequence(OID, nul()))),
                                sequence(oid("2.23.140.1.2.1")))),
                of(CERTIFICATE_POLICIES, sequence(), "CONSTRAINT"),
                of(CERTIFICATE_POLICIES, sequence(sequence(OID, sequence())), "CONSTRAINT [0].policyQualifiers"),
                of(
                        CERTIFICATE_POLICIES,
                        qualified(sequence(oid("1.3.6.1.5.5.7.2.1"), utf8("urn:a"))),
                        "WRONG_TAG [0].policyQualifiers[0].qualifier"),
                of(
                        CERTIFICATE_POLICIES,
                        qualified(notice(printable("b"))),
                        "WRONG_TAG [0].policyQualifiers[0].qualifier"),
                of(
                        CERTIFICATE_POLICIES,
                        qualified(notice(visible("\u00e4"))),
                        "VISIBLE_STRING [0].policyQualifiers[0].qualifier.explicitText"),
                of(POLICY_MAPPINGS, sequence(sequence(OID, OID))),
                of(POLICY_MAPPINGS, sequence(sequence(OID)), "MISSING_FIELD [0]"),
                of(SUBJECT_ALT_NAME, generalNames()),
                of(SUBJECT_ALT_NAME, sequence(), "CONSTRAINT"),
                of(SUBJECT_ALT_NAME, sequence(DNS, NO_DOMAIN), "IA5_STRING [1].dNSName"),
                of(SUBJECT_ALT_NAME, sequence(implicit(9, ia5("a"))), "WRONG_TAG [0]"),
                of(SUBJECT_ALT_NAME, sequence(implicit(2, sequence())), "WRONG_TAG [0]"),
                of(SUBJECT_ALT_NAME, sequence(implicit(4, NAME)), "WRONG_TAG [0].directoryName"),
                of(SUBJECT_ALT_NAME, sequence(explicit0(sequence(OID, utf8("a")))), "WRONG_TAG [0].otherName.value"),
                of(
                        SUBJECT_ALT_NAME,
                        sequence(explicit0(sequence(oid("1.3.6.1.5.5.7.8.9"), explicit(0, ia5("a"))))),
                        "WRONG_TAG [0].otherName.value"),
                of(
                        SUBJECT_ALT_NAME,
                        sequence(explicit(4, Leaf.name(printable("*"), "2.5.4.3"))),
                        "PRINTABLE_STRING [0].directoryName[0].commonName"),
                of(ISSUER_ALT_NAME, generalNames()),
                of(ISSUER_ALT_NAME, nul(), "WRONG_TAG"),
                of(
                        SUBJECT_DIRECTORY_ATTRIBUTES,
                        sequence(sequence(OID, set(printable("DE"))), sequence(OID, set(integer(1), integer(2))))),
                of(SUBJECT_DIRECTORY_ATTRIBUTES, sequence(sequence(OID, set())), "CONSTRAINT [0].values"),
                of(
                        SUBJECT_DIRECTORY_ATTRIBUTES,
                        sequence(sequence(OID, set(integer(2), integer(1)))),
                        "SET_ORDER [0].values[1]"),
                of(BASIC_CONSTRAINTS, sequence(bool(true), integer(0))),
                of(BASIC_CONSTRAINTS, sequence(bool(false)), "ENCODED_DEFAULT .cA"),
                of(BASIC_CONSTRAINTS, sequence(DerWriter.tlv(1, new byte[] {1})), "BOOLEAN_VALUE .cA"),
                of(
                        NAME_CONSTRAINTS,
                        sequence(
                                implicit(
                                        0,
                                        sequence(sequence(DNS), sequence(explicit(4, NAME), implicit(1, integer(3))))),
                                implicit(1, sequence(sequence(implicit(7, octetString(new byte[8]))))))),
                of(
                        NAME_CONSTRAINTS,
                        sequence(implicit(1, sequence(sequence(DNS, implicit(0, integer(0)))))),
                        "ENCODED_DEFAULT .excludedSubtrees[0].minimum"),
                of(NAME_CONSTRAINTS, sequence(implicit(0, sequence())), "CONSTRAINT .permittedSubtrees"),
                of(POLICY_CONSTRAINTS, sequence(implicit(0, integer(0)), implicit(1, integer(0)))),
                of(POLICY_CONSTRAINTS, sequence(explicit(0, integer(0))), "WRONG_TAG"),
                of(EXTENDED_KEY_USAGE, sequence(OID, OID)),
                of(EXTENDED_KEY_USAGE, sequence(), "CONSTRAINT"),
                of(EXTENDED_KEY_USAGE, sequence(OID, DerWriter.tlv(6, new byte[] {-1})), "OID_ENCODING [1]"),
                of(CRL_DISTRIBUTION_POINTS, distributionPoints(implicit(0, NAMES), 1)),
                of(CRL_DISTRIBUTION_POINTS, sequence(sequence(explicit(0, NAMES))), "WRONG_TAG [0].distributionPoint"),
                of(FRESHEST_CRL, distributionPoints(implicit(1, set(sequence(oid("2.5.4.3"), utf8("a")))), 1, 8)),
                of(
                        FRESHEST_CRL,
                        sequence(sequence(implicit(1, bitString(0, new byte[] {1, 0})))),
                        "NAMED_OCTETS [0].reasons"),
                of(INHIBIT_ANY_POLICY, integer(0)),
                of(INHIBIT_ANY_POLICY, DerWriter.tlv(2), "NON_MINIMAL_INTEGER"),
                of(AUTHORITY_INFO_ACCESS, access),
                of(AUTHORITY_INFO_ACCESS, sequence(sequence(OID)), "MISSING_FIELD [0]"),
                of(SUBJECT_INFO_ACCESS, access),
                of(SUBJECT_INFO_ACCESS, sequence(sequence(OID, NO_DOMAIN)), "IA5_STRING [0].accessLocation.dNSName"),
                of(QC_STATEMENTS, sequence(sequence(OID), sequence(OID, sequence(utf8("a"))))),
                of(
                        QC_STATEMENTS,
                        sequence(sequence(OID, sequence(DerWriter.tlv(0x0C, new byte[] {-1})))),
                        "UTF8_STRING [0].statementInfo"),
                of(TLS_FEATURE, sequence(integer(5), integer(17))),
                of(TLS_FEATURE, sequence(nul()), "WRONG_TAG [0]"),
                of(OCSP_NO_CHECK, nul()),
                of(OCSP_NO_CHECK, DerWriter.tlv(5, new byte[1]), "TRAILING_BYTES"),
                of(SCT_LIST, octetString(Leaf.sctList(Leaf.sct(1)))),
                of(SCT_LIST, octetString(new byte[2]), "TLS_ENCODING"),
                of(PRECERTIFICATE_POISON, nul()),
                of(PRECERTIFICATE_POISON, octetString(), "WRONG_TAG"),
                of(
                        CABF_ORGANIZATION_IDENTIFIER,
                        sequence(printable("NTR"), printable("GB"), implicit(0, printable("X")), utf8("12"))),
                of(CABF_ORGANIZATION_IDENTIFIER, sequence(printable("NTR"), printable("GB")), "MISSING_FIELD"),
                of(
                        TOR_SERVICE_DESCRIPTOR,
                        sequence(sequence(utf8("http://a.onion"), sequence(OID), bitString(0, new byte[32])))),
                of(
                        TOR_SERVICE_DESCRIPTOR,
                        sequence(sequence(utf8("http://a.onion"), sequence(OID), octetString())),
                        "WRONG_TAG [0].subjectPublicKeyHash"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each(Case test) {
        Certificate c = Certificate.read(Leaf.certificate(Leaf.extension(test.type.oid(), false, test.value)));
        String extension = "tbsCertificate.extensions." + test.type.fieldName();
        Defects defects = c.defects();
        String[] found = new String[defects.size()];
        boolean structural = false;
        for (int i = 0; i < found.length; i++) {
            String path = c.path(defects.offset(i));
            assertThat(path).startsWith(extension);
            found[i] = (defects.kind(i) + " " + path.substring(extension.length())).trim();
            structural |= defects.kind(i).structural();
        }
        assertThat(found).containsExactly(test.defects);
        assertThat(c.unreadable()).isEqualTo(structural ? Part.of(test.type).bit() : 0);
        assertThat(c.extensionValue(test.type) < 0).isEqualTo(structural);
        assertThat(c.extensionsPresent()).isEqualTo(test.type.bit());
    }

    @Test
    void everyTypeHasACleanCaseAndABrokenOne() {
        var clean = EnumSet.of(ExtensionType.OTHER);
        var broken = EnumSet.of(ExtensionType.OTHER);
        for (Case test : cases()) (test.defects.length == 0 ? clean : broken).add(test.type);
        assertThat(clean).containsExactly(ExtensionType.values());
        assertThat(broken).containsExactly(ExtensionType.values());
    }

    @Test
    void criticalFalseIsADefault() {
        byte[] extension = sequence(OID, bool(false), octetString());
        Certificate c = Certificate.read(Leaf.certificate(extension));
        assertThat(c.defects().kinds()).isEqualTo(Defect.ENCODED_DEFAULT.bit());
        assertThat(c.path(c.defects().offset(0))).isEqualTo("tbsCertificate.extensions.1.2.3.critical");
    }

    @Test
    void typesByOid() {
        for (ExtensionType type : ExtensionType.values()) {
            if (type == ExtensionType.OTHER) continue;
            assertThat(ExtensionType.of(type.oid())).isEqualTo(type);
            assertThat(ExtensionType.of(oid(type.oid()), 0)).isEqualTo(type);
            assertThat(Part.of(type).name()).isEqualTo(type.name());
        }
        assertThat(ExtensionType.of("1.2.3")).isNull();
        assertThat(ExtensionType.of(OID, 0)).isEqualTo(ExtensionType.OTHER);
        assertThat(Part.of(ExtensionType.OTHER)).isEqualTo(Part.OTHER_EXTENSION);
        for (AttributeType type : AttributeType.values()) {
            if (type == AttributeType.OTHER) continue;
            assertThat(AttributeType.of(type.oid())).isEqualTo(type);
            assertThat(AttributeType.of(oid(type.oid()), 0)).isEqualTo(type);
        }
        assertThat(AttributeType.of("1.2.3")).isNull();
    }
}
