package org.clausewise.pki;

import org.clausewise.der.Asn1;
import org.clausewise.der.Defects;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** Whether an extension is DER: as its type says where that is known here, and else as any one value. */
public final class ExtensionDer {
    private static final int[] NO_SLOTS = {};

    private ExtensionDer() {}

    /** Whether nothing is wrong with the Extension at an offset. */
    public static boolean isDer(Certificate c, int extension) {
        byte[] b = c.bytes();
        if (!isFree(c, extension)) {
            return false;
        }
        if (ExtensionType.of(b, Der.next(b, extension, -1)) != ExtensionType.OTHER) {
            return true;
        }
        int value = Der.find(b, extension, Tag.OCTET_STRING);
        Defects defects = new Defects();
        return value >= 0
                && Asn1.ANY.readAll(Der.contentBytes(b, value), NO_SLOTS, defects) >= 0
                && defects.size() == 0;
    }

    /** Whether no defect stands in the TLV at an offset. */
    public static boolean isFree(Certificate c, int tlv) {
        for (int i = 0; i < c.defects().size(); i++) {
            int at = c.defects().offset(i);
            if (at >= tlv && at < Der.end(c.bytes(), tlv)) {
                return false;
            }
        }
        return true;
    }
}
