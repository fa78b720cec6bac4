package org.clausewise.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.clausewise.catalogue.Band.Basis;
import org.clausewise.catalogue.Band.By;
import org.jspecify.annotations.Nullable;

/**
 * The compiled form. Whole numbers are big-endian, or varints of seven bits a byte with the lowest first.
 *
 * <pre>
 * magic(4) format(4) sha256(32)         the digest covers all that follows
 * code(32)                              digest of the rules' code, zeros where unknown
 * position(4) of each table, in the order of {@link Part}
 * table: count(4) end(4 each) bytes     end of each entry, relative to the first
 * </pre>
 *
 * Entries are decoded when first asked for; a string is shared by all that name it.
 */
final class Packed {
    static final int MAGIC = 0x43574354; // CWCT
    static final int FORMAT = 1;
    static final int DIGEST_AT = 8;
    static final int BODY_AT = DIGEST_AT + 32;
    static final int POSITIONS_AT = BODY_AT + 32;

    enum Part {
        STRINGS,
        DOCUMENTS,
        CLAUSES,
        /** Numbers of clauses, by id. */
        CLAUSE_ORDER,
        RULES,
        /** Numbers of rules, by id. */
        RULE_ORDER,
        REFERENCE,
        PERMISSIONS
    }

    private static final Keyword[] KEYWORDS = Keyword.values();
    private static final Level[] LEVELS = Level.values();
    private static final By[] BYS = By.values();
    private static final Basis[] BASES = Basis.values();

    private final byte[] b;
    private final @Nullable String[] strings;

    Packed(byte[] bytes) {
        b = bytes;
        if (b.length < POSITIONS_AT + 4 * Part.values().length || int32(0) != MAGIC || int32(4) != FORMAT) {
            throw new IllegalArgumentException("not a catalogue of format " + FORMAT);
        }
        strings = new String[count(Part.STRINGS)];
    }

    private int int32(int at) {
        return b[at] << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
    }

    private int position(Part table) {
        return int32(POSITIONS_AT + 4 * table.ordinal());
    }

    int count(Part table) {
        return int32(position(table));
    }

    private int start(Part table, int entry) {
        int at = position(table) + 4;
        return at + 4 * count(table) + (entry == 0 ? 0 : int32(at + 4 * (entry - 1)));
    }

    private Cursor entry(Part table, int entry) {
        return new Cursor(start(table, entry));
    }

    /** The entries of a table, each decoded when first asked for. Threads that race decode equal values. */
    <T> List<T> list(Part table, Function<Cursor, T> decode) {
        return new Decoded<>(new Object[count(table)], i -> decode.apply(entry(table, i)));
    }

    /** The number of the entry with this id, or -1; every entry begins with its id. */
    int find(Part table, Part order, String id) {
        int low = 0;
        int high = count(order) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = entry(order, middle).number();
            int way = entry(table, number).string().compareTo(id);
            if (way == 0) {
                return number;
            }
            if (way < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private String string(int number) {
        String known = strings[number];
        if (known == null) {
            int from = start(Part.STRINGS, number);
            known = new String(b, from, start(Part.STRINGS, number + 1) - from, StandardCharsets.UTF_8);
            strings[number] = known;
        }
        return known;
    }

    /** Reads one entry. */
    final class Cursor {
        private int at;

        private Cursor(int at) {
            this.at = at;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = b[at++];
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        String string() {
            return Packed.this.string(number());
        }

        @Nullable
        String stringOrNull() {
            int number = number();
            return number == 0 ? null : Packed.this.string(number - 1);
        }

        private List<String> strings() {
            return list(Cursor::string);
        }

        private <T> List<T> list(Function<Cursor, T> element) {
            int count = number();
            List<T> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                list.add(element.apply(this));
            }
            return list;
        }

        private LocalDate date() {
            return LocalDate.ofEpochDay(number());
        }

        private @Nullable LocalDate dateOrNull() {
            int day = number();
            return day == 0 ? null : LocalDate.ofEpochDay(day - 1);
        }

        private @Nullable Keyword keyword() {
            int number = number();
            return number == 0 ? null : KEYWORDS[number - 1];
        }

        private String fingerprint() {
            StringBuilder hex = new StringBuilder(16);
            for (int end = at + 8; at < end; at++) {
                hex.append(Character.forDigit(b[at] >> 4 & 0xf, 16)).append(Character.forDigit(b[at] & 0xf, 16));
            }
            return hex.toString();
        }

        Document document() {
            return new Document(string(), string(), string(), date(), string(), date(), date(), strings());
        }

        Band band() {
            return new Band(date(), dateOrNull(), BYS[number()], stringOrNull(), stringOrNull(), BASES[number()]);
        }

        Clause clause() {
            String id = string();
            String document = string();
            String section = string();
            Keyword keyword = keyword();
            Level level = LEVELS[number()];
            String fingerprint = fingerprint();
            String summary = string();
            List<Band> bands = list(Cursor::band);
            String subject = string();
            List<String> tags = strings();
            List<String> overrides = strings();
            boolean retired = number() != 0;
            String notes = stringOrNull();
            int duties = number();
            if (duties == 0) {
                return Clause.simple(
                        id,
                        document,
                        section,
                        keyword,
                        level,
                        fingerprint,
                        summary,
                        bands,
                        subject,
                        tags,
                        overrides,
                        retired,
                        notes);
            }
            List<Duty> parts = new ArrayList<>(duties);
            for (int i = 1; i <= duties; i++) {
                parts.add(new Duty(i, keyword(), LEVELS[number()], string(), string(), list(Cursor::band)));
            }
            return new Clause(
                    id,
                    document,
                    section,
                    keyword,
                    level,
                    fingerprint,
                    summary,
                    bands,
                    subject,
                    tags,
                    parts,
                    overrides,
                    retired,
                    notes);
        }

        private DutyRef duty() {
            return new DutyRef(string(), number());
        }

        RuleEntry rule() {
            return new RuleEntry(
                    string(),
                    string(),
                    list(c -> new RuleEntry.Citation(c.duty(), c.number() != 0, c.number(), c.number())),
                    string(),
                    strings(),
                    strings(),
                    string(),
                    strings());
        }

        Reference reference() {
            return new Reference(string(), string(), string(), KEYWORDS[number()], fingerprint(), string());
        }

        Permission permission() {
            return new Permission(duty(), number());
        }
    }

    /** Remembers what it decoded; what it holds is immutable, so a race is harmless. */
    private static final class Decoded<T> extends AbstractList<T> implements RandomAccess {
        private final @Nullable Object[] known;
        private final Function<Integer, T> decode;

        private Decoded(@Nullable Object[] known, Function<Integer, T> decode) {
            this.known = known;
            this.decode = decode;
        }

        @Override
        @SuppressWarnings("unchecked") // only get() fills it
        public T get(int index) {
            T value = (T) known[index];
            if (value == null) {
                value = decode.apply(index);
                known[index] = value;
            }
            return value;
        }

        @Override
        public int size() {
            return known.length;
        }
    }
}
