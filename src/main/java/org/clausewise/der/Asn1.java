package org.clausewise.der;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A small language of ASN.1 types as DER has them. A type is built once from the factories here and then checks bytes in
 * one pass, allocating nothing while they are clean: what is wrong becomes a {@link Defect} at its offset, the offsets
 * of fields that were given a slot are kept, and whatever is broken is left out while its siblings are read on.
 */
public abstract sealed class Asn1 {
    public static final Asn1 BOOLEAN = new Primitive(Tag.BOOLEAN);
    public static final Asn1 INTEGER = new Primitive(Tag.INTEGER);
    public static final Asn1 BIT_STRING = new Primitive(Tag.BIT_STRING);
    public static final Asn1 OCTET_STRING = new Primitive(Tag.OCTET_STRING);
    public static final Asn1 NULL = new Primitive(Tag.NULL);
    public static final Asn1 OBJECT_IDENTIFIER = new Primitive(Tag.OBJECT_IDENTIFIER);
    public static final Asn1 ENUMERATED = new Primitive(Tag.ENUMERATED);
    public static final Asn1 UTF8_STRING = new Primitive(Tag.UTF8_STRING);
    public static final Asn1 NUMERIC_STRING = new Primitive(Tag.NUMERIC_STRING);
    public static final Asn1 PRINTABLE_STRING = new Primitive(Tag.PRINTABLE_STRING);
    public static final Asn1 TELETEX_STRING = new Primitive(Tag.TELETEX_STRING);
    public static final Asn1 IA5_STRING = new Primitive(Tag.IA5_STRING);
    public static final Asn1 VISIBLE_STRING = new Primitive(Tag.VISIBLE_STRING);
    public static final Asn1 UNIVERSAL_STRING = new Primitive(Tag.UNIVERSAL_STRING);
    public static final Asn1 BMP_STRING = new Primitive(Tag.BMP_STRING);
    public static final Asn1 UTC_TIME = new Primitive(Tag.UTC_TIME);
    public static final Asn1 GENERALIZED_TIME = new Primitive(Tag.GENERALIZED_TIME);

    /** A BIT STRING with a list of named bits: no trailing zero bits. */
    public static final Asn1 NAMED_BITS = new Primitive(Tag.BIT_STRING, Tag.BIT_STRING, true);

    /** Any one value; what its universal tags tell of it is checked, to {@link Der#MAX_DEPTH} levels. */
    public static final Asn1 ANY = new Any();

    /** UTCTime or GeneralizedTime. */
    public static final Asn1 TIME = choice(Field.of(UTC_TIME), Field.of(GENERALIZED_TIME));

    /** The identifier octet, or -1 if {@link #matches} decides. */
    final int tag;

    private Asn1(int tag) {
        this.tag = tag;
    }

    /** An INTEGER from 0 to {@code max}, at most 127. */
    public static Asn1 integerTo(int max) {
        return new SmallInteger(max);
    }

    /** A SEQUENCE of fields, in this order and no others. */
    public static Asn1 sequence(Field... fields) {
        return new Sequence(Tag.SEQUENCE, null, fields.clone());
    }

    /** A SEQUENCE whose key field names it in a path: an Extension by its type, an attribute by its. */
    public static Asn1 sequence(OidTable<String> names, Field... fields) {
        return new Sequence(Tag.SEQUENCE, names, fields.clone());
    }

    /** A SEQUENCE OF at least one element. */
    public static Asn1 sequenceOf(Asn1 element) {
        return sequenceOf(1, element);
    }

    public static Asn1 sequenceOf(int min, Asn1 element) {
        return new ListOf(Tag.SEQUENCE, min, element, false);
    }

    /** A SET OF at least one element, sorted. */
    public static Asn1 setOf(Asn1 element) {
        return new ListOf(Tag.SET, 1, element, true);
    }

    /** One of several types, told apart by their identifier octets. */
    public static Asn1 choice(Field... alternatives) {
        return new Choice(alternatives.clone());
    }

    /** The type that the enclosing SEQUENCE's key field stands for, {@link #ANY} for a key not in the table. */
    public static Asn1 open(OidTable<Asn1> types) {
        return open(types, ANY);
    }

    /**
     * The type that the enclosing SEQUENCE's key field stands for.
     *
     * @param other for a key not in the table; null, only right inside {@link #octetsOf} and {@link #bitsOf}, leaves the
     *     octets as they are
     */
    public static Asn1 open(OidTable<Asn1> types, @Nullable Asn1 other) {
        return new Open(types, other);
    }

    /** An OCTET STRING that holds one value. */
    public static Asn1 octetsOf(Asn1 inner) {
        return new Holder(Tag.OCTET_STRING, inner);
    }

    /** A BIT STRING that holds one value. */
    public static Asn1 bitsOf(Asn1 inner) {
        return new Holder(Tag.BIT_STRING, inner);
    }

    /** An OCTET STRING whose content another decoder checks. */
    public static Asn1 octets(Decoder decoder) {
        return new Foreign(decoder);
    }

    /** Checks octets that are not ASN.1. */
    @FunctionalInterface
    public interface Decoder {
        /** The offset of the first octet that cannot be decoded, -1 if all can. */
        int check(byte[] b, int from, int to);
    }

    /** This type under {@code [n]} instead of its own tag; not for choices and open types, which ASN.1 tags explicitly. */
    public final Asn1 implicit(int n) {
        if (tag < 0) throw new IllegalArgumentException("a choice is tagged explicitly");
        return retag(0x80 | tag & 0x20 | n);
    }

    /** {@code [n]} around this type. */
    public final Asn1 explicit(int n) {
        return new Explicit(Tag.constructed(n), this);
    }

    /**
     * Checks one value.
     *
     * @param at the offset of its TLV
     * @param limit the offset that it must not go beyond
     * @param slots filled with the offsets of the fields that have a slot, where they are first met; other elements are
     *     left as they are
     * @param defects added to
     * @return the offset after the value; -1 if it cannot be followed at all, the defect saying why
     */
    public final int read(byte[] b, int at, int limit, int[] slots, Defects defects) {
        Defect refusal = at >= limit
                ? Defect.MISSING_FIELD
                : !matches(b[at] & 0xFF)
                        ? Defect.WRONG_TAG
                        : Der.end(b, at) - at > Der.MAX_SIZE ? Defect.SIZE_LIMIT : null;
        if (refusal == null) return check(new Pass(b, slots, defects), at, limit);
        defects.add(refusal, at);
        return -1;
    }

    /** Checks the whole array as one value, as {@link #read}; what follows the value is a defect. */
    public final int readAll(byte[] b, int[] slots, Defects defects) {
        int end = read(b, 0, b.length, slots, defects);
        if (end >= 0 && end < b.length) defects.add(Defect.TRAILING_BYTES, end);
        return end;
    }

    boolean matches(int identifier) {
        return identifier == tag;
    }

    Asn1 retag(int identifier) {
        throw new IllegalArgumentException("no implicit tag for this type");
    }

    /** The type for this key, itself unless open; null if the octets are not to be read. */
    @Nullable
    Asn1 resolve(byte[] b, int key) {
        return this;
    }

    /** Checks the value at {@code at}, whose identifier octet fits; returns its end, -1 if it goes beyond the limit. */
    abstract int check(Pass p, int at, int limit);

    /** A field of a SEQUENCE or an alternative of a CHOICE. */
    public static final class Field {
        final @Nullable String name;
        final Asn1 type;
        final boolean optional;
        final boolean key;
        final int slot;
        final byte @Nullable [] standard;

        private Field(
                @Nullable String name, Asn1 type, boolean optional, boolean key, int slot, byte @Nullable [] standard) {
            this.name = name;
            this.type = type;
            this.optional = optional;
            this.key = key;
            this.slot = slot;
            this.standard = standard;
        }

        public static Field of(String name, Asn1 type) {
            return new Field(name, type, false, false, -1, null);
        }

        /** A field that adds nothing to a path. */
        public static Field of(Asn1 type) {
            return new Field(null, type, false, false, -1, null);
        }

        public Field optional() {
            return new Field(name, type, true, key, slot, standard);
        }

        /**
         * OPTIONAL with a DEFAULT.
         *
         * @param tlv the default as it must not be encoded, tags included
         */
        public Field byDefault(byte[] tlv) {
            return new Field(name, type, true, key, slot, tlv.clone());
        }

        /** The OBJECT IDENTIFIER, or the SEQUENCE beginning with it, that tells the type of the open fields after it. */
        public Field key() {
            return new Field(name, type, optional, true, slot, standard);
        }

        /** Keeps the field's offset in this slot. */
        public Field slot(int slot) {
            return new Field(name, type, optional, key, slot, standard);
        }

        boolean matches(int identifier) {
            return type.tag == identifier || type.tag < 0 && type.matches(identifier);
        }
    }

    /** The state of one pass, and the header that was read last. */
    static final class Pass {
        final byte[] b;
        final int[] slots;
        final Defects defects;
        int content;
        int stop;
        int end;
        int key = -1;

        Pass(byte[] b, int[] slots, Defects defects) {
            this.b = b;
            this.slots = slots;
            this.defects = defects;
        }

        void add(Defect kind, int offset) {
            defects.add(kind, offset);
        }

        void keep(int slot, int at) {
            if (slot >= 0 && slots[slot] < 0) slots[slot] = at;
        }

        /** Reads the header; false, with its defect, if the TLV goes beyond the limit. */
        boolean open(int at, int limit) {
            int i = at + 1;
            if (i < limit && (b[at] & 0x1F) != 0x1F) {
                int length = b[i++];
                if (length >= 0) {
                    content = i;
                    stop = end = i + length;
                    return end <= limit || truncated(at);
                }
                if (length == (byte) 0x81 && i < limit && b[i] < 0) {
                    content = i + 1;
                    stop = end = content + (b[i] & 0xFF);
                    return end <= limit || truncated(at);
                }
                if (length == (byte) 0x82 && i + 1 < limit && b[i] != 0) {
                    content = i + 2;
                    stop = end = content + ((b[i] & 0xFF) << 8 | b[i + 1] & 0xFF);
                    return end <= limit || truncated(at);
                }
            }
            return openOther(at, limit);
        }

        private boolean openOther(int at, int limit) {
            int i = Der.lengthAt(b, at);
            if (i >= limit) return truncated(at);
            int first = b[i++] & 0xFF;
            content = i;
            if (first == 0x80) {
                add(Defect.INDEFINITE_LENGTH, at);
                end = Der.indefiniteEnd(b, i, limit);
                stop = end - 2;
                return end >= 0 || truncated(at);
            }
            int octets = first < 0x80 ? 0 : first & 0x7F;
            if (octets > limit - i) return truncated(at);
            long length = octets == 0 ? first : 0;
            for (int k = 0; k < octets && length <= Integer.MAX_VALUE; k++) length = length << 8 | b[i + k] & 0xFF;
            if (octets > 0 && (length < 0x80 || b[i] == 0)) add(Defect.NON_MINIMAL_LENGTH, at);
            content = i + octets;
            if (length > limit - content) return truncated(at);
            stop = end = content + (int) length;
            return true;
        }

        private boolean truncated(int at) {
            add(Defect.TRUNCATED, at);
            return false;
        }

        /** The end of a TLV that does not belong here; -1 if it goes beyond the limit. */
        int skip(int at, int limit) {
            add(Defect.WRONG_TAG, at);
            return open(at, limit) ? end : -1;
        }
    }

    private static final class SmallInteger extends Asn1 {
        private final int max;

        SmallInteger(int max) {
            super(Tag.INTEGER);
            this.max = max;
        }

        @Override
        int check(Pass p, int at, int limit) {
            if (!p.open(at, limit)) return -1;
            int from = p.content;
            int to = p.stop;
            Primitive.content(p, Tag.INTEGER, at, from, to);
            // leading zeros are a defect of their own
            while (to - from > 1 && p.b[from] == 0) from++;
            if (from < to && (to - from > 1 || p.b[from] < 0 || p.b[from] > max)) p.add(Defect.CONSTRAINT, at);
            return p.end;
        }
    }

    private static final class Primitive extends Asn1 {
        private static final int RELATIVE_OID = 0x0D;

        private final int universal;
        private final boolean named;

        Primitive(int universal) {
            this(universal, universal, false);
        }

        Primitive(int tag, int universal, boolean named) {
            super(tag);
            this.universal = universal;
            this.named = named;
        }

        @Override
        Asn1 retag(int identifier) {
            return new Primitive(identifier, universal, named);
        }

        @Override
        int check(Pass p, int at, int limit) {
            if (!p.open(at, limit)) return -1;
            content(p, universal, at, p.content, p.stop);
            if (named) namedBits(p, at, p.content, p.stop);
            return p.end;
        }

        /** Checks the content octets of a universal type. */
        static void content(Pass p, int universal, int at, int from, int to) {
            byte[] b = p.b;
            switch (universal) {
                case Tag.BOOLEAN -> {
                    if (to - from != 1 || b[from] != 0 && b[from] != -1) p.add(Defect.BOOLEAN_VALUE, at);
                }
                case Tag.INTEGER, Tag.ENUMERATED -> {
                    if (from == to || to - from > 1 && b[from] == b[from + 1] >> 7) {
                        p.add(Defect.NON_MINIMAL_INTEGER, at);
                    }
                }
                case Tag.BIT_STRING -> {
                    if (!isBitString(b, from, to)) p.add(Defect.UNUSED_BITS, at);
                }
                case Tag.NULL -> {
                    if (from < to) p.add(Defect.TRAILING_BYTES, from);
                }
                case Tag.OBJECT_IDENTIFIER, RELATIVE_OID -> {
                    if (!isOid(b, from, to)) p.add(Defect.OID_ENCODING, at);
                }
                case Tag.PRINTABLE_STRING -> {
                    if (!Strings.isPrintable(b, from, to)) p.add(Defect.PRINTABLE_STRING, at);
                }
                case Tag.UTF8_STRING -> {
                    if (!Strings.isUtf8(b, from, to)) p.add(Defect.UTF8_STRING, at);
                }
                case Tag.IA5_STRING -> {
                    if (!Strings.isIa5(b, from, to)) p.add(Defect.IA5_STRING, at);
                }
                case Tag.UTC_TIME -> time(p, at, from, to, false);
                case Tag.GENERALIZED_TIME -> time(p, at, from, to, true);
                default -> string(p, universal, at, from, to);
            }
        }

        private static void string(Pass p, int universal, int at, int from, int to) {
            byte[] b = p.b;
            switch (universal) {
                case Tag.NUMERIC_STRING -> {
                    if (!Strings.isNumeric(b, from, to)) p.add(Defect.NUMERIC_STRING, at);
                }
                case Tag.VISIBLE_STRING -> {
                    if (!Strings.isVisible(b, from, to)) p.add(Defect.VISIBLE_STRING, at);
                }
                case Tag.TELETEX_STRING -> {
                    if (!Strings.isTeletex(b, from, to)) p.add(Defect.TELETEX_STRING, at);
                }
                case Tag.BMP_STRING -> {
                    if (!Strings.isBmp(b, from, to)) p.add(Defect.BMP_STRING, at);
                }
                case Tag.UNIVERSAL_STRING -> {
                    if (!Strings.isUniversal(b, from, to)) p.add(Defect.UNIVERSAL_STRING, at);
                }
                default -> {}
            }
        }

        static boolean isBitString(byte[] b, int from, int to) {
            if (from == to) return false;
            int unused = b[from];
            if (to - from == 1) return unused == 0;
            return unused >= 0 && unused <= 7 && (b[to - 1] & (1 << unused) - 1) == 0;
        }

        private static void namedBits(Pass p, int at, int from, int to) {
            if (to - from < 2 || !isBitString(p.b, from, to)) return;
            if (p.b[to - 1] == 0) p.add(Defect.NAMED_OCTETS, at);
            else if ((p.b[to - 1] >> p.b[from] & 1) == 0) p.add(Defect.NAMED_BITS, at);
        }

        private static boolean isOid(byte[] b, int from, int to) {
            if (from == to || b[to - 1] < 0) return false;
            for (int i = from, before = 0; i < to; before = b[i++])
                if (b[i] == (byte) 0x80 && before >= 0) return false;
            return true;
        }

        private static void time(Pass p, int at, int from, int to, boolean generalized) {
            int form = Times.form(p.b, from, to, generalized);
            if (form == 0) return;
            if ((form & Times.INVALID) != 0) {
                p.add(generalized ? Defect.GENERALIZED_TIME_INVALID : Defect.UTC_TIME_INVALID, at);
            }
            if ((form & Times.NOT_ZULU) != 0) {
                p.add(generalized ? Defect.GENERALIZED_TIME_NOT_ZULU : Defect.UTC_TIME_NOT_ZULU, at);
            }
            if ((form & Times.NO_SECONDS) != 0) {
                p.add(generalized ? Defect.GENERALIZED_TIME_NO_SECONDS : Defect.UTC_TIME_NO_SECONDS, at);
            }
            if ((form & Times.FRACTION) != 0) p.add(Defect.GENERALIZED_TIME_FRACTION, at);
        }
    }

    static final class Sequence extends Asn1 {
        final @Nullable OidTable<String> names;
        final Field[] fields;

        Sequence(int tag, @Nullable OidTable<String> names, Field[] fields) {
            super(tag);
            this.names = names;
            this.fields = fields;
        }

        @Override
        Asn1 retag(int identifier) {
            return new Sequence(identifier, names, fields);
        }

        @Override
        int check(Pass p, int at, int limit) {
            if (!p.open(at, limit)) return -1;
            byte[] b = p.b;
            int i = p.content;
            int stop = p.stop;
            int end = p.end;
            int key = -1;
            for (int f = 0; f < fields.length; ) {
                Field field = fields[f];
                if (i == stop) {
                    if (!field.optional) p.add(Defect.MISSING_FIELD, at);
                    f++;
                } else if (field.matches(b[i] & 0xFF)) {
                    p.keep(field.slot, i);
                    p.key = key;
                    int next = field.type.check(p, i, stop);
                    if (next < 0) return end;
                    if (field.standard != null && isStandard(b, i, next, field.standard)) {
                        p.add(Defect.ENCODED_DEFAULT, i);
                    }
                    if (field.key) key = b[i] == Tag.OBJECT_IDENTIFIER ? i : Der.next(b, i, -1);
                    i = next;
                    f++;
                } else if (field.optional) {
                    f++;
                } else if (belongsLater(f + 1, b[i] & 0xFF)) {
                    p.add(Defect.MISSING_FIELD, at);
                    f++;
                } else {
                    // in the place of the field: read on behind it
                    p.keep(field.slot, i);
                    i = p.skip(i, stop);
                    if (i < 0) return end;
                    f++;
                }
            }
            while (i < stop && i >= 0) i = p.skip(i, stop);
            return end;
        }

        private boolean belongsLater(int from, int identifier) {
            for (int f = from; f < fields.length; f++) if (fields[f].matches(identifier)) return true;
            return false;
        }

        private static boolean isStandard(byte[] b, int at, int end, byte[] standard) {
            return Arrays.equals(b, at, end, standard, 0, standard.length);
        }
    }

    static final class ListOf extends Asn1 {
        final Asn1 element;
        private final int min;
        private final boolean sorted;

        ListOf(int tag, int min, Asn1 element, boolean sorted) {
            super(tag);
            this.min = min;
            this.element = element;
            this.sorted = sorted;
        }

        @Override
        Asn1 retag(int identifier) {
            return new ListOf(identifier, min, element, sorted);
        }

        @Override
        int check(Pass p, int at, int limit) {
            if (!p.open(at, limit)) return -1;
            byte[] b = p.b;
            int stop = p.stop;
            int end = p.end;
            int key = p.key;
            int count = 0;
            for (int i = p.content, before = -1, next; i < stop; before = i, i = next, count++) {
                p.key = key;
                next = element.matches(b[i] & 0xFF) ? element.check(p, i, stop) : p.skip(i, stop);
                if (next < 0) return end;
                if (sorted && before >= 0 && !isSorted(b, before, i, next)) p.add(Defect.SET_ORDER, i);
            }
            if (count < min) p.add(Defect.CONSTRAINT, at);
            return end;
        }

        /** Whether the element before {@code at} is not greater; the shorter counts as padded with zeros. */
        static boolean isSorted(byte[] b, int before, int at, int end) {
            int order = Arrays.compareUnsigned(b, before, at, b, at, end);
            return order <= 0;
        }
    }

    static final class Choice extends Asn1 {
        private final @Nullable Field[] byIdentifier = new Field[256];

        Choice(Field[] alternatives) {
            super(-1);
            for (Field alternative : alternatives) {
                for (int identifier = 0; identifier < 256; identifier++) {
                    if (byIdentifier[identifier] == null && alternative.matches(identifier)) {
                        byIdentifier[identifier] = alternative;
                    }
                }
            }
        }

        @Nullable
        Field alternative(int identifier) {
            return byIdentifier[identifier];
        }

        @Override
        boolean matches(int identifier) {
            return byIdentifier[identifier] != null;
        }

        @Override
        int check(Pass p, int at, int limit) {
            Field alternative = byIdentifier[p.b[at] & 0xFF];
            return alternative == null ? p.skip(at, limit) : alternative.type.check(p, at, limit);
        }
    }

    static final class Open extends Asn1 {
        private final OidTable<Asn1> types;
        private final @Nullable Asn1 other;

        Open(OidTable<Asn1> types, @Nullable Asn1 other) {
            super(-1);
            this.types = types;
            this.other = other;
        }

        @Override
        boolean matches(int identifier) {
            return true;
        }

        @Override
        @Nullable
        Asn1 resolve(byte[] b, int key) {
            Asn1 type = types.get(b, key);
            return type == null ? other : type;
        }

        @Override
        int check(Pass p, int at, int limit) {
            Asn1 type = resolve(p.b, p.key);
            if (type == null) return p.open(at, limit) ? p.end : -1;
            return type.matches(p.b[at] & 0xFF) ? type.check(p, at, limit) : p.skip(at, limit);
        }
    }

    /** An OCTET STRING or BIT STRING around one value. */
    static final class Holder extends Asn1 {
        final Asn1 inner;
        private final boolean bits;

        Holder(int tag, Asn1 inner) {
            this(tag, inner, tag == Tag.BIT_STRING);
        }

        private Holder(int tag, Asn1 inner, boolean bits) {
            super(tag);
            this.inner = inner;
            this.bits = bits;
        }

        @Override
        Asn1 retag(int identifier) {
            return new Holder(identifier, inner, bits);
        }

        /** Where the value inside begins. */
        int innerAt(int content) {
            return bits ? content + 1 : content;
        }

        @Override
        int check(Pass p, int at, int limit) {
            int key = p.key;
            if (!p.open(at, limit)) return -1;
            int end = p.end;
            int stop = p.stop;
            int i = innerAt(p.content);
            if (bits && !Primitive.isBitString(p.b, p.content, stop)) p.add(Defect.UNUSED_BITS, at);
            Asn1 type = inner.resolve(p.b, key);
            if (type != null) one(p, type, at, i, stop);
            return end;
        }

        /** Exactly one value of a type between two offsets. */
        static void one(Pass p, Asn1 type, int container, int at, int stop) {
            if (at >= stop) {
                p.add(Defect.MISSING_FIELD, container);
                return;
            }
            int next = type.matches(p.b[at] & 0xFF) ? type.check(p, at, stop) : p.skip(at, stop);
            if (next >= 0 && next < stop) p.add(Defect.TRAILING_BYTES, next);
        }
    }

    static final class Explicit extends Asn1 {
        final Asn1 inner;

        Explicit(int tag, Asn1 inner) {
            super(tag);
            this.inner = inner;
        }

        @Override
        int check(Pass p, int at, int limit) {
            int key = p.key;
            if (!p.open(at, limit)) return -1;
            int end = p.end;
            p.key = key;
            Holder.one(p, inner, at, p.content, p.stop);
            return end;
        }
    }

    private static final class Foreign extends Asn1 {
        private final Decoder decoder;

        Foreign(Decoder decoder) {
            super(Tag.OCTET_STRING);
            this.decoder = decoder;
        }

        @Override
        int check(Pass p, int at, int limit) {
            if (!p.open(at, limit)) return -1;
            int wrong = decoder.check(p.b, p.content, p.stop);
            if (wrong >= 0) p.add(Defect.TLS_ENCODING, wrong);
            return p.end;
        }
    }

    private static final class Any extends Asn1 {
        // numbers 1 to 7, 10, 12, 13, 18 to 28 and 30 primitive, SEQUENCE and SET constructed
        private static final long UNIVERSAL = 0x5FFC_34FEL | 1L << Tag.SEQUENCE | 1L << Tag.SET;

        Any() {
            super(-1);
        }

        @Override
        boolean matches(int identifier) {
            return true;
        }

        @Override
        int check(Pass p, int at, int limit) {
            return any(p, at, limit, 0);
        }

        private static int any(Pass p, int at, int limit, int depth) {
            if (!p.open(at, limit)) return -1;
            int end = p.end;
            int identifier = p.b[at] & 0xFF;
            boolean constructed = (identifier & 0x20) != 0;
            if (!isAllowed(p.b, at, identifier)) {
                p.add(Defect.WRONG_TAG, at);
            } else if (!constructed) {
                if (identifier < 0x40) Primitive.content(p, identifier, at, p.content, p.stop);
            } else if (depth == Der.MAX_DEPTH) {
                p.add(Defect.DEPTH_LIMIT, at);
            } else {
                children(p, p.content, p.stop, identifier == Tag.SET, depth + 1);
            }
            return end;
        }

        private static void children(Pass p, int from, int stop, boolean set, int depth) {
            byte[] b = p.b;
            for (int i = from, before = -1, next; i < stop; before = i, i = next) {
                next = any(p, i, stop, depth);
                if (next < 0) return;
                if (!set || before < 0) continue;
                // of elements with several tags it may be a SET, in the order of tags, or a SET OF a CHOICE
                boolean sorted = ListOf.isSorted(b, before, i, next) || (b[before] & 0xDF) < (b[i] & 0xDF);
                if (!sorted) p.add(Defect.SET_ORDER, i);
            }
        }

        /**
         * The universal types of the 1988 syntax with the constructed bit that DER gives them, EXTERNAL apart; of other
         * classes, every number in its shortest form.
         */
        private static boolean isAllowed(byte[] b, int at, int identifier) {
            int number = identifier & 0x1F;
            if (identifier < 0x40) return (UNIVERSAL >>> identifier & 1) != 0;
            if (number < 0x1F) return true;
            int octets = Der.lengthAt(b, at) - at - 1;
            return octets <= 4 && b[at + 1] != (byte) 0x80 && (b[at + 1] < 0 || b[at + 1] >= 0x1F);
        }
    }
}
