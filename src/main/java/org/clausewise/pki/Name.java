package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** Distinguished names: each RelativeDistinguishedName a SET of AttributeTypeAndValue. */
public final class Name {
    private Name() {}

    /**
     * The AttributeTypeAndValue after {@code previous}, across the RelativeDistinguishedNames; the first for -1.
     *
     * @param name the offset of a Name that was read without structural defects
     * @return -1 when there are no more
     */
    public static int next(byte[] b, int name, int previous) {
        int i = previous < 0 ? Der.content(b, name) : Der.end(b, previous);
        // what follows an attribute is its neighbour in the SET, or the next SET
        for (int stop = Der.stop(b, name); i < stop; ) {
            int tag = Der.tag(b, i);
            if (tag == Tag.SEQUENCE) return i;
            i = tag == Tag.SET ? Der.content(b, i) : Der.end(b, i);
        }
        return -1;
    }

    /** The type of an attribute. */
    public static AttributeType type(byte[] b, int attribute) {
        return AttributeType.of(b, Der.next(b, attribute, -1));
    }

    /** The OBJECT IDENTIFIER of an attribute. */
    public static int oid(byte[] b, int attribute) {
        return Der.next(b, attribute, -1);
    }

    /** The value of an attribute; its identifier octet tells the string type. */
    public static int value(byte[] b, int attribute) {
        return Der.next(b, attribute, Der.next(b, attribute, -1));
    }

    /** The first attribute of a type; -1 if there is none. */
    public static int find(byte[] b, int name, AttributeType type) {
        for (int i = next(b, name, -1); i >= 0; i = next(b, name, i)) if (type(b, i) == type) return i;
        return -1;
    }

    /** How many attributes of a type there are. */
    public static int count(byte[] b, int name, AttributeType type) {
        int n = 0;
        for (int i = next(b, name, -1); i >= 0; i = next(b, name, i)) if (type(b, i) == type) n++;
        return n;
    }
}
