package org.clausewise.pki;

import org.clausewise.der.Der;

/** GeneralName (RFC 5280 4.2.1.6): identifier octets of its alternatives, and cursors over one of them. */
public final class GeneralName {
    public static final int OTHER_NAME = 0xA0;
    public static final int RFC822_NAME = 0x81;
    public static final int DNS_NAME = 0x82;
    public static final int X400_ADDRESS = 0xA3;
    /** Explicit: the Name is inside. */
    public static final int DIRECTORY_NAME = 0xA4;

    public static final int EDI_PARTY_NAME = 0xA5;
    public static final int URI = 0x86;
    public static final int IP_ADDRESS = 0x87;
    public static final int REGISTERED_ID = 0x88;

    private GeneralName() {}

    /** The GeneralName of one kind after {@code previous}, the first for -1; -1 when there are no more. */
    public static int next(byte[] b, int names, int previous, int kind) {
        int i = Der.next(b, names, previous);
        while (i >= 0 && Der.tag(b, i) != kind) i = Der.next(b, names, i);
        return i;
    }

    public static boolean has(byte[] b, int names, int kind) {
        return next(b, names, -1, kind) >= 0;
    }

    /** A mask of the kinds that are there, bit n for {@code [n]}. */
    public static int kinds(byte[] b, int names) {
        int kinds = 0;
        for (int i = Der.next(b, names, -1); i >= 0; i = Der.next(b, names, i)) kinds |= 1 << (Der.tag(b, i) & 0x1F);
        return kinds;
    }

    /** The OBJECT IDENTIFIER of an otherName. */
    public static int otherNameType(byte[] b, int name) {
        return Der.next(b, name, -1);
    }

    /** The value of an otherName, inside its explicit tag. */
    public static int otherNameValue(byte[] b, int name) {
        return Der.next(b, Der.next(b, name, otherNameType(b, name)), -1);
    }

    /** The Name of a directoryName. */
    public static int directoryName(byte[] b, int name) {
        return Der.next(b, name, -1);
    }
}
