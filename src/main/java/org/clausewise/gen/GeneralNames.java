package org.clausewise.gen;

import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.clausewise.der.DerWriter;

/** Writes GeneralName TLVs (RFC 5280 4.2.1.6) of any content. */
public final class GeneralNames {
    private GeneralNames() {}

    /** {@code otherName}. */
    public static byte[] other(String type, byte[] value) {
        return implicit(0, sequence(oid(type), explicit(0, value)));
    }

    /** {@code rfc822Name}. */
    public static byte[] email(String mailbox) {
        return implicit(1, ia5(mailbox));
    }

    /** {@code dNSName}. */
    public static byte[] dns(String name) {
        return implicit(2, ia5(name));
    }

    /** {@code directoryName}. */
    public static byte[] directory(DistinguishedName name) {
        return explicit(4, name.encoded());
    }

    /** {@code uniformResourceIdentifier}. */
    public static byte[] uri(String uri) {
        return implicit(6, ia5(uri));
    }

    /** {@code iPAddress} of any octets. */
    public static byte[] ip(byte[] octets) {
        return implicit(7, octetString(octets));
    }

    /** {@code iPAddress} from dotted decimals, or from 32 hexadecimal digits with colons anywhere. */
    public static byte[] ip(String address) {
        if (address.indexOf(':') >= 0) return ip(HexFormat.of().parseHex(address.replace(":", "")));
        byte[] octets = new byte[4];
        String[] parts = address.split("\\.", -1);
        for (int i = 0; i < 4; i++) octets[i] = (byte) Integer.parseInt(parts[i]);
        return ip(octets);
    }

    /** {@code registeredID}. */
    public static byte[] registered(String oid) {
        return implicit(8, oid(oid));
    }

    /** {@code x400Address} with an empty list of built-in attributes. */
    public static byte[] x400() {
        return implicit(3, sequence(sequence()));
    }

    /** {@code ediPartyName} with a party name alone. */
    public static byte[] ediParty(String party) {
        return implicit(5, sequence(explicit(1, DerWriter.utf8(party))));
    }

    static boolean isDns(byte[] name) {
        return name[0] == (byte) 0x82;
    }

    static String text(byte[] name) {
        return new String(DerWriter.content(name), StandardCharsets.ISO_8859_1);
    }

    /** A dNSName under .onion. */
    public static boolean isOnion(byte[] generalName) {
        return isDns(generalName) && text(generalName).endsWith(".onion");
    }
}
