package org.clausewise.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.NameUse;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.SubjectName;
import org.jspecify.annotations.Nullable;

/** What the parts of a record call one another, which no schema can hold together. */
final class RecordReferences {
    private final IssuanceRecord record;
    private final List<String> faults = new ArrayList<>();

    private RecordReferences(IssuanceRecord record) {
        this.record = record;
    }

    /** A line for each id that is there twice and each reference to none, with its path. */
    static List<String> faults(IssuanceRecord record) {
        return new RecordReferences(record).check();
    }

    private List<String> check() {
        Set<String> perspectives = ids("perspectives", record.perspectives(), p -> p.id());
        Set<String> validations = ids("validations", record.validations(), v -> v.id());
        Set<String> checks = ids("caa", record.caa(), c -> c.id());
        ids("names", record.names(), RecordReferences::place);
        for (int i = 0; i < record.names().size(); i++) {
            SubjectName name = record.names().get(i);
            refer("names[" + i + "].validation", validations, name.validation());
            refer("names[" + i + "].caa", checks, name.caa());
        }
        for (int i = 0; i < record.validations().size(); i++) {
            refer(
                    "validations[" + i + "].perspective",
                    perspectives,
                    record.validations().get(i).perspective());
            observed(
                    "validations[" + i + "]",
                    perspectives,
                    record.validations().get(i).observations());
        }
        for (int i = 0; i < record.caa().size(); i++) {
            refer(
                    "caa[" + i + "].perspective",
                    perspectives,
                    record.caa().get(i).perspective());
            observed("caa[" + i + "]", perspectives, record.caa().get(i).observations());
        }
        return faults;
    }

    private static String place(SubjectName name) {
        return (name.use() == NameUse.PERMITTED_SUBTREE ? "below " : "") + DomainNames.lowerCase(name.name());
    }

    private void observed(String path, Set<String> perspectives, List<Observation> observations) {
        for (int i = 0; i < observations.size(); i++) {
            refer(
                    path + ".observations[" + i + "].perspective",
                    perspectives,
                    observations.get(i).perspective());
        }
    }

    private <T> Set<String> ids(String field, List<T> parts, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!ids.add(id.apply(parts.get(i)))) {
                fault(field + "[" + i + "]", "is called as one before it");
            }
        }
        return ids;
    }

    private void refer(String path, Set<String> ids, @Nullable String id) {
        if (id != null && !ids.contains(id)) {
            fault(path, "names none that the record has");
        }
    }

    private void fault(String path, String reason) {
        faults.add("$." + path + ": " + reason);
    }
}
