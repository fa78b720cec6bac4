package org.clausewise.gen;

import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;

import java.nio.charset.StandardCharsets;
import org.clausewise.der.DerWriter;

/**
 * An AttributeTypeAndValue.
 *
 * @param type OID in dotted decimals
 * @param value the value's TLV, of any string type or none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attribute(String type, byte[] value) {
    public static Attribute utf8(String type, String text) {
        return new Attribute(type, DerWriter.utf8(text));
    }

    public static Attribute printable(String type, String text) {
        return new Attribute(type, DerWriter.printable(text));
    }

    public static Attribute ia5(String type, String text) {
        return new Attribute(type, DerWriter.ia5(text));
    }

    /** The same type with another value. */
    public Attribute value(byte[] tlv) {
        return new Attribute(type, tlv);
    }

    /** What a UTF8String, PrintableString or IA5String says. */
    public String text() {
        return new String(DerWriter.content(value), StandardCharsets.UTF_8);
    }

    public byte[] encoded() {
        return sequence(oid(type), value);
    }
}
