package org.clausewise.standards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives ids to new clauses: by their place where that id is free, else the next number of the section; none twice. */
final class Ids {
    private final String document;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    Ids(String document, List<Known> known) {
        this.document = document;
        known.forEach(clause -> taken.add(clause.id()));
    }

    String next(TextClause clause) {
        String id = clause.id(document);
        if (taken.add(id)) {
            return id;
        }
        int number = last.getOrDefault(clause.section(), 0);
        do {
            number++;
            id = document + "-" + clause.section() + "-" + number;
        } while (!taken.add(id));
        last.put(clause.section(), number);
        return id;
    }
}
