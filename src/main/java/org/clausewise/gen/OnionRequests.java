package org.clausewise.gen;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.der.DerWriter.setOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.KeyEvidence;
import org.clausewise.evidence.Octets;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.pki.OnionName;

/** Certificate requests signed with keys of onion services (TLS BR appendix B 2.b), with placeholders for signatures. */
public final class OnionRequests {
    /** The type of the attribute with the CA's nonce. */
    public static final String CA_NONCE = "2.23.140.41";

    /** The type of the attribute with the Applicant's. */
    public static final String APPLICANT_NONCE = "2.23.140.42";

    private static final byte[] ED25519 = sequence(oid("1.3.101.112"));

    private OnionRequests() {}

    /** The record with a request for each validation by one. */
    static IssuanceRecord added(IssuanceRecord r) {
        List<KeyEvidence> keys = new ArrayList<>(r.keys());
        for (Validation v : r.validations()) {
            if (v.method() == ValidationMethod.ONION_REQUEST) {
                byte[] key = Objects.requireNonNull(OnionName.key(v.name()));
                String value = Objects.requireNonNull(v.challenge()).value();
                keys.add(evidence(key, attribute(CA_NONCE, octets(value)), attribute(APPLICANT_NONCE, octets(v.id()))));
            }
        }
        return r.keys(keys);
    }

    /** What is known of a key that signed a request with these attributes. */
    public static KeyEvidence evidence(byte[] key, byte[]... attributes) {
        byte[] spki = sequence(ED25519, bitString(0, key));
        byte[] info = sequence(integer(0), sequence(), spki, implicit(0, setOf(attributes)));
        byte[] request = sequence(info, ED25519, bitString(0, new byte[64]));
        return KeyEvidence.of(Octets.of(spki)).request(Octets.of(request)).possessionProven(true);
    }

    /** An attribute of a request with these values. */
    public static byte[] attribute(String type, byte[]... values) {
        return sequence(oid(type), set(values));
    }

    /** A value of a nonce. */
    public static byte[] octets(String value) {
        return octetString(value.getBytes(StandardCharsets.US_ASCII));
    }
}
