package org.clausewise.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All clauses of all documents, with the index of the rules that enforce them. Immutable and thread-safe; entries are
 * decoded when they are first asked for, and the index is not even read before.
 */
public final class Catalogue {
    /** The resource, relative to this class. */
    public static final String RESOURCE = "catalogue.bin";

    private static volatile @Nullable Catalogue loaded;

    /** Up to the end of the first volume at least. */
    private final byte[] head;

    private final Packed texts;
    private final List<Document> documents;
    private final List<Clause> clauses;
    private volatile @Nullable Index index;

    private Catalogue(byte[] head) {
        this.head = head;
        texts = new Packed(head, Packed.VOLUMES_AT);
        documents = texts.entries(Packed.DOCUMENTS);
        clauses = texts.entries(Packed.CLAUSES);
    }

    /** The second volume. */
    private static final class Index {
        private final Packed packed;
        private final List<RuleEntry> rules;
        private final List<Reference> reference;
        private final List<Permission> permissions;

        private Index(byte[] bytes) {
            packed = new Packed(bytes, endOfFirst(bytes));
            rules = packed.entries(Packed.RULES);
            reference = packed.entries(Packed.REFERENCE);
            permissions = packed.entries(Packed.PERMISSIONS);
        }
    }

    /**
     * The catalogue that this version was built with. It is read once.
     *
     * @throws IllegalStateException if the build has not made it
     */
    public static Catalogue load() {
        Catalogue catalogue = loaded;
        if (catalogue == null) {
            try (InputStream in = resource()) {
                byte[] header = in.readNBytes(Packed.VOLUMES_AT);
                int end = endOfFirst(header);
                byte[] head = Arrays.copyOf(header, end);
                in.readNBytes(head, header.length, end - header.length);
                catalogue = new Catalogue(head);
            } catch (IOException e) {
                throw new UncheckedIOException("the catalogue cannot be read", e);
            }
            loaded = catalogue;
        }
        return catalogue;
    }

    private static InputStream resource() {
        InputStream in = Catalogue.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException("the catalogue has not been compiled: run mvn -q -DskipTests package");
        }
        return in;
    }

    /**
     * Reads the compiled form.
     *
     * @throws IllegalArgumentException if it is of another format
     */
    public static Catalogue read(byte[] compiled) {
        byte[] copy = compiled.clone();
        endOfFirst(copy);
        return new Catalogue(copy);
    }

    private static int endOfFirst(byte[] b) {
        if (b.length < Packed.VOLUMES_AT || Packed.int32(b, 0) != Packed.MAGIC || Packed.int32(b, 4) != Packed.FORMAT) {
            throw new IllegalArgumentException("not a catalogue of format " + Packed.FORMAT);
        }
        return Packed.VOLUMES_AT + Packed.int32(b, Packed.LENGTH_AT);
    }

    /** A catalogue without content, to be filled. */
    public static CatalogueBuilder builder() {
        return new CatalogueBuilder();
    }

    /** The compiled form. */
    public byte[] toBytes() {
        return whole().clone();
    }

    /** A catalogue that was loaded holds the first volume alone. */
    private byte[] whole() {
        if (head.length > endOfFirst(head)) {
            return head;
        }
        try (InputStream in = resource()) {
            byte[] all = in.readAllBytes();
            if (!Arrays.equals(head, Arrays.copyOf(all, head.length))) {
                throw new IllegalStateException("the catalogue has changed since it was loaded");
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = new Index(whole());
            index = known;
        }
        return known;
    }

    /** In the order of {@code rules/documents.yaml}. */
    public List<Document> documents() {
        return documents;
    }

    public Optional<Document> document(String id) {
        for (Document document : documents) {
            if (document.id().equals(id)) {
                return Optional.of(document);
            }
        }
        return Optional.empty();
    }

    /** By document, section and id. */
    public List<Clause> clauses() {
        return clauses;
    }

    public Optional<Clause> clause(String id) {
        int number = texts.find(Packed.CLAUSES, Packed.CLAUSE_INDEX, id);
        return number < 0 ? Optional.empty() : Optional.of(clauses.get(number));
    }

    public Optional<Duty> duty(DutyRef ref) {
        Optional<Clause> clause = clause(ref.clause());
        return clause.isPresent() ? clause.get().duty(ref.number()) : Optional.empty();
    }

    /** The clauses that set others aside. */
    public List<Clause> overriding() {
        List<Clause> all = new ArrayList<>();
        for (int number : texts.<Integer>entries(Packed.OVERRIDING)) {
            all.add(clauses.get(number));
        }
        return List.copyOf(all);
    }

    /** In the order of the rule book. */
    public List<RuleEntry> rules() {
        return index().rules;
    }

    public Optional<RuleEntry> rule(String id) {
        Index known = index();
        int number = known.packed.find(Packed.RULES, Packed.RULE_INDEX, id);
        return number < 0 ? Optional.empty() : Optional.of(known.rules.get(number));
    }

    /** Every clause that the documents mark with a keyword, in the order of documents and of their text. */
    public List<Reference> reference() {
        return index().reference;
    }

    public List<Permission> permissions() {
        return index().permissions;
    }

    /** Hexadecimal SHA-256 over all content and the code of the rules: what decides verdicts. */
    public String sha256() {
        return Packed.hex(head, Packed.DIGEST_AT, Packed.BODY_AT);
    }

    /** Up to this day no change in force is missing from any document. */
    public LocalDate reviewedThrough() {
        LocalDate first = LocalDate.MAX;
        for (Document document : documents) {
            first = document.reviewedThrough().isBefore(first) ? document.reviewedThrough() : first;
        }
        return first;
    }
}
