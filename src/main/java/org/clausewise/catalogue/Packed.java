package org.clausewise.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
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
 * Entries are decoded when first asked for; a string is shared by all that name it. There are no lambdas here, as a cold
 * JVM pays tens of milliseconds for the first.
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
            String[] all = new String[number()];
            for (int i = 0; i < all.length; i++) {
                all[i] = string();
            }
            return List.of(all);
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

        private List<Band> bands() {
            Band[] all = new Band[number()];
            for (int i = 0; i < all.length; i++) {
                all[i] = new Band(date(), dateOrNull(), BYS[number()], stringOrNull(), stringOrNull(), BASES[number()]);
            }
            return List.of(all);
        }

        Clause clause() {
            String id = string();
            String document = string();
            String section = string();
            Keyword keyword = keyword();
            Level level = LEVELS[number()];
            String fingerprint = fingerprint();
            String summary = string();
            List<Band> bands = bands();
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
            Duty[] parts = new Duty[duties];
            for (int i = 0; i < duties; i++) {
                parts[i] = new Duty(i + 1, keyword(), LEVELS[number()], string(), string(), bands());
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
                    List.of(parts),
                    overrides,
                    retired,
                    notes);
        }

        private DutyRef duty() {
            return new DutyRef(string(), number());
        }

        private List<RuleEntry.Citation> citations() {
            RuleEntry.Citation[] all = new RuleEntry.Citation[number()];
            for (int i = 0; i < all.length; i++) {
                all[i] = new RuleEntry.Citation(duty(), number() != 0, number(), number());
            }
            return List.of(all);
        }

        RuleEntry rule() {
            return new RuleEntry(string(), string(), citations(), string(), strings(), strings(), string(), strings());
        }

        Reference reference() {
            return new Reference(string(), string(), string(), KEYWORDS[number()], fingerprint(), string());
        }

        Permission permission() {
            return new Permission(duty(), number());
        }
    }

    /**
     * The entries of a table, each decoded when first asked for. What it remembers is immutable, so that threads may race
     * to decode it.
     */
    abstract class Entries<T> extends AbstractList<T> implements RandomAccess {
        private final Part table;
        private final @Nullable Object[] known;

        Entries(Part table) {
            this.table = table;
            known = new Object[count(table)];
        }

        abstract T decode(Cursor entry);

        @Override
        @SuppressWarnings("unchecked") // only get() fills it
        public T get(int index) {
            T value = (T) known[index];
            if (value == null) {
                value = decode(entry(table, index));
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
