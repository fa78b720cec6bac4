package org.clausewise.der;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTCTime;

/** What the strict reader accepts, Bouncy Castle reads to the same values and writes to the same octets. */
final class BouncyCastleTest {
    private static final int[] NO_SLOTS = {};

    private static Defects read(byte[] der) {
        var defects = new Defects();
        Asn1.ANY.readAll(der, NO_SLOTS, defects);
        return defects;
    }

    @Property(tries = 1000)
    void treesAreAcceptedWithTheSameValues(@ForAll long seed) throws IOException, ParseException {
        byte[] der = tree(new SplittableRandom(seed), 5);
        assertThat(read(der)).hasToString("");
        compare(der, 0, ASN1Primitive.fromByteArray(der));
    }

    @Property(tries = 5000)
    void mutatedTreesAreAcceptedOnlyAsDer(@ForAll long seed) throws IOException, ParseException {
        var random = new SplittableRandom(seed);
        byte[] der = tree(random, 3);
        for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
            int at = random.nextInt(der.length);
            der[at] = (byte) (random.nextBoolean() ? der[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        if (read(der).kinds() == 0) {
            ASN1Primitive same = ASN1Primitive.fromByteArray(der);
            sameOctets(same.getEncoded("DER"), der);
            compare(der, 0, same);
        }
    }

    /** A SET of elements with several tags has two orders, and Bouncy Castle knows one. */
    private static void sameOctets(byte[] theirs, byte[] ours) {
        if (Arrays.equals(theirs, ours)) return;
        byte[] sorted = ours.clone();
        Arrays.sort(sorted);
        Arrays.sort(theirs);
        assertThat(theirs).isEqualTo(sorted).contains(Tag.SET);
    }

    /** Short inputs, where chance makes whole TLVs. */
    @Example
    void randomOctetsAreAcceptedOnlyAsDer() throws IOException, ParseException {
        var random = new SplittableRandom(8825);
        int accepted = 0;
        for (int n = 0; n < 200_000; n++) {
            byte[] der = new byte[random.nextInt(2, 9)];
            for (int i = 0; i < der.length; i++) der[i] = (byte) random.nextInt(i % 2 == 0 ? 64 : 256);
            if (random.nextBoolean()) der[1] = (byte) (der.length - 2);
            if (read(der).kinds() != 0) continue;
            accepted++;
            ASN1Primitive same = ASN1Primitive.fromByteArray(der);
            sameOctets(same.getEncoded("DER"), der);
            compare(der, 0, same);
        }
        assertThat(accepted).isGreaterThan(5000);
    }

    private static void compare(byte[] der, int at, ASN1Encodable value) throws ParseException {
        if (value instanceof ASN1Integer integer) {
            assertThat(Der.bigInteger(der, at)).isEqualTo(integer.getValue());
        } else if (value instanceof ASN1Enumerated enumerated) {
            assertThat(Der.bigInteger(der, at)).isEqualTo(enumerated.getValue());
        } else if (value instanceof ASN1Boolean bool) {
            assertThat(Der.isTrue(der, at)).isEqualTo(bool.isTrue());
        } else if (value instanceof ASN1ObjectIdentifier oid) {
            assertThat(Der.oidText(der, at)).isEqualTo(oid.getId());
        } else if (value instanceof ASN1OctetString octets) {
            assertThat(Der.contentBytes(der, at)).isEqualTo(octets.getOctets());
        } else if (value instanceof ASN1BitString bits) {
            byte[] octets = bits.getBytes();
            for (int n = 0; n < 8 * octets.length; n++) {
                assertThat(Der.bit(der, at, n)).isEqualTo((octets[n / 8] & 0x80 >> n % 8) != 0);
            }
        } else if (value instanceof ASN1UTCTime time) {
            assertThat(Der.epochSeconds(der, at))
                    .isEqualTo(time.getAdjustedDate().toInstant().getEpochSecond());
        } else if (value instanceof ASN1GeneralizedTime time) {
            // the JDK's calendar is Julian before 1582
            if (Der.epochSeconds(der, at)
                    > Instant.parse("1600-01-01T00:00:00Z").getEpochSecond()) {
                assertThat(Der.epochSeconds(der, at))
                        .isEqualTo(time.getDate().toInstant().getEpochSecond());
            }
        } else if (value instanceof ASN1String string) {
            assertThat(Der.text(der, at)).isEqualTo(text(der, at, string));
        } else if (value instanceof ASN1Sequence sequence) {
            children(der, at, sequence.toArray());
        } else if (value instanceof ASN1Set set) {
            children(der, at, set.toArray());
        }
    }

    /** Bouncy Castle shows a UniversalString in hexadecimal; the types that certificates do not have are octets here. */
    private static String text(byte[] der, int at, ASN1String string) {
        return switch (Der.tag(der, at)) {
            case Tag.UNIVERSAL_STRING, 0x07, 0x15, 0x19, 0x1B -> Der.text(der, at);
            default -> string.getString();
        };
    }

    private static void children(byte[] der, int at, ASN1Encodable[] elements) throws ParseException {
        assertThat(Der.count(der, at)).isEqualTo(elements.length);
        int i = -1;
        for (ASN1Encodable element : elements) {
            i = Der.next(der, at, i);
            compare(der, i, element);
        }
        assertThat(Der.next(der, at, i)).isEqualTo(elements.length == 0 ? i : -1);
    }

    /** Any DER value, {@code levels} deep at most. */
    private static byte[] tree(SplittableRandom random, int levels) {
        int kind = random.nextInt(levels == 0 ? 17 : 24);
        return switch (kind) {
            case 0 -> DerWriter.bool(random.nextBoolean());
            case 1 -> DerWriter.integer(number(random));
            case 2 -> DerWriter.enumerated(random.nextInt());
            case 3 -> DerWriter.octetString(octets(random));
            case 4 -> bits(random);
            case 5 -> DerWriter.nul();
            case 6 -> DerWriter.oid(oid(random));
            case 7 -> DerWriter.utf8(text(random, 0x10FFFF));
            case 8 -> DerWriter.printable(text(random, "ABYZabyz0189 '()+,-./:=?"));
            case 9 -> DerWriter.ia5(text(random, 0x7F));
            case 10 -> DerWriter.numeric(text(random, "0123456789 "));
            case 11 -> DerWriter.visible(text(random, " !09AZaz~"));
            case 12 -> DerWriter.teletex(text(random, " 09AZaz\u00e4\u00ff"));
            case 13 -> DerWriter.bmp(text(random, 0xFFFF));
            case 14 -> DerWriter.universal(text(random, 0x10FFFF));
            case 15 -> DerWriter.utcTime(Instant.ofEpochSecond(random.nextLong(-631_152_000L, 2_524_608_000L)));
            case 16 -> DerWriter.generalizedTime(Instant.ofEpochSecond(random.nextLong(253_402_300_800L)));
            case 17 -> DerWriter.setOf(trees(random, levels));
            case 18 -> DerWriter.explicit(random.nextInt(200), tree(random, levels - 1));
            case 19 -> DerWriter.implicit(random.nextInt(31), tree(random, 0));
            default -> DerWriter.sequence(trees(random, levels));
        };
    }

    private static byte[][] trees(SplittableRandom random, int levels) {
        List<byte[]> trees = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) trees.add(tree(random, levels - 1));
        return trees.toArray(byte[][]::new);
    }

    private static BigInteger number(SplittableRandom random) {
        return new BigInteger(random.nextBoolean() ? 1 : -1, octets(random));
    }

    private static byte[] octets(SplittableRandom random) {
        byte[] octets = new byte[random.nextInt(10) == 0 ? random.nextInt(300) : random.nextInt(12)];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] bits(SplittableRandom random) {
        byte[] octets = octets(random);
        int unused = octets.length == 0 ? 0 : random.nextInt(8);
        if (octets.length > 0) octets[octets.length - 1] &= (byte) (0xFF << unused);
        return DerWriter.bitString(unused, octets);
    }

    private static String oid(SplittableRandom random) {
        int top = random.nextInt(3);
        var oid = new StringBuilder().append(top).append('.').append(random.nextInt(top == 2 ? 1000 : 40));
        for (int n = random.nextInt(8); n > 0; n--) {
            oid.append('.').append(random.nextLong(1L << random.nextInt(1, 62)));
        }
        return oid.toString();
    }

    private static String text(SplittableRandom random, String alphabet) {
        var text = new StringBuilder();
        for (int n = random.nextInt(20); n > 0; n--) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return text.toString();
    }

    private static String text(SplittableRandom random, int highest) {
        var text = new StringBuilder();
        for (int n = random.nextInt(20); n > 0; n--) {
            int code = random.nextInt(random.nextBoolean() ? Math.min(highest, 0x800) : highest) + 1;
            if (code < 0xD800 || code > 0xDFFF) text.appendCodePoint(code);
        }
        return text.toString();
    }
}
