package org.clausewise.io.overlay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/**
 * What one entry demands, a rule and a duty a row.
 *
 * @param <S> the subject
 */
final class Rows<S> {
    /**
     * @param name what follows the section's id in the rule's
     * @param duty what it demands
     * @param finish gives the rule its check
     */
    private record Row<S>(String name, String duty, Consumer<Rule.Draft<S>> finish) {}

    private final Subject<S> subject;
    private final List<Row<S>> rows = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    Rows(Subject<S> subject) {
        this.subject = subject;
    }

    /** Whether the name was free. */
    boolean add(String name, String duty, Consumer<Rule.Draft<S>> finish) {
        return names.add(name) && rows.add(new Row<>(name, duty, finish));
    }

    String subject() {
        return subject.id();
    }

    /** What each duty demands. */
    List<String> duties() {
        return rows.stream().map(Row::duty).toList();
    }

    Section<S> section(String id, String clause, Set<Profile> profiles) {
        Section<S> section = Section.of(id, subject, profiles.toArray(Profile[]::new));
        for (int i = 0; i < rows.size(); i++) {
            Row<S> row = rows.get(i);
            String cited = rows.size() == 1 ? clause : clause + "#" + (i + 1);
            row.finish().accept(section.rule(row.name(), cited));
        }
        return section;
    }
}
