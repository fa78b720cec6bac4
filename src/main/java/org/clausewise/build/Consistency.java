package org.clausewise.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausewise.build.RulesFolder.Located;
import org.clausewise.build.RulesFolder.PeerNote;
import org.clausewise.build.RulesFolder.SubjectChange;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Reference;
import org.clausewise.io.yaml.Problems;
import org.clausewise.io.yaml.Problems.Place;

/** Whether the files of {@code rules/} agree with one another. */
final class Consistency {
    private static final Pattern ADDED = Pattern.compile(".*-[ur][1-9][0-9]*");
    private static final Pattern RETIRED = Pattern.compile(".*-r[1-9][0-9]*");

    private final RulesFolder folder;
    private final Problems problems;
    private final Map<String, Clause> clauses = new HashMap<>();

    Consistency(RulesFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Tells everything that does not agree, and gives the clauses by id. */
    Map<String, Clause> check() {
        for (Located<Clause> each : folder.clauses) {
            if (clauses.putIfAbsent(each.value().id(), each.value()) != null) {
                problems.add(each.place(), each.value().id() + " occurs twice");
            }
        }
        for (Located<Clause> each : folder.clauses) {
            Clause clause = each.value();
            Optional<Document> document =
                    Optional.ofNullable(folder.documents.get(clause.document())).map(Located::value);
            if (document.isEmpty()) {
                problems.add(each.place(), clause.id() + ": no document " + clause.document() + " in documents.yaml");
            }
            identity(clause, each.place());
            dates(clause, document, each.place());
            references(clause, each.place());
        }
        Set<String> unknown = new HashSet<>();
        for (Located<Reference> each : folder.reference.values()) {
            String document = each.value().document();
            if (!folder.documents.containsKey(document) && unknown.add(document)) {
                problems.add(each.place(), "no document " + document + " in documents.yaml");
            }
        }
        subjects();
        peerNotes(folder.unmapped);
        peerNotes(folder.disagreements);
        return clauses;
    }

    private boolean known(String clause) {
        return clauses.containsKey(clause)
                || folder.reference.containsKey(clause)
                || folder.unreadClauses.contains(clause);
    }

    private void identity(Clause clause, Place place) {
        String id = clause.id();
        Located<Reference> row = folder.reference.get(id);
        if (row == null) {
            if (RETIRED.matcher(id).matches() && !clause.retired()) {
                problems.add(place, id + ": its id says that it is retired: add retired: true");
            } else if (!ADDED.matcher(id).matches() && !clause.retired()) {
                problems.add(
                        place,
                        id + ": is not in reference/" + clause.document() + ".tsv, and does not end in -u<n> or -r<n>");
            }
            return;
        }
        Reference reference = row.value();
        if (!clause.fingerprint().equals(reference.fingerprint())) {
            problems.add(
                    place,
                    id + ": fingerprint " + clause.fingerprint() + " is " + reference.fingerprint()
                            + " in the reference");
        }
        if (clause.keyword() != reference.keyword()) {
            problems.add(place, id + ": the keyword is " + reference.keyword().text() + " in the reference");
        }
        if (!clause.section().equals(reference.section())) {
            problems.add(place, id + ": stands in section " + reference.section() + " in the reference");
        }
        if (clause.retired()) {
            problems.add(place, id + ": is retired, yet stands in the reference");
        }
    }

    private void dates(Clause clause, Optional<Document> document, Place place) {
        for (Duty duty : clause.duties()) {
            List<Band> bands = duty.inForce();
            if (clause.retired() && bands.get(bands.size() - 1).until() == null) {
                problems.add(place, new DutyName(clause, duty) + ": is retired: its last band needs an until");
            }
        }
        for (Band band : clause.inForce()) {
            if (band.basis() == Band.Basis.INFERRED
                    && document.isPresent()
                    && !band.from().equals(document.get().firstDate())) {
                problems.add(
                        place,
                        clause.id() + ": an inferred date is the document's first, "
                                + document.get().firstDate());
            }
        }
    }

    private record DutyName(Clause clause, Duty duty) {
        @Override
        public String toString() {
            return clause.id() + "#" + duty.number();
        }
    }

    private void references(Clause clause, Place place) {
        for (String tag : clause.tags()) {
            if (!folder.tags.contains(tag)) {
                problems.add(place, clause.id() + ": no tag " + tag + " in tags.yaml");
            }
        }
        for (String other : clause.overrides()) {
            DutyRef duty = DutyRef.of(other);
            Clause known = clauses.get(duty.clause());
            if (!known(duty.clause())
                    || known != null && known.duty(duty.number()).isEmpty()) {
                problems.add(place, clause.id() + ": overrides " + other + ", which nobody knows");
            } else if (other.startsWith(clause.document() + "-")) {
                problems.add(place, clause.id() + ": overrides " + other + " of its own document");
            }
        }
    }

    /** Each subject that differs from the reference, or that binds nobody, has its reason; and each reason is needed. */
    private void subjects() {
        Map<String, SubjectChange> changes = new HashMap<>();
        for (Located<SubjectChange> each : folder.subjects) {
            SubjectChange change = each.value();
            Located<Reference> row = folder.reference.get(change.clause());
            Clause clause = clauses.get(change.clause());
            if (changes.put(change.clause(), change) != null) {
                problems.add(each.place(), change.clause() + " occurs twice");
            } else if (row == null || clause == null) {
                problems.add(each.place(), change.clause() + ": is not a clause of both reference and catalogue");
            } else if (!change.from().equals(row.value().subject())
                    || !change.to().equals(clause.subject())
                    || change.from().equals(change.to())) {
                problems.add(
                        each.place(),
                        change.clause() + ": the reference says \""
                                + row.value().subject() + "\", the catalogue \"" + clause.subject() + "\"");
            } else if (change.reason().isBlank()) {
                problems.add(each.place(), change.clause() + ": a change has a reason");
            }
        }
        for (Located<Clause> each : folder.clauses) {
            Clause clause = each.value();
            Located<Reference> row = folder.reference.get(clause.id());
            if (row == null || changes.containsKey(clause.id())) {
                continue;
            }
            String before = row.value().subject();
            boolean changed = !before.isEmpty() && !before.equals(clause.subject());
            boolean released = before.isEmpty() && clause.duties().get(0).bindsNobodyHere();
            if (changed || released) {
                problems.add(
                        each.place(),
                        clause.id() + ": subject " + clause.subject() + " is \"" + before
                                + "\" in the reference: give the reason in reference/subjects.tsv");
            }
        }
    }

    private void peerNotes(List<Located<PeerNote>> notes) {
        for (Located<PeerNote> each : notes) {
            PeerNote note = each.value();
            if (!note.clause().equals("-") && !known(note.clause())) {
                problems.add(each.place(), note.peer() + ": no clause " + note.clause());
            }
            if (note.reason().length() < 20) {
                problems.add(each.place(), note.peer() + ": the reason is shorter than 20 characters");
            }
        }
    }
}
