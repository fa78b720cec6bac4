package org.clausewise.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a catalogue together; {@link Packed} says how it is laid out. Equal content gives equal bytes. */
public final class CatalogueBuilder {
    private final List<Document> documents = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<RuleEntry> rules = new ArrayList<>();
    private final List<Reference> reference = new ArrayList<>();
    private final List<Permission> permissions = new ArrayList<>();
    private byte[] code = new byte[32];

    CatalogueBuilder() {}

    public CatalogueBuilder documents(List<Document> more) {
        documents.addAll(more);
        return this;
    }

    public CatalogueBuilder clauses(List<Clause> more) {
        clauses.addAll(more);
        return this;
    }

    public CatalogueBuilder rules(List<RuleEntry> more) {
        rules.addAll(more);
        return this;
    }

    public CatalogueBuilder reference(List<Reference> more) {
        reference.addAll(more);
        return this;
    }

    public CatalogueBuilder permissions(List<Permission> more) {
        permissions.addAll(more);
        return this;
    }

    /**
     * Names the code of the rules, so that {@link Catalogue#sha256()} tells one rule set from another.
     *
     * @param sha256 its digest, 32 bytes
     */
    public CatalogueBuilder code(byte[] sha256) {
        if (sha256.length != 32) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes");
        }
        code = sha256.clone();
        return this;
    }

    /**
     * The catalogue.
     *
     * @throws IllegalArgumentException if two documents, clauses or rules share an id, a clause's document is missing,
     *     a date lies before 1970 or a fingerprint has not 16 digits
     */
    public Catalogue build() {
        distinct(documents, Document::id);
        distinct(clauses, Clause::id);
        distinct(rules, RuleEntry::id);
        List<String> order = documents.stream().map(Document::id).toList();
        for (Clause clause : clauses) {
            if (!order.contains(clause.document())) {
                throw new IllegalArgumentException(clause.id() + ": no document " + clause.document());
            }
        }
        clauses.sort(Comparator.comparing((Clause c) -> order.indexOf(c.document()))
                .thenComparing(Clause::section, TextOrder.INSTANCE)
                .thenComparing(Clause::id, TextOrder.INSTANCE));
        reference.sort(Comparator.comparing((Reference r) -> order.indexOf(r.document())));
        return Catalogue.read(write());
    }

    private static <T> void distinct(List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T each : all) {
            if (!seen.add(id.apply(each))) {
                throw new IllegalArgumentException(id.apply(each) + " occurs twice");
            }
        }
    }

    private byte[] write() {
        byte[] first = new Volume().texts();
        byte[] second = new Volume().index();
        ByteBuffer out = ByteBuffer.allocate(Packed.VOLUMES_AT + first.length + second.length)
                .putInt(Packed.MAGIC)
                .putInt(Packed.FORMAT)
                .position(Packed.BODY_AT)
                .put(code)
                .putInt(first.length)
                .put(first)
                .put(second);
        MessageDigest sha256 = sha256();
        sha256.update(out.array(), Packed.BODY_AT, out.capacity() - Packed.BODY_AT);
        return out.position(Packed.DIGEST_AT).put(sha256.digest()).array();
    }

    /** Writes one volume. */
    private final class Volume {
        private final Map<String, Integer> strings = new LinkedHashMap<>();
        private ByteArrayOutputStream entry = new ByteArrayOutputStream();

        byte[] texts() {
            List<Integer> overriding = IntStream.range(0, clauses.size())
                    .filter(i -> !clauses.get(i).overrides().isEmpty())
                    .boxed()
                    .toList();
            return volume(
                    table(documents, this::document),
                    table(clauses, this::clause),
                    index(clauses, Clause::id),
                    table(overriding, this::number));
        }

        byte[] index() {
            return volume(
                    table(rules, this::rule),
                    index(rules, RuleEntry::id),
                    table(reference, this::reference),
                    table(permissions, this::permission));
        }

        private byte[] volume(byte[]... tables) {
            List<byte[]> all = new ArrayList<>(List.of(tables));
            all.add(0, table(List.copyOf(strings.keySet()), this::utf8));
            int at = 4 * all.size();
            ByteBuffer out = ByteBuffer.allocate(
                    at + all.stream().mapToInt(t -> t.length).sum());
            for (byte[] table : all) {
                out.putInt(at);
                at += table.length;
            }
            all.forEach(out::put);
            return out.array();
        }

        private <T> byte[] table(List<T> all, Consumer<T> encode) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            ByteBuffer ends = ByteBuffer.allocate(4 + 4 * all.size()).putInt(all.size());
            for (int i = 0; i < all.size(); i++) {
                entry = new ByteArrayOutputStream();
                encode.accept(all.get(i));
                body.writeBytes(entry.toByteArray());
                ends.putInt(body.size());
            }
            return ByteBuffer.allocate(ends.capacity() + body.size())
                    .put(ends.array())
                    .put(body.toByteArray())
                    .array();
        }

        /** At most half of its slots are full. */
        private <T> byte[] index(List<T> all, Function<T, String> id) {
            int[] slots = new int[4 * Integer.highestOneBit(all.size() + 1)];
            for (int i = 0; i < all.size(); i++) {
                int slot = id.apply(all.get(i)).hashCode() & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = i + 1;
            }
            ByteBuffer out = ByteBuffer.allocate(4 + 4 * slots.length).putInt(slots.length);
            for (int slot : slots) {
                out.putInt(slot);
            }
            return out.array();
        }

        private void number(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("negative number " + value);
            }
            int rest = value;
            for (; rest > 0x7f; rest >>>= 7) {
                entry.write(rest & 0x7f | 0x80);
            }
            entry.write(rest);
        }

        private void utf8(String text) {
            entry.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        private void string(String text) {
            number(strings.computeIfAbsent(text, t -> strings.size()));
        }

        private void stringOrNull(@Nullable String text) {
            number(text == null ? 0 : 1 + strings.computeIfAbsent(text, t -> strings.size()));
        }

        private void strings(List<String> all) {
            number(all.size());
            all.forEach(this::string);
        }

        private void date(LocalDate date) {
            number(day(date));
        }

        private int day(LocalDate date) {
            return Math.toIntExact(date.toEpochDay());
        }

        private void keyword(@Nullable Keyword keyword) {
            number(keyword == null ? 0 : 1 + keyword.ordinal());
        }

        private void fingerprint(String hex) {
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (bytes.length != 8) {
                throw new IllegalArgumentException(hex + ": a fingerprint has 16 digits");
            }
            entry.writeBytes(bytes);
        }

        private void document(Document d) {
            string(d.id());
            string(d.title());
            string(d.version());
            date(d.date());
            string(d.url());
            date(d.firstDate());
            date(d.reviewedThrough());
            strings(d.appliesTo());
        }

        private void bands(List<Band> bands) {
            number(bands.size());
            for (Band band : bands) {
                date(band.from());
                number(band.until() == null ? 0 : 1 + day(band.until()));
                number(band.by().ordinal());
                stringOrNull(band.version());
                stringOrNull(band.ballot());
                number(band.basis().ordinal());
            }
        }

        private void clause(Clause c) {
            string(c.id());
            string(c.document());
            string(c.section());
            keyword(c.keyword());
            number(c.level().ordinal());
            fingerprint(c.fingerprint());
            string(c.summary());
            bands(c.inForce());
            string(c.subject());
            strings(c.tags());
            strings(c.overrides());
            number(c.retired() ? 1 : 0);
            stringOrNull(c.notes());
            Duty itself = new Duty(1, c.keyword(), c.level(), c.subject(), c.summary(), c.inForce());
            boolean simple = c.duties().equals(List.of(itself));
            number(simple ? 0 : c.duties().size());
            for (Duty duty : simple ? List.<Duty>of() : c.duties()) {
                keyword(duty.keyword());
                number(duty.level().ordinal());
                string(duty.subject());
                string(duty.summary());
                bands(duty.inForce());
            }
        }

        private void duty(DutyRef ref) {
            string(ref.clause());
            number(ref.number());
        }

        private void rule(RuleEntry r) {
            string(r.id());
            string(r.section());
            number(r.citations().size());
            for (RuleEntry.Citation citation : r.citations()) {
                duty(citation.duty());
                number(citation.mutant() ? 1 : 0);
                number(citation.breaching());
                number(citation.satisfying());
            }
            string(r.subject());
            strings(r.profiles());
            strings(r.inputs());
            string(r.message());
            strings(r.peers());
        }

        private void reference(Reference r) {
            string(r.id());
            string(r.document());
            string(r.section());
            number(r.keyword().ordinal());
            fingerprint(r.fingerprint());
            string(r.subject());
        }

        private void permission(Permission p) {
            duty(p.duty());
            number(p.vectors());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
