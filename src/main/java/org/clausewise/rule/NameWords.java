package org.clausewise.rule;

import java.util.function.ToIntFunction;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AttributeText;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DirectoryStrings;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;

/**
 * What a distinguished name shows, in one walk over its attributes: words of which types there are, which have the wrong string
 * type or are too long, what their text looks like, and the shape of the name. Of a name that cannot be read all are zero.
 */
final class NameWords implements Vocabulary.Words<Certificate> {
    /** One bit a type: those whose string type is not that of TLS BR 7.1.4.2. */
    static final int STRINGS = 0;
    /** One bit a type: those whose value is longer than TLS BR 7.1.4.2 lets it be. */
    static final int LENGTHS = 1;
    /** Traits of {@link AttributeText}. */
    static final int TEXT = 2;
    /** The bits below. */
    static final int SHAPE = 3;

    static final int SIZE = 4;

    /** A RelativeDistinguishedName with several attributes. */
    static final long SEVERAL = 1;
    /** One without any. */
    static final long NONE = 1 << 1;
    /** An attribute that the table of TLS BR 7.1.4.2 places before one in front of it. */
    static final long OUT_OF_ORDER = 1 << 2;
    /** A type for the second time that may stand once. */
    static final long RECURRING = 1 << 3;
    /** No character where RFC 5280 A.1 wants one. */
    static final long EMPTY = 1 << 4;
    /** A countryName that is not two capital letters. */
    static final long NO_DIGRAPH = 1 << 5;

    /** A DirectoryString of a string type that is kept for backward compatibility alone. */
    static final long OLD_STRING = 1 << 6;
    /** A value that should be a DirectoryString and has none of its string types. */
    static final long NO_DIRECTORY_STRING = 1 << 7;
    /** A value that is not empty; no flaw. */
    static final long SOMETHING = 1 << 8;

    private final Part part;
    private final ToIntFunction<Certificate> name;

    NameWords(Part part, ToIntFunction<Certificate> name) {
        this.part = part;
        this.name = name;
    }

    @Override
    public void compute(Certificate c, long[] words, int first) {
        if (!c.isReadable(part)) {
            return;
        }
        byte[] b = c.bytes();
        int at = name.applyAsInt(c);
        long seen = 0;
        long strings = 0;
        long lengths = 0;
        long text = 0;
        long shape = 0;
        int last = NameEncoding.NO_ORDER;
        for (int rdn = Der.next(b, at, -1); rdn >= 0; rdn = Der.next(b, at, rdn)) {
            int count = 0;
            for (int i = Der.next(b, rdn, -1); i >= 0; i = Der.next(b, rdn, i)) {
                count++;
                AttributeType type = Name.type(b, i);
                long bit = type.bit();
                int value = Name.value(b, i);
                NameEncoding.Row row = NameEncoding.row(type);
                if (!NameEncoding.hasStringType(b, value, row)) {
                    strings |= bit;
                }
                if (!NameEncoding.isShortEnough(b, value, row)) {
                    lengths |= bit;
                }
                text |= AttributeText.traits(b, value, type);
                if (row.order() < last && row.order() != NameEncoding.NO_ORDER) {
                    shape |= OUT_OF_ORDER;
                }
                last = Math.max(last, row.order());
                if ((seen & bit) != 0 && NameEncoding.recurs(b, at, i, type)) {
                    shape |= RECURRING;
                }
                seen |= bit;
                shape |= NameEncoding.isNotEmpty(b, value, type) ? 0 : EMPTY;
                shape |= Der.length(b, value) > 0 ? SOMETHING : 0;
                int tag = Der.tag(b, value);
                if (tag != Tag.UTF8_STRING && tag != Tag.PRINTABLE_STRING && DirectoryStrings.isOneOf(type)) {
                    shape |= DirectoryStrings.isOld(tag) ? OLD_STRING : NO_DIRECTORY_STRING;
                }
                shape |= type != AttributeType.COUNTRY || NameEncoding.isDigraph(b, value) ? 0 : NO_DIGRAPH;
            }
            shape |= count == 1 ? 0 : count == 0 ? NONE : SEVERAL;
        }
        words[first + STRINGS] = strings;
        words[first + LENGTHS] = lengths;
        words[first + TEXT] = text;
        words[first + SHAPE] = shape;
    }
}
