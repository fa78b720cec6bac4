package org.clausewise.rule;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausewise.rule.Elements.Place;

/**
 * The rules of one section of one document. It is filled by the constants of its class and sealed by its first reader.
 *
 * @param <S> the subject
 */
public final class Section<S> {
    private static final int GENERAL = 100;

    private final String id;
    private final Subject<S> subject;
    private final Set<Profile> profiles;
    private final List<Rule<S>> rules = new ArrayList<>();
    private Place<S> at;
    private long reads;
    private boolean sealed;

    private Section(String id, Subject<S> subject, Set<Profile> profiles) {
        this.id = id;
        this.subject = subject;
        this.profiles = profiles;
        this.at = subject.whole();
    }

    /**
     * A section without rules yet.
     *
     * @param id the common beginning of its rules' ids
     */
    public static <S> Section<S> of(String id, Subject<S> subject, Profiles... profiles) {
        return new Section<>(id, subject, Profiles.union(profiles));
    }

    /** Where a breach is shown unless a rule says otherwise. */
    public Section<S> at(Place<S> place) {
        this.at = place;
        return this;
    }

    /** Parts that every rule of the section reads. */
    public Section<S> reads(Enum<?>... parts) {
        this.reads = mask(parts);
        return this;
    }

    /**
     * Begins a rule.
     *
     * @param name what follows the section's id in the rule's
     * @param clauses the duties that it enforces
     */
    @CheckReturnValue
    public Rule.Draft<S> rule(String name, String... clauses) {
        return new Rule.Draft<>(this, name, List.of(clauses), at, reads);
    }

    /**
     * Says of rules that stand above what they are about, where others are about the same. Which tells it best comes first: its
     * message is that of the finding, among rules that weigh the same.
     *
     * @param names what follows the section's id in theirs; with an asterisk in front, all that end so
     * @throws IllegalArgumentException if there is no such rule
     */
    @CanIgnoreReturnValue
    public Section<S> about(Matter matter, String... names) {
        return about(matter, 0, names);
    }

    /** The same of rules that say of anything what others say of this: theirs is the message only where there is no other. */
    @CanIgnoreReturnValue
    public Section<S> generallyAbout(Matter matter, String... names) {
        return about(matter, GENERAL, names);
    }

    private synchronized Section<S> about(Matter matter, int rank, String... names) {
        if (sealed) throw new IllegalStateException("section " + id + " is sealed");
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            boolean found = false;
            for (Rule<S> rule : rules) {
                String own = rule.id().substring(id.length() + 1);
                if (name.startsWith("*") ? own.endsWith(name.substring(1)) : own.equals(name)) {
                    rule.about(matter, rank + i);
                    found = true;
                }
            }
            if (!found) throw new IllegalArgumentException("section " + id + " has no rule " + name);
        }
        return this;
    }

    public String id() {
        return id;
    }

    public Subject<S> subject() {
        return subject;
    }

    public Set<Profile> profiles() {
        return profiles;
    }

    /** The rules in the order of the document. Seals the section. */
    public synchronized List<Rule<S>> rules() {
        sealed = true;
        return List.copyOf(rules);
    }

    synchronized void add(Rule<S> rule) {
        if (sealed) {
            throw new IllegalStateException(
                    "section " + id + " is sealed: rule " + rule.id() + " comes after its first reader");
        }
        rules.add(rule);
    }

    /** A field's name as ids write it: {@code subjectAltName} is {@code subject-alt-name}, {@code cRLDistributionPoints} {@code crl-distribution-points}. */
    public static String kebab(String field) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean upper = Character.isUpperCase(c);
            boolean boundary = upper
                    && i > 1
                    && (Character.isLowerCase(field.charAt(i - 1))
                            || i + 1 < field.length() && Character.isLowerCase(field.charAt(i + 1)));
            out.append(boundary ? "-" : "").append(Character.toLowerCase(c));
        }
        return out.toString();
    }

    static long mask(Enum<?>... parts) {
        long mask = 0;
        for (Enum<?> part : parts) {
            mask |= 1L << part.ordinal();
        }
        return mask;
    }
}
