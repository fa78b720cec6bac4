package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.clausewise.der.DerWriter.locate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.clausewise.der.Defect;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.der.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CertificateTest {
    private static final byte[] LEAF = Leaf.certificate();
    private static final long ALL = (1L << Part.values().length) - 1;

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @Test
    void fields() {
        Certificate c = Certificate.read(LEAF);
        assertThat(c.defects()).hasToString("");
        assertThat(c.unreadable()).isZero();
        assertThat(c.tbs()).isEqualTo(locate(LEAF, 0));
        assertThat(c.version()).isEqualTo(locate(LEAF, 0, 0));
        assertThat(c.serialNumber()).isEqualTo(locate(LEAF, 0, 1));
        assertThat(c.tbsSignature()).isEqualTo(locate(LEAF, 0, 2));
        assertThat(c.issuer()).isEqualTo(locate(LEAF, 0, 3));
        assertThat(c.validity()).isEqualTo(locate(LEAF, 0, 4));
        assertThat(c.notBefore()).isEqualTo(locate(LEAF, 0, 4, 0));
        assertThat(c.notAfter()).isEqualTo(locate(LEAF, 0, 4, 1));
        assertThat(c.subject()).isEqualTo(locate(LEAF, 0, 5));
        assertThat(c.subjectPublicKeyInfo()).isEqualTo(locate(LEAF, 0, 6));
        assertThat(c.extensions()).isEqualTo(locate(LEAF, 0, 7));
        assertThat(c.extensionList()).isEqualTo(locate(LEAF, 0, 7, 0));
        assertThat(c.signatureAlgorithm()).isEqualTo(locate(LEAF, 1));
        assertThat(c.signatureValue()).isEqualTo(locate(LEAF, 2));
        assertThat(c.issuerUniqueId()).isEqualTo(-1);
        assertThat(c.subjectUniqueId()).isEqualTo(-1);

        assertThat(c.isTbs()).isFalse();
        assertThat(c.isPrecertificate()).isFalse();
        assertThat(c.isCa()).isFalse();
        assertThat(c.versionNumber()).isEqualTo(3);
        assertThat(c.notBeforeSeconds()).isEqualTo(Leaf.NOT_BEFORE.getEpochSecond());
        assertThat(c.notAfterSeconds()).isEqualTo(Leaf.NOT_AFTER.getEpochSecond());
        assertThat(c.bytes()).isSameAs(LEAF);
    }

    @Test
    void bareTbsCertificate() {
        byte[] tbs = DerWriter.get(LEAF, 0);
        Certificate c = Certificate.readTbs(tbs);
        assertThat(c.defects()).hasToString("");
        assertThat(c.unreadable()).isZero();
        assertThat(c.isTbs()).isTrue();
        assertThat(c.tbs()).isZero();
        assertThat(c.subject()).isEqualTo(locate(tbs, 5));
        assertThat(c.signatureAlgorithm()).isEqualTo(-1);
        assertThat(c.signatureValue()).isEqualTo(-1);
        assertThat(c.extensionsPresent()).isEqualTo(Certificate.read(LEAF).extensionsPresent());
        assertThat(c.path(0)).isEqualTo("tbsCertificate");
        assertThat(c.path(c.serialNumber())).isEqualTo("tbsCertificate.serialNumber");
        assertThat(c.path(tbs.length)).isEqualTo("tbsCertificate");
    }

    @Test
    void names() {
        byte[] name = DerWriter.sequence(
                DerWriter.setOf(
                        DerWriter.sequence(DerWriter.oid("2.5.4.3"), DerWriter.utf8("a")),
                        DerWriter.sequence(DerWriter.oid("1.2.3.4"), DerWriter.integer(1))),
                DerWriter.setOf(DerWriter.sequence(DerWriter.oid("2.5.4.6"), DerWriter.printable("DE"))));
        byte[] der = DerWriter.replace(LEAF, name, 0, 5);
        Certificate c = Certificate.read(der);
        int first = c.nextSubjectAttribute(-1);
        int second = c.nextSubjectAttribute(first);
        int third = c.nextSubjectAttribute(second);
        assertThat(c.nextSubjectAttribute(third)).isEqualTo(-1);
        assertThat(List.of(first, second, third))
                .containsExactly(locate(der, 0, 5, 0, 0), locate(der, 0, 5, 0, 1), locate(der, 0, 5, 1, 0));
        assertThat(Name.type(der, first)).isEqualTo(AttributeType.OTHER);
        assertThat(Der.oidText(der, Name.oid(der, first))).isEqualTo("1.2.3.4");
        assertThat(Der.intValue(der, Name.value(der, first))).isEqualTo(1);
        assertThat(Name.type(der, second)).isEqualTo(AttributeType.COMMON_NAME);
        assertThat(Der.text(der, Name.value(der, third))).isEqualTo("DE");
        assertThat(Name.find(der, c.subject(), AttributeType.COUNTRY)).isEqualTo(third);
        assertThat(Name.find(der, c.subject(), AttributeType.LOCALITY)).isEqualTo(-1);
        assertThat(Name.count(der, c.subject(), AttributeType.COMMON_NAME)).isEqualTo(1);
        assertThat(c.subjectAttributes())
                .isEqualTo(AttributeType.OTHER.bit() | AttributeType.COMMON_NAME.bit() | AttributeType.COUNTRY.bit());
        assertThat(c.issuerAttributes())
                .isEqualTo(AttributeType.COUNTRY.bit()
                        | AttributeType.ORGANIZATION.bit()
                        | AttributeType.COMMON_NAME.bit());
        assertThat(c.subjectIsEmpty()).isFalse();

        Certificate empty = Certificate.read(DerWriter.replace(LEAF, DerWriter.sequence(), 0, 5));
        assertThat(empty.subjectIsEmpty()).isTrue();
        assertThat(empty.subjectAttributes()).isZero();
        assertThat(empty.nextSubjectAttribute(-1)).isEqualTo(-1);
        int cn = empty.nextIssuerAttribute(empty.nextIssuerAttribute(empty.nextIssuerAttribute(-1)));
        assertThat(Der.text(empty.bytes(), Name.value(empty.bytes(), cn))).isEqualTo("Example CA R1");
    }

    @Test
    void extensions() {
        Certificate c = Certificate.read(LEAF);
        assertThat(c.extension(ExtensionType.SUBJECT_ALT_NAME)).isEqualTo(locate(LEAF, 0, 7, 0, 6));
        assertThat(c.subjectAltName()).isEqualTo(locate(LEAF, 0, 7, 0, 6, 1, 0));
        assertThat(c.keyUsage()).isEqualTo(locate(LEAF, 0, 7, 0, 0, 2, 0));
        assertThat(KeyUsage.mask(LEAF, c.keyUsage()))
                .isEqualTo(KeyUsage.DIGITAL_SIGNATURE.bit() | KeyUsage.KEY_ENCIPHERMENT.bit());
        assertThat(c.has(ExtensionType.KEY_USAGE)).isTrue();
        assertThat(c.has(ExtensionType.NAME_CONSTRAINTS)).isFalse();
        assertThat(c.extension(ExtensionType.NAME_CONSTRAINTS)).isEqualTo(-1);
        assertThat(c.nameConstraints()).isEqualTo(-1);
        assertThat(c.isCritical(ExtensionType.KEY_USAGE)).isTrue();
        assertThat(c.isCritical(ExtensionType.SUBJECT_ALT_NAME)).isFalse();
        assertThat(c.extensionsCritical())
                .isEqualTo(ExtensionType.KEY_USAGE.bit() | ExtensionType.BASIC_CONSTRAINTS.bit());
        assertThat(Long.bitCount(c.extensionsPresent())).isEqualTo(10);
        assertThat(c.extensionsRepeated()).isZero();
        int count = 0;
        for (int i = c.nextExtension(-1); i >= 0; i = c.nextExtension(i)) count++;
        assertThat(count).isEqualTo(10);

        int first = c.nextGeneralName(c.subjectAltName(), -1);
        int second = c.nextGeneralName(c.subjectAltName(), first);
        assertThat(Der.text(LEAF, second)).isEqualTo("example.com");
        assertThat(c.nextGeneralName(c.subjectAltName(), second)).isEqualTo(-1);
        assertThat(c.nextGeneralName(-1, -1)).isEqualTo(-1);
        assertThat(GeneralName.kinds(LEAF, c.subjectAltName())).isEqualTo(1 << 2);
        assertThat(GeneralName.has(LEAF, c.subjectAltName(), GeneralName.DNS_NAME))
                .isTrue();
        assertThat(GeneralName.has(LEAF, c.subjectAltName(), GeneralName.URI)).isFalse();
    }

    @Test
    void ofARepeatedExtensionTheFirstCounts() {
        byte[] ca = Leaf.extension("2.5.29.19", true, DerWriter.sequence(DerWriter.bool(true)));
        byte[] notCa = Leaf.extension("2.5.29.19", false, DerWriter.sequence());
        Certificate c = Certificate.read(Leaf.certificate(ca, notCa));
        assertThat(c.isCa()).isTrue();
        assertThat(c.isCritical(ExtensionType.BASIC_CONSTRAINTS)).isTrue();
        assertThat(c.extensionsRepeated()).isEqualTo(ExtensionType.BASIC_CONSTRAINTS.bit());
        assertThat(c.extension(ExtensionType.BASIC_CONSTRAINTS)).isEqualTo(locate(c.bytes(), 0, 7, 0, 0));
        assertThat(Certificate.read(Leaf.certificate(notCa, ca)).isCa()).isFalse();
        assertThat(c.defects()).hasToString("");
    }

    @Test
    void extensionsOfOtherTypes() {
        byte[] one = Leaf.extension("1.2.3.4", true, new byte[] {1, 2, 3});
        byte[] two = Leaf.extension("1.2.3.5", false, new byte[0]);
        Certificate c = Certificate.read(Leaf.certificate(one, two));
        assertThat(c.defects()).hasToString("");
        assertThat(c.has(ExtensionType.OTHER)).isTrue();
        assertThat(c.isCritical(ExtensionType.OTHER)).isTrue();
        assertThat(c.extensionValue(ExtensionType.OTHER)).isEqualTo(-1);
        assertThat(c.extensionsRepeated()).isZero();
        assertThat(Certificate.read(Leaf.certificate(one, two, two)).extensionsRepeated())
                .isEqualTo(ExtensionType.OTHER.bit());
    }

    @Test
    void precertificate() {
        byte[] poison = Leaf.extension("1.3.6.1.4.1.11129.2.4.3", true, DerWriter.nul());
        assertThat(Certificate.read(Leaf.certificate(poison)).isPrecertificate())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3", "7, 8"})
    void versions(int encoded, int version) {
        Certificate c =
                Certificate.read(DerWriter.replace(LEAF, DerWriter.explicit(0, DerWriter.integer(encoded)), 0, 0));
        assertThat(c.versionNumber()).isEqualTo(version);
        assertThat(c.defects()).hasToString(defect(encoded, c));
    }

    private static String defect(int encoded, Certificate c) {
        if (encoded == 0) return "ENCODED_DEFAULT@" + c.version();
        return encoded > 2 ? "CONSTRAINT@" + Der.content(c.bytes(), c.version()) : "";
    }

    @Test
    void versionOneIsTheDefault() {
        Certificate c = Certificate.read(DerWriter.remove(LEAF, 0, 0));
        assertThat(c.version()).isEqualTo(-1);
        assertThat(c.versionNumber()).isEqualTo(1);
    }

    @Test
    void companions() {
        Certificate issuer = Certificate.read(LEAF);
        Certificate c = Certificate.read(LEAF);
        assertThat(c.issuerCertificate()).isNull();
        assertThat(c.precertificate()).isNull();
        assertThat(c.issuedAtSeconds()).isEqualTo(Der.NO_TIME);
        Certificate with = c.with(issuer, null, 7);
        assertThat(with.issuerCertificate()).isSameAs(issuer);
        assertThat(with.precertificate()).isNull();
        assertThat(with.issuedAtSeconds()).isEqualTo(7);
        assertThat(with.subject()).isEqualTo(c.subject());
        assertThat(with.extensionsPresent()).isEqualTo(c.extensionsPresent());
        assertThat(with.subjectAttributes()).isEqualTo(c.subjectAttributes());
        assertThat(with.issuerAttributes()).isEqualTo(c.issuerAttributes());
        assertThat(with.notBeforeSeconds()).isEqualTo(c.notBeforeSeconds());
        assertThat(with.notAfterSeconds()).isEqualTo(c.notAfterSeconds());
        assertThat(with.extensionsCritical()).isEqualTo(c.extensionsCritical());
        assertThat(c.issuerCertificate()).isNull();
    }

    /** A certificate with one thing broken: what is unreadable, all else being read. */
    private record Broken(String name, byte[] der, String defects, Part... parts) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Bytes in the place of a TLV; the defect is {@code further} octets from there. */
    private static Broken replaced(String name, String hex, Defect kind, int further, Part part, int... path) {
        byte[] der = DerWriter.replace(LEAF, hex(hex), path);
        return new Broken(name, der, kind + "@" + (locate(der, path) + further), part);
    }

    /** A TLV removed; the defect is in what held it. */
    private static Broken removed(String name, List<Part> parts, int... path) {
        byte[] der = DerWriter.remove(LEAF, path);
        int at = locate(der, Arrays.copyOf(path, path.length - 1));
        return new Broken(name, der, "MISSING_FIELD@" + at, parts.toArray(Part[]::new));
    }

    static List<Broken> broken() {
        return List.of(
                replaced("version", "a003040102", Defect.WRONG_TAG, 2, Part.VERSION, 0, 0),
                replaced("serial number", "040101", Defect.WRONG_TAG, 0, Part.SERIAL_NUMBER, 0, 1),
                replaced("inner algorithm", "3000", Defect.MISSING_FIELD, 0, Part.TBS_SIGNATURE, 0, 2),
                replaced("issuer", "3002 0500", Defect.WRONG_TAG, 2, Part.ISSUER, 0, 3),
                replaced("notBefore", "1701 5a", Defect.UTC_TIME_INVALID, 0, Part.NOT_BEFORE, 0, 4, 0),
                replaced("notAfter", "0500", Defect.WRONG_TAG, 0, Part.NOT_AFTER, 0, 4, 1),
                removed("no notAfter", List.of(Part.NOT_BEFORE, Part.NOT_AFTER), 0, 4, 1),
                replaced("subject", "3004 3102 0500", Defect.WRONG_TAG, 4, Part.SUBJECT, 0, 5),
                replaced("subject of another type", "3100", Defect.WRONG_TAG, 0, Part.SUBJECT, 0, 5),
                replaced("key", "0303 00 0500", Defect.WRONG_TAG, 3, Part.SUBJECT_PUBLIC_KEY_INFO, 0, 6, 1),
                removed("no key", List.of(Part.SUBJECT_PUBLIC_KEY_INFO), 0, 6, 1),
                removed("no serial number", List.of(Part.TBS_CERTIFICATE, Part.SERIAL_NUMBER), 0, 1),
                replaced("outer algorithm", "0500", Defect.WRONG_TAG, 0, Part.SIGNATURE_ALGORITHM, 1),
                replaced("signature", "0400", Defect.WRONG_TAG, 0, Part.SIGNATURE_VALUE, 2),
                removed("no signature", List.of(Part.CERTIFICATE, Part.SIGNATURE_VALUE), 2),
                replaced("extension", "0404 3002 0500", Defect.WRONG_TAG, 4, Part.SUBJECT_ALT_NAME, 0, 7, 0, 6, 1),
                replaced("other value", "0500", Defect.WRONG_TAG, 0, Part.SUBJECT_ALT_NAME, 0, 7, 0, 6, 1),
                replaced("truncated", "0404 3003 0500", Defect.TRUNCATED, 2, Part.SUBJECT_ALT_NAME, 0, 7, 0, 6, 1),
                replaced("SCT list", "0404 04020001", Defect.TLS_ENCODING, 4, Part.SCT_LIST, 0, 7, 0, 9, 1));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenPartLeavesTheOthers(Broken test) {
        Certificate c = Certificate.read(test.der);
        long parts = 0;
        for (Part part : test.parts) parts |= part.bit();
        assertThat(c.defects()).hasToString(test.defects);
        assertThat(c.unreadable()).isEqualTo(parts);
    }

    @Test
    void whatIsUnreadableHasNoContent() {
        Certificate c = Certificate.read(broken("extension"));
        assertThat(c.has(ExtensionType.SUBJECT_ALT_NAME)).isTrue();
        assertThat(c.extension(ExtensionType.SUBJECT_ALT_NAME)).isEqualTo(locate(LEAF, 0, 7, 0, 6));
        assertThat(c.subjectAltName()).isEqualTo(-1);
        assertThat(Certificate.read(broken("SCT list")).sctList()).isEqualTo(-1);
        c = Certificate.read(broken("subject"));
        assertThat(c.subject()).isEqualTo(locate(LEAF, 0, 5));
        assertThat(c.subjectIsEmpty()).isFalse();
        assertThat(c.subjectAttributes()).isZero();
        assertThat(c.nextSubjectAttribute(-1)).isEqualTo(-1);
        c = Certificate.read(broken("notBefore"));
        assertThat(c.notBeforeSeconds()).isEqualTo(Der.NO_TIME);
        assertThat(c.notAfterSeconds()).isEqualTo(Leaf.NOT_AFTER.getEpochSecond());
        assertThat(Certificate.read(broken("version")).versionNumber()).isZero();
        c = Certificate.read(DerWriter.replace(LEAF, hex("3100"), 0, 4));
        assertThat(c.unreadable()).isEqualTo(Part.NOT_BEFORE.bit() | Part.NOT_AFTER.bit());
    }

    private static byte[] broken(String name) {
        return broken().stream()
                .filter(test -> test.name.equals(name))
                .findFirst()
                .orElseThrow()
                .der;
    }

    /** Where a list ends too early, no extension that was not met can be said to be absent. */
    @Test
    void aBrokenListHidesWhatMayFollow() {
        byte[] list = DerWriter.get(LEAF, 0, 7, 0);
        byte[] cut = DerWriter.explicit(3, DerWriter.tlv(0x30, DerWriter.content(list), hex("3005 0603")));
        Certificate c = Certificate.read(DerWriter.replace(LEAF, cut, 0, 7));
        assertThat(c.defects().kinds()).isEqualTo(Defect.TRUNCATED.bit());
        assertThat(c.isReadable(Part.EXTENSIONS)).isFalse();
        assertThat(c.isReadable(Part.NAME_CONSTRAINTS)).isFalse();
        assertThat(c.isReadable(Part.SUBJECT_ALT_NAME)).isTrue();
        assertThat(c.subjectAltName()).isNotNegative();

        c = Certificate.read(DerWriter.replace(LEAF, hex("a302 0500"), 0, 7));
        assertThat(c.isReadable(Part.EXTENSIONS)).isFalse();
        assertThat(c.isReadable(Part.SUBJECT_ALT_NAME)).isFalse();
        assertThat(c.extensionsPresent()).isZero();
        assertThat(c.isReadable(Part.SUBJECT)).isTrue();

        c = Certificate.read(DerWriter.replace(LEAF, hex("a400"), 0, 7));
        assertThat(c.defects()).hasToString("WRONG_TAG@" + locate(LEAF, 0, 7));
        assertThat(c.isReadable(Part.TBS_CERTIFICATE)).isFalse();
        assertThat(c.isReadable(Part.SUBJECT_ALT_NAME)).isFalse();
    }

    @Test
    void moreDefectsThanAreKeptMakeAllUnreadable() {
        byte[] many = DerWriter.sequence(hex("0500".repeat(1001)));
        assertThat(Certificate.read(DerWriter.replace(LEAF, many, 0, 5)).unreadable())
                .isEqualTo(ALL);
    }

    @Test
    void bytesAfterTheObject() {
        Certificate c = Certificate.read(DerWriter.concat(LEAF, new byte[1]));
        assertThat(c.defects()).hasToString("TRAILING_BYTES@" + LEAF.length);
        assertThat(c.unreadable()).isZero();
        assertThat(c.path(LEAF.length)).isEqualTo("certificate");
    }

    @Test
    void indefiniteLengthsAreReadOn() {
        byte[] subject = DerWriter.indefinite(0x30, DerWriter.content(DerWriter.get(LEAF, 0, 5)));
        byte[] der = DerWriter.replace(LEAF, subject, 0, 5);
        der = DerWriter.indefinite(0x30, DerWriter.content(der));
        Certificate c = Certificate.read(der);
        assertThat(c.defects()).hasToString("INDEFINITE_LENGTH@0, INDEFINITE_LENGTH@" + c.subject());
        assertThat(c.unreadable()).isZero();
        assertThat(c.subjectAttributes()).isEqualTo(AttributeType.COMMON_NAME.bit());
        assertThat(c.nextSubjectAttribute(c.nextSubjectAttribute(-1))).isEqualTo(-1);
        assertThat(Der.text(der, c.nextGeneralName(c.subjectAltName(), -1))).isEqualTo("www.example.com");
    }

    /** What has no TBSCertificate that can be followed: one line each. */
    @Test
    void unreadable() {
        assertThat(refusal(new byte[0])).isEqualTo("0: empty: there is nothing to read");
        assertThat(refusal("hello".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("0: not DER of a certificate: it does not begin with a SEQUENCE");
        assertThat(refusal(new byte[100_000_000])).startsWith("0: not DER");
        assertThat(refusal(Arrays.copyOf(LEAF, LEAF.length - 1)))
                .isEqualTo("0: truncated: the outer SEQUENCE is longer than the " + (LEAF.length - 1)
                        + " octets there are");
        assertThat(refusal(DerWriter.sequence(new byte[Der.MAX_SIZE])))
                .isEqualTo("0: longer than the limit of 16777216 octets");
        String noTbs = ": not a certificate: no TBSCertificate inside";
        assertThat(refusal(DerWriter.sequence())).isEqualTo(0 + noTbs);
        assertThat(refusal(DerWriter.get(LEAF, 0))).endsWith(noTbs);
        assertThat(refusal(Leaf.rsaKey())).isEqualTo(4 + noTbs);
        assertThat(catchThrowableOfType(UnreadableException.class, () -> Certificate.readTbs(LEAF))
                        .reason())
                .isEqualTo("not a certificate: no TBSCertificate inside");

        byte[] name = Leaf.name(DerWriter.utf8("CA"), "2.5.4.3");
        byte[] now = DerWriter.utcTime(Leaf.NOT_BEFORE);
        byte[] revoked = DerWriter.sequence(DerWriter.sequence(DerWriter.integer(5), now));
        byte[] list = DerWriter.sequence(DerWriter.integer(1), Leaf.sha256WithRsa(), name, now, now, revoked);
        byte[] crl = DerWriter.sequence(list, Leaf.sha256WithRsa(), DerWriter.bitString(0, new byte[256]));
        assertThat(refusal(crl)).endsWith(noTbs);
        byte[] request = DerWriter.sequence(DerWriter.integer(0), name, Leaf.rsaKey(), DerWriter.tlv(0xA0));
        assertThat(refusal(DerWriter.sequence(request, Leaf.sha256WithRsa(), DerWriter.bitString(0, new byte[256]))))
                .endsWith(noTbs);
    }

    @Test
    void nestedTags() {
        byte[] nested = new byte[400_000];
        for (int i = 0; i < nested.length; i++) nested[i] = (byte) (i % 2 == 0 ? 0x30 : 0x80);
        assertThat(refusal(nested)).startsWith("0: truncated");
        byte[] closed = Arrays.copyOf(nested, 2 * nested.length);
        assertThat(refusal(closed)).startsWith("0: truncated");
        // definite lengths, each level holding all the rest
        byte[] definite = new byte[6 * 200_000];
        for (int i = 0; i < definite.length; i += 6) {
            int rest = definite.length - i - 6;
            definite[i] = 0x30;
            definite[i + 1] = (byte) 0x84;
            for (int k = 0; k < 4; k++) definite[i + 2 + k] = (byte) (rest >> 24 - 8 * k);
        }
        assertThat(refusal(definite)).endsWith("no TBSCertificate inside");
        byte[] other = Leaf.extension(
                "2.5.29.9",
                false,
                DerWriter.sequence(DerWriter.sequence(DerWriter.oid("1.2.3"), DerWriter.tlv(0x31, definite))));
        Certificate c = Certificate.read(Leaf.certificate(other));
        assertThat(c.defects().has(Defect.DEPTH_LIMIT)).isTrue();
        assertThat(c.unreadable()).isEqualTo(Part.SUBJECT_DIRECTORY_ATTRIBUTES.bit());
    }

    private static String refusal(byte[] der) {
        UnreadableException e = catchThrowableOfType(UnreadableException.class, () -> Certificate.read(der));
        return e.offset() + ": " + e.reason();
    }

    @ParameterizedTest
    @CsvSource({
        "certificate, ''",
        "tbsCertificate, 0",
        "tbsCertificate.version, 0 0",
        "tbsCertificate.version, 0 0 0",
        "tbsCertificate.serialNumber, 0 1",
        "tbsCertificate.signature, 0 2",
        "tbsCertificate.signature.algorithm, 0 2 0",
        "tbsCertificate.signature.parameters, 0 2 1",
        "tbsCertificate.issuer, 0 3",
        "tbsCertificate.issuer[1], 0 3 1",
        "tbsCertificate.issuer[1].organizationName, 0 3 1 0",
        "tbsCertificate.issuer[1].organizationName.type, 0 3 1 0 0",
        "tbsCertificate.issuer[1].organizationName, 0 3 1 0 1",
        "tbsCertificate.validity.notAfter, 0 4 1",
        "tbsCertificate.subject[0].commonName, 0 5 0 0 1",
        "tbsCertificate.subjectPublicKeyInfo.algorithm.algorithm, 0 6 0 0",
        "tbsCertificate.subjectPublicKeyInfo.subjectPublicKey.publicExponent, 0 6 1 0 1",
        "tbsCertificate.extensions, 0 7",
        "tbsCertificate.extensions, 0 7 0",
        "tbsCertificate.extensions.keyUsage, 0 7 0 0",
        "tbsCertificate.extensions.keyUsage.extnID, 0 7 0 0 0",
        "tbsCertificate.extensions.keyUsage.critical, 0 7 0 0 1",
        "tbsCertificate.extensions.keyUsage, 0 7 0 0 2",
        "tbsCertificate.extensions.keyUsage, 0 7 0 0 2 0",
        "tbsCertificate.extensions.extKeyUsage[0], 0 7 0 1 1 0 0",
        "tbsCertificate.extensions.authorityKeyIdentifier.keyIdentifier, 0 7 0 4 1 0 0",
        "tbsCertificate.extensions.authorityInfoAccess[1].accessMethod, 0 7 0 5 1 0 1 0",
        "tbsCertificate.extensions.authorityInfoAccess[1].accessLocation.uniformResourceIdentifier, 0 7 0 5 1 0 1 1",
        "tbsCertificate.extensions.subjectAltName[1].dNSName, 0 7 0 6 1 0 1",
        "tbsCertificate.extensions.certificatePolicies[0].policyIdentifier, 0 7 0 7 1 0 0 0",
        "tbsCertificate.extensions.cRLDistributionPoints[0].distributionPoint.fullName[0].uniformResourceIdentifier, "
                + "0 7 0 8 1 0 0 0 0 0",
        "tbsCertificate.extensions.signedCertificateTimestampList, 0 7 0 9 1 0",
        "signatureAlgorithm, 1",
        "signatureAlgorithm.parameters, 1 1",
        "signatureValue, 2"
    })
    void paths(String path, String indexes) {
        int[] place = Arrays.stream(indexes.split(" "))
                .filter(index -> !index.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(Certificate.read(LEAF).path(locate(LEAF, place))).isEqualTo(path);
    }

    @Test
    void pathsOfOtherTypesAreTheirOids() {
        byte[] der = Leaf.certificate(Leaf.extension("1.2.3.4", false, new byte[] {5, 0}));
        der = DerWriter.replace(der, Leaf.name(DerWriter.utf8("x"), "1.2.3.5"), 0, 5);
        Certificate c = Certificate.read(der);
        assertThat(c.path(locate(der, 0, 7, 0, 0))).isEqualTo("tbsCertificate.extensions.1.2.3.4");
        assertThat(c.path(locate(der, 0, 5, 0, 0, 1))).isEqualTo("tbsCertificate.subject[0].1.2.3.5");
    }

    /** An octet inside a value has the value's path, and something in the place of a field has the field's. */
    @Test
    void pathsBetween() {
        Certificate c = Certificate.read(LEAF);
        assertThat(c.path(c.serialNumber() + 5)).isEqualTo("tbsCertificate.serialNumber");
        assertThat(c.path(locate(LEAF, 0, 7, 0, 6, 1, 0, 1) + 4))
                .isEqualTo("tbsCertificate.extensions.subjectAltName[1].dNSName");
        assertThat(Certificate.read(broken("serial number")).path(c.serialNumber()))
                .isEqualTo("tbsCertificate.serialNumber");
        assertThat(Certificate.read(broken("issuer")).path(c.issuer() + 2)).isEqualTo("tbsCertificate.issuer[0]");
    }
}
