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
 * One of the two volumes of the compiled form: documents and clauses, which every gate reads, and the index of rules and
 * the reference, which it does not. Whole numbers are big-endian, or varints of seven bits a byte with the lowest first.
 *
 * <pre>
 * file:   magic(4) format(4) sha256(32) code(32) length of the first volume(4), volume, volume
 *         sha256 covers all that follows it; code is the digest of the rules' code, zeros where unknown
 * volume: position(4) of each table, from the volume's start; tables
 * table:  count(4) end(4) of each entry, from the first one's start; entries
 * index:  slots(4), a power of two; slot(4 each): 0, or 1 + the number of an entry whose id hashes to it or to one of the
 *         full slots just before it
 * </pre>
 *
 * Entries are decoded when first asked for; a string is shared by all that name it. Classes are few and there are no
 * lambdas, because a cold JVM pays half a millisecond for each.
 */
final class Packed {
    static final int MAGIC = 0x43574354; // CWCT
    static final int FORMAT = 1;
    static final int DIGEST_AT = 8;
    static final int BODY_AT = DIGEST_AT + 32;
    static final int LENGTH_AT = BODY_AT + 32;
    static final int VOLUMES_AT = LENGTH_AT + 4;

    /** In both volumes. */
    static final int STRINGS = 0;

    static final int DOCUMENTS = 1;
    static final int CLAUSES = 2;
    static final int CLAUSE_INDEX = 3;
    /** Numbers of the clauses that override others. */
    static final int OVERRIDING = 4;

    static final int RULES = 5;
    static final int RULE_INDEX = 6;
    static final int REFERENCE = 7;
    static final int PERMISSIONS = 8;

    static final int FIRST_TABLES = 5;
    static final int SECOND_TABLES = 5;

    private final byte[] b;
    private final int base;
    private final @Nullable String[] strings;

    /** @param base where the volume starts */
    Packed(byte[] bytes, int base) {
        b = bytes;
        this.base = base;
        strings = new String[count(STRINGS)];
    }

    static int int32(byte[] b, int at) {
        return b[at] << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
    }

    private int int32(int at) {
        return int32(b, at);
    }

    /** The second volume has the tables from {@link #RULES} on after its strings. */
    private int position(int table) {
        return base + int32(base + 4 * (table < FIRST_TABLES ? table : table - FIRST_TABLES + 1));
    }

    int count(int table) {
        return int32(position(table));
    }

    private int start(int table, int entry) {
        int at = position(table) + 4;
        return at + 4 * count(table) + (entry == 0 ? 0 : int32(at + 4 * (entry - 1)));
    }

    /** @param <T> what {@code table} holds */
    <T> List<T> entries(int table) {
        return new Entries<>(table);
    }

    private Cursor entry(int table, int entry) {
        return new Cursor(start(table, entry));
    }

    /** The number of the entry with this id, or -1; such entries begin with their id. */
    int find(int table, int index, String id) {
        int mask = count(index) - 1;
        for (int slot = id.hashCode() & mask; ; slot = slot + 1 & mask) {
            int number = int32(position(index) + 4 + 4 * slot) - 1;
            if (number < 0 || entry(table, number).string().equals(id)) {
                return number;
            }
        }
    }

    private String string(int number) {
        String known = strings[number];
        if (known == null) {
            int from = start(STRINGS, number);
            known = new String(b, from, start(STRINGS, number + 1) - from, StandardCharsets.UTF_8);
            strings[number] = known;
        }
        return known;
    }

    /** The lower-case hexadecimal digits of some bytes. */
    static String hex(byte[] b, int from, int to) {
        StringBuilder hex = new StringBuilder(2 * (to - from));
        for (int i = from; i < to; i++) {
            hex.append(Character.forDigit(b[i] >> 4 & 0xf, 16)).append(Character.forDigit(b[i] & 0xf, 16));
        }
        return hex.toString();
    }

    /** The entries of a table. What it remembers is immutable, so that threads may race to decode it. */
    private final class Entries<T> extends AbstractList<T> implements RandomAccess {
        private final int table;
        private final @Nullable Object[] known;

        private Entries(int table) {
            this.table = table;
            known = new Object[count(table)];
        }

        @Override
        @SuppressWarnings("unchecked") // whoever makes the list names the type of its table
        public T get(int index) {
            Object value = known[index];
            if (value == null) {
                Cursor entry = entry(table, index);
                value = switch (table) {
                    case DOCUMENTS -> entry.document();
                    case CLAUSES -> entry.clause();
                    case OVERRIDING -> entry.number();
                    case RULES -> entry.rule();
                    case REFERENCE -> entry.reference();
                    default -> entry.permission();
                };
                known[index] = value;
            }
            return (T) value;
        }

        @Override
        public int size() {
            return known.length;
        }
    }

    /** Reads one entry. */
    private final class Cursor {
        private static final Keyword[] KEYWORDS = Keyword.values();
        private static final Level[] LEVELS = Level.values();
        private static final By[] BYS = By.values();
        private static final Basis[] BASES = Basis.values();

        private int at;

        private Cursor(int at) {
            this.at = at;
        }

        private int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = b[at++];
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private String string() {
            return Packed.this.string(number());
        }

        private @Nullable String stringOrNull() {
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
            at += 8;
            return hex(b, at - 8, at);
        }

        private Document document() {
            return new Document(string(), string(), string(), date(), string(), date(), date(), strings());
        }

        private List<Band> bands() {
            Band[] all = new Band[number()];
            for (int i = 0; i < all.length; i++) {
                all[i] = new Band(date(), dateOrNull(), BYS[number()], stringOrNull(), stringOrNull(), BASES[number()]);
            }
            return List.of(all);
        }

        private Clause clause() {
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
            Duty[] duties = new Duty[number()];
            for (int i = 0; i < duties.length; i++) {
                duties[i] = new Duty(i + 1, keyword(), LEVELS[number()], string(), string(), bands());
            }
            if (duties.length == 0) {
                duties = new Duty[] {new Duty(1, keyword, level, subject, summary, bands)};
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
                    List.of(duties),
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

        private RuleEntry rule() {
            return new RuleEntry(string(), string(), citations(), string(), strings(), strings(), string(), strings());
        }

        private Reference reference() {
            return new Reference(string(), string(), string(), KEYWORDS[number()], fingerprint(), string());
        }

        private Permission permission() {
            return new Permission(duty(), number());
        }
    }
}
