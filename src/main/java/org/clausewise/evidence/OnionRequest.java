package org.clausewise.evidence;

import static org.clausewise.der.Asn1.ANY;
import static org.clausewise.der.Asn1.BIT_STRING;
import static org.clausewise.der.Asn1.INTEGER;
import static org.clausewise.der.Asn1.OBJECT_IDENTIFIER;
import static org.clausewise.der.Asn1.sequence;
import static org.clausewise.der.Asn1.setOf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.clausewise.der.Asn1;
import org.clausewise.der.Asn1.Field;
import org.clausewise.der.Defects;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.OnionName;
import org.jspecify.annotations.Nullable;

/** A certificate request by which the key of an onion service speaks for its name (TLS BR appendix B 2.b). */
public final class OnionRequest {
    private static final String ED25519 = "1.3.101.112";
    private static final String CA_NONCE = "2.23.140.41";
    private static final String APPLICANT_NONCE = "2.23.140.42";

    private static final int ALGORITHM = 0;
    private static final int KEY = 1;
    private static final int ATTRIBUTES = 2;
    private static final int SLOTS = 3;

    /** RFC 2986 4. */
    private static final Asn1 REQUEST = sequence(
            Field.of(sequence(
                    Field.of(INTEGER),
                    Field.of(ANY),
                    Field.of(sequence(
                            Field.of(sequence(
                                    Field.of(OBJECT_IDENTIFIER).slot(ALGORITHM),
                                    Field.of(ANY).optional())),
                            Field.of(BIT_STRING).slot(KEY))),
                    Field.of(setOf(sequence(Field.of(OBJECT_IDENTIFIER), Field.of(setOf(ANY))))
                                    .implicit(0))
                            .slot(ATTRIBUTES))),
            Field.of(ANY),
            Field.of(BIT_STRING));

    private final byte[] der;
    private final int[] slots;

    private OnionRequest(byte[] der, int[] slots) {
        this.der = der;
        this.slots = slots;
    }

    /** The request in DER, with its attributes; null if it is no such thing. */
    public static @Nullable OnionRequest read(byte[] der) {
        int[] slots = new int[SLOTS];
        Arrays.fill(slots, -1);
        Defects defects = new Defects();
        int end = REQUEST.read(der, 0, der.length, slots, defects);
        if (end != der.length || slots[ALGORITHM] < 0 || slots[KEY] < 0 || slots[ATTRIBUTES] < 0) {
            return null;
        }
        // what is merely encoded otherwise than DER does can be read all the same
        for (int i = 0; i < defects.size(); i++) {
            if (defects.kind(i).structural()) {
                return null;
            }
        }
        return new OnionRequest(der, slots);
    }

    /** Whether its key is the one that the onion address of the name is made of. */
    public boolean hasKeyOf(String name) {
        byte[] key = OnionName.key(name);
        byte[] bits = Der.contentBytes(der, slots[KEY]);
        return key != null
                && Der.oidText(der, slots[ALGORITHM]).equals(ED25519)
                && bits.length == key.length + 1
                && Arrays.equals(bits, 1, bits.length, key, 0, key.length);
    }

    /** Whether caSigningNonce is there once and holds this Random Value: its characters, or the octets that they stand for in base64url. */
    public boolean hasCaNonce(String value) {
        int nonce = nonce(CA_NONCE);
        if (nonce < 0) {
            return false;
        }
        byte[] octets = Der.contentBytes(der, nonce);
        return Arrays.equals(octets, value.getBytes(StandardCharsets.UTF_8)) || Arrays.equals(octets, decoded(value));
    }

    /** Whether applicantSigningNonce is there with a single value. */
    public boolean hasApplicantNonce() {
        return nonce(APPLICANT_NONCE) >= 0;
    }

    /** The one OCTET STRING of the one attribute of this type; -1 where there are more or none. */
    private int nonce(String type) {
        int found = -1;
        for (int a = Der.next(der, slots[ATTRIBUTES], -1); a >= 0; a = Der.next(der, slots[ATTRIBUTES], a)) {
            if (Der.oidText(der, Der.child(der, a, 0)).equals(type)) {
                int values = Der.child(der, a, 1);
                int value = Der.child(der, values, 0);
                if (found >= 0 || Der.count(der, values) != 1 || Der.tag(der, value) != Tag.OCTET_STRING) {
                    return -1;
                }
                found = value;
            }
        }
        return found;
    }

    private static byte @Nullable [] decoded(String value) {
        try {
            return Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
