package org.clausewise.rule;

import java.util.HexFormat;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.IpAddress;
import org.clausewise.pki.Name;

/** What stands at an offset of a certificate, short and printable, for messages. */
final class Description {
    private static final int LONGEST = 80;

    private Description() {}

    static String of(Certificate c, int at) {
        byte[] b = c.bytes();
        if (at < 0 || at >= b.length) {
            return "";
        }
        int tag = Der.tag(b, at);
        if (tag == 0x82 || tag == 0x81 || tag == 0x86) {
            return quote(Der.text(b, at));
        }
        if (tag == 0x87) {
            return IpAddress.text(b, Der.content(b, at), Der.stop(b, at));
        }
        if (tag == Tag.SEQUENCE && Der.tag(b, Der.content(b, at)) == Tag.OBJECT_IDENTIFIER) {
            return sequence(b, at);
        }
        if (tag == Tag.OBJECT_IDENTIFIER) {
            return Der.oidText(b, at);
        }
        if (tag == Tag.INTEGER) {
            return shorten(HexFormat.of().formatHex(Der.contentBytes(b, at)));
        }
        return (tag & 0x20) == 0 && tag < 0x80 ? quote(Der.text(b, at)) : "";
    }

    /** An attribute is told by its value, an extension and what holds a structure by the OID. */
    private static String sequence(byte[] b, int at) {
        int oid = Der.content(b, at);
        int value = Name.value(b, at);
        boolean attribute = value >= 0 && Der.tag(b, value) != Tag.OCTET_STRING && Der.tag(b, value) != Tag.BOOLEAN;
        if (!attribute) {
            ExtensionType type = ExtensionType.of(b, oid);
            return type == ExtensionType.OTHER ? Der.oidText(b, oid) : type.fieldName();
        }
        return (Der.tag(b, value) & 0x20) == 0 ? quote(Der.text(b, value)) : Der.oidText(b, oid);
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().limit(LONGEST + 1L).forEach(p -> {
            int kind = Character.getType(p);
            boolean shown = kind != Character.CONTROL
                    && kind != Character.FORMAT
                    && kind != Character.SURROGATE
                    && kind != Character.UNASSIGNED
                    && kind != Character.LINE_SEPARATOR
                    && kind != Character.PARAGRAPH_SEPARATOR;
            if (shown) {
                out.appendCodePoint(p);
            } else {
                out.append(String.format("\\u{%X}", p));
            }
        });
        return shorten(out.toString()) + "\"";
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
