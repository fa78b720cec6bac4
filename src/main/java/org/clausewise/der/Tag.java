package org.clausewise.der;

/** Identifier octets of the universal types (X.680 8.6). */
public final class Tag {
    public static final int BOOLEAN = 0x01;
    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int NULL = 0x05;
    public static final int OBJECT_IDENTIFIER = 0x06;
    public static final int ENUMERATED = 0x0A;
    public static final int UTF8_STRING = 0x0C;
    public static final int NUMERIC_STRING = 0x12;
    public static final int PRINTABLE_STRING = 0x13;
    public static final int TELETEX_STRING = 0x14;
    public static final int IA5_STRING = 0x16;
    public static final int UTC_TIME = 0x17;
    public static final int GENERALIZED_TIME = 0x18;
    public static final int VISIBLE_STRING = 0x1A;
    public static final int UNIVERSAL_STRING = 0x1C;
    public static final int BMP_STRING = 0x1E;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;

    private Tag() {}

    /** The identifier octet of {@code [n]}, primitive. */
    public static int context(int n) {
        return 0x80 | n;
    }

    /** The identifier octet of {@code [n]}, constructed. */
    public static int constructed(int n) {
        return 0xA0 | n;
    }
}
