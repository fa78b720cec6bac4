package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.asn1.ASN1Primitive;
import org.clausewise.der.Defects;
import org.clausewise.der.Der;
import org.clausewise.der.UnreadableException;

/** Whatever the bytes are, reading throws UnreadableException or nothing, and what it gives can be asked everything. */
final class HostileInputTest {
    private static final byte[] LEAF = Leaf.certificate();

    @Example
    void truncatedAnywhere() {
        int tbs = Der.next(LEAF, 0, -1);
        byte[] bare = Arrays.copyOfRange(LEAF, tbs, Der.end(LEAF, tbs));
        for (int length = 0; length < LEAF.length; length++) {
            assertThat(reads(Arrays.copyOf(LEAF, length), false))
                    .as("%d octets", length)
                    .isFalse();
            if (length < bare.length)
                assertThat(reads(Arrays.copyOf(bare, length), true)).isFalse();
        }
    }

    /** A TLV cut short inside while all lengths around it still fit. */
    @Example
    void everyOctetChanged() {
        for (int at = 0; at < LEAF.length; at++) {
            for (int value : new int[] {0, 0x7F, 0x80, 0xFF, LEAF[at] + 1, LEAF[at] - 1, LEAF[at] ^ 0x20}) {
                byte[] changed = LEAF.clone();
                changed[at] = (byte) value;
                reads(changed, false);
            }
        }
    }

    @Property(tries = 5000)
    void severalBitsFlipped(@ForAll long seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[] flipped = LEAF.clone();
        for (int n = random.nextInt(1, 6); n > 0; n--)
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        if (!reads(flipped, false)) return;
        // what is clean, Bouncy Castle reads too
        if (Certificate.read(flipped).defects().kinds() == 0) {
            assertThat(ASN1Primitive.fromByteArray(flipped).getEncoded("DER")).isEqualTo(flipped);
        }
    }

    @Property(tries = 2000)
    void random(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        byte[] octets = new byte[random.nextInt(300)];
        random.nextBytes(octets);
        reads(octets, false);
        reads(octets, true);
        // nested structures of everything that a certificate is made of
        for (int i = 0; i + 1 < octets.length; i += 2) {
            octets[i] = LEAF[random.nextInt(LEAF.length)];
            octets[i + 1] = (byte) random.nextInt(octets.length - i);
        }
        reads(octets, false);
        reads(octets, true);
    }

    /** Pieces of a certificate moved about. */
    @Property(tries = 2000)
    void spliced(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        byte[] spliced = LEAF.clone();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            int length = random.nextInt(1, 60);
            System.arraycopy(
                    LEAF, random.nextInt(LEAF.length - length), spliced, random.nextInt(LEAF.length - length), length);
        }
        reads(spliced, false);
    }

    /** Whether it can be read; asks for everything if so. */
    private static boolean reads(byte[] der, boolean bare) {
        try {
            exercise(bare ? Certificate.readTbs(der) : Certificate.read(der));
            return true;
        } catch (UnreadableException e) {
            assertThat(e.offset()).isBetween(0, der.length);
            assertThat(e.reason()).isNotEmpty().doesNotContain("\n");
            return false;
        }
    }

    static void exercise(Certificate c) {
        byte[] b = c.bytes();
        Defects defects = c.defects();
        for (int i = 0; i < Math.min(20, defects.size()); i++) {
            assertThat(defects.offset(i)).isBetween(0, b.length);
            assertThat(c.path(defects.offset(i))).isNotEmpty();
        }
        for (int offset : new int[] {
            c.tbs(),
            c.version(),
            c.serialNumber(),
            c.tbsSignature(),
            c.issuer(),
            c.validity(),
            c.notBefore(),
            c.notAfter(),
            c.subject(),
            c.subjectPublicKeyInfo(),
            c.issuerUniqueId(),
            c.subjectUniqueId(),
            c.extensions(),
            c.extensionList(),
            c.signatureAlgorithm(),
            c.signatureValue()
        }) {
            assertThat(offset).isBetween(-1, b.length - 1);
            if (offset >= 0) c.path(offset);
            exercise(b, offset);
        }
        c.versionNumber();
        c.isCa();
        c.subjectIsEmpty();
        for (int i = c.nextSubjectAttribute(-1); i >= 0; i = c.nextSubjectAttribute(i)) exercise(b, Name.value(b, i));
        for (int i = c.nextIssuerAttribute(-1); i >= 0; i = c.nextIssuerAttribute(i)) Name.type(b, i);
        for (int i = c.nextExtension(-1); i >= 0; i = c.nextExtension(i)) exercise(b, i);
        for (ExtensionType type : ExtensionType.values()) {
            int value = c.extensionValue(type);
            for (int i = c.nextGeneralName(value, -1); i >= 0; i = c.nextGeneralName(value, i)) name(b, i);
            KeyUsage.mask(b, value);
        }
        for (int sct = SignedCertificateTimestampList.next(b, c.sctList(), -1);
                sct >= 0;
                sct = SignedCertificateTimestampList.next(b, c.sctList(), sct)) {
            SignedCertificateTimestampList.timestampMillis(b, sct);
            SignedCertificateTimestampList.signatureLength(b, sct);
        }
        int key = c.subjectPublicKeyInfo();
        PublicKey.rsaModulusBits(b, key);
        PublicKey.rsaExponent(b, key);
        PublicKey.curve(b, key);
        PublicKey.length(b, key);
        AlgorithmIdentifier.hasRightParameters(b, c.tbsSignature());
        AlgorithmIdentifier.hasRightParameters(b, c.signatureAlgorithm());
    }

    private static void exercise(byte[] b, int at) {
        Der.count(b, at);
        Der.text(b, at);
        Der.oidText(b, at);
        Der.longValue(b, at);
        Der.epochSeconds(b, at);
    }

    private static void name(byte[] b, int at) {
        int from = Der.content(b, at);
        int to = Der.stop(b, at);
        DomainName.form(b, from, to);
        DomainName.standing(b, from, to, Tlds.embedded(), 0);
        PublicSuffixes.embedded().isSuffix(b, from, to, true);
        PublicSuffixes.embedded().isAboveRegistrations(b, from, to, false);
        Idna.flaws(b, from, to, 0);
        DomainName.isInReverseZone(b, from, to);
        OnionName.flaws(b, from, to);
        DomainName.toUnicode(b, from, to);
        DomainName.labels(b, from, to);
        IpAddress.isReserved(b, from, to, 0);
        IpAddress.text(b, from, to);
        GeneralName.otherNameValue(b, at);
        GeneralName.directoryName(b, at);
    }
}
