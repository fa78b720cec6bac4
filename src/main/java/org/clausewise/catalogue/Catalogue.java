package org.clausewise.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.clausewise.catalogue.Packed.Cursor;
import org.clausewise.catalogue.Packed.Part;
import org.jspecify.annotations.Nullable;

/**
 * All clauses of all documents, with the index of the rules that enforce them. Immutable and thread-safe; entries are
 * decoded when they are first asked for.
 */
public final class Catalogue {
    /** The resource, relative to this class. */
    public static final String RESOURCE = "catalogue.bin";

    private static volatile @Nullable Catalogue loaded;

    private final byte[] bytes;
    private final Packed packed;
    private final List<Document> documents;
    private final List<Clause> clauses;
    private final List<RuleEntry> rules;
    private final List<Reference> reference;
    private final List<Permission> permissions;

    private Catalogue(byte[] bytes) {
        this.bytes = bytes;
        packed = new Packed(bytes);
        documents = packed.new Entries<>(Part.DOCUMENTS) {
            @Override
            Document decode(Cursor entry) {
                return entry.document();
            }
        };
        clauses = packed.new Entries<>(Part.CLAUSES) {
            @Override
            Clause decode(Cursor entry) {
                return entry.clause();
            }
        };
        rules = packed.new Entries<>(Part.RULES) {
            @Override
            RuleEntry decode(Cursor entry) {
                return entry.rule();
            }
        };
        reference = packed.new Entries<>(Part.REFERENCE) {
            @Override
            Reference decode(Cursor entry) {
                return entry.reference();
            }
        };
        permissions = packed.new Entries<>(Part.PERMISSIONS) {
            @Override
            Permission decode(Cursor entry) {
                return entry.permission();
            }
        };
    }

    /**
     * The catalogue that this version was built with. It is read once.
     *
     * @throws IllegalStateException if the build has not made it
     */
    public static Catalogue load() {
        Catalogue catalogue = loaded;
        if (catalogue == null) {
            try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the catalogue has not been compiled: run mvn -q -DskipTests package");
                }
                catalogue = new Catalogue(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the catalogue cannot be read", e);
            }
            loaded = catalogue;
        }
        return catalogue;
    }

    /**
     * Reads the compiled form.
     *
     * @throws IllegalArgumentException if it is of another format
     */
    public static Catalogue read(byte[] compiled) {
        return new Catalogue(compiled.clone());
    }

    /** A catalogue without content, to be filled. */
    public static CatalogueBuilder builder() {
        return new CatalogueBuilder();
    }

    /** The compiled form. */
    public byte[] toBytes() {
        return bytes.clone();
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
        int number = packed.find(Part.CLAUSES, Part.CLAUSE_ORDER, id);
        return number < 0 ? Optional.empty() : Optional.of(clauses.get(number));
    }

    public Optional<Duty> duty(DutyRef ref) {
        Optional<Clause> clause = clause(ref.clause());
        return clause.isPresent() ? clause.get().duty(ref.number()) : Optional.empty();
    }

    /** In the order of the rule book. */
    public List<RuleEntry> rules() {
        return rules;
    }

    public Optional<RuleEntry> rule(String id) {
        int number = packed.find(Part.RULES, Part.RULE_ORDER, id);
        return number < 0 ? Optional.empty() : Optional.of(rules.get(number));
    }

    /** Every clause that the documents mark with a keyword, in the order of documents and of their text. */
    public List<Reference> reference() {
        return reference;
    }

    public List<Permission> permissions() {
        return permissions;
    }

    /** Hexadecimal SHA-256 over all content and the code of the rules: what decides verdicts. */
    public String sha256() {
        return HexFormat.of().formatHex(bytes, Packed.DIGEST_AT, Packed.BODY_AT);
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
