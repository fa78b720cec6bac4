package org.clausewise.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Level;
import org.clausewise.catalogue.Permission;
import org.clausewise.catalogue.Reference;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.catalogue.RuleEntry.Citation;
import org.clausewise.catalogue.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which requirements the rules enforce: computed from mutants and vectors, never declared, over every clause that the
 * documents mark with a keyword and those we added. Common practice is no requirement and is left out.
 */
public final class Coverage {
    /** How far a clause is covered. */
    public enum Status {
        /** A rule with a mutant and with vectors of both kinds stands behind every duty. */
        ENFORCED,
        /** The same, for a clause about which the CA gives a statement. */
        ATTESTED,
        /** A permission that a compliant vector uses. */
        PERMITTED,
        /** It binds others than a CA, or nobody. */
        NO_DUTY,
        /** Some duties are covered. */
        PARTIAL,
        /** None is. */
        OPEN;

        private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The word in reports, for example {@code no-duty}. */
        public String id() {
            return id;
        }
    }

    /**
     * A clause.
     *
     * @param keyword null where the text binds without one
     * @param subject null where nobody has said
     * @param summary what it demands, null while the catalogue lacks it
     * @param rules ids of those that cite it
     * @param breaching vectors that breach one of its duties
     * @param satisfying vectors that keep one
     * @param lacking the duties that make it partial or open, none while the catalogue lacks the clause
     */
    public record Row(
            String clause,
            String document,
            String section,
            @Nullable Keyword keyword,
            Level level,
            String fingerprint,
            @Nullable String subject,
            @Nullable String summary,
            Status status,
            boolean retired,
            List<String> rules,
            int breaching,
            int satisfying,
            List<DutyRef> lacking) {
        public Row {
            rules = List.copyOf(rules);
            lacking = List.copyOf(lacking);
        }
    }

    private final List<Document> documents;
    private final List<Row> rows;

    private Coverage(List<Document> documents, List<Row> rows) {
        this.documents = List.copyOf(documents);
        this.rows = List.copyOf(rows);
    }

    /** Computes it for all documents. */
    public static Coverage of(Catalogue catalogue) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Reference r : catalogue.reference()) {
            rows.put(r.id(), open(r));
        }
        Facts facts = new Facts(catalogue);
        for (Clause clause : catalogue.clauses()) {
            if (clause.level() != Level.NOTICE) {
                rows.put(clause.id(), facts.row(clause));
            }
        }
        List<String> order = catalogue.documents().stream().map(Document::id).toList();
        return new Coverage(
                catalogue.documents(),
                rows.values().stream()
                        .sorted(Comparator.comparing((Row r) -> order.indexOf(r.document()))
                                .thenComparing(Row::section, TextOrder.INSTANCE)
                                .thenComparing(Row::clause, TextOrder.INSTANCE))
                        .toList());
    }

    private static Row open(Reference r) {
        return new Row(
                r.id(),
                r.document(),
                r.section(),
                r.keyword(),
                r.keyword().level(),
                r.fingerprint(),
                r.subject().isEmpty() ? null : r.subject(),
                null,
                Status.OPEN,
                false,
                List.of(),
                0,
                0,
                List.of());
    }

    /** That of one document, if there is one of this id. */
    public Optional<Coverage> document(String id) {
        return documents.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .map(d -> new Coverage(
                        List.of(d),
                        rows.stream().filter(r -> r.document().equals(id)).toList()));
    }

    public List<Document> documents() {
        return documents;
    }

    /** By document, section and clause. */
    public List<Row> rows() {
        return rows;
    }

    /** How many of the rows have each status, those with none included. */
    public static Map<Status, Integer> count(List<Row> rows) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        rows.forEach(r -> counts.merge(r.status(), 1, Integer::sum));
        return counts;
    }

    /** What rules and vectors there are for each duty. */
    private static final class Facts {
        private final Map<DutyRef, List<Citation>> citations = new HashMap<>();
        private final Map<DutyRef, Integer> permissions = new HashMap<>();
        private final Map<String, TreeSet<String>> rules = new HashMap<>();

        Facts(Catalogue catalogue) {
            for (RuleEntry rule : catalogue.rules()) {
                for (Citation citation : rule.citations()) {
                    citations
                            .computeIfAbsent(citation.duty(), d -> new ArrayList<>())
                            .add(citation);
                    rules.computeIfAbsent(citation.duty().clause(), c -> new TreeSet<>())
                            .add(rule.id());
                }
            }
            for (Permission permission : catalogue.permissions()) {
                permissions.merge(permission.duty(), permission.vectors(), Integer::sum);
            }
        }

        Row row(Clause clause) {
            int breaching = 0;
            int satisfying = 0;
            List<DutyRef> lacking = new ArrayList<>();
            List<Duty> binding =
                    clause.duties().stream().filter(d -> !d.bindsNobodyHere()).toList();
            for (Duty duty : binding) {
                DutyRef ref = new DutyRef(clause.id(), duty.number());
                List<Citation> cited = citations.getOrDefault(ref, List.of());
                int used = permissions.getOrDefault(ref, 0);
                breaching += cited.stream().mapToInt(Citation::breaching).sum();
                satisfying +=
                        used + cited.stream().mapToInt(Citation::satisfying).sum();
                if (duty.level() == Level.MAY ? used == 0 : cited.stream().noneMatch(Citation::proven)) {
                    lacking.add(ref);
                }
            }
            return new Row(
                    clause.id(),
                    clause.document(),
                    clause.section(),
                    clause.keyword(),
                    clause.level(),
                    clause.fingerprint(),
                    clause.subject(),
                    clause.summary(),
                    status(clause, binding, lacking),
                    clause.retired(),
                    List.copyOf(rules.getOrDefault(clause.id(), new TreeSet<>())),
                    breaching,
                    satisfying,
                    lacking);
        }

        private static Status status(Clause clause, List<Duty> binding, List<DutyRef> lacking) {
            if (binding.isEmpty()) {
                return Status.NO_DUTY;
            }
            if (!lacking.isEmpty()) {
                return lacking.size() == binding.size() ? Status.OPEN : Status.PARTIAL;
            }
            if (binding.stream().allMatch(d -> d.level() == Level.MAY)) {
                return Status.PERMITTED;
            }
            return clause.subject().equals("attestation") ? Status.ATTESTED : Status.ENFORCED;
        }
    }
}
