package org.clausewise.gen;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * A change to a compliant subject after which it breaches one rule, and no other but those it names.
 *
 * <pre>{@code
 * mutant("tls.subscriber.san.present", "tls-br-7.1.2.7.12-1#1", c -> c.without(SUBJECT_ALT_NAME))
 * }</pre>
 *
 * <p>It is a value: its verbs return another mutant.
 *
 * @param rule id of the rule that the change breaches
 * @param duties the duties that the change breaks, one fact where there are several
 * @param name tells it from other mutants of the rule; may be empty where there is no other
 * @param implied ids of the rules that are breached with it, of necessity; some may warn of the subject already
 * @param profiles the profiles under which it is one
 * @param given makes a compliant subject ready for the change, and leaves it compliant
 * @param suits which subjects, made ready, can be changed
 * @param change the change, in place
 * @param until the first instant at which the subject made ready no longer complies; null where it always does
 */
public record Mutant(
        String rule,
        Set<String> duties,
        String name,
        Set<String> implied,
        Set<Profile> profiles,
        UnaryOperator<CertificateSpec> given,
        Predicate<CertificateSpec> suits,
        UnaryOperator<CertificateSpec> change,
        @Nullable Instant until) {
    private static final int TRIES = 500;

    public Mutant {
        duties = Set.copyOf(duties);
        implied = Set.copyOf(implied);
        profiles = Collections.unmodifiableSet(EnumSet.copyOf(profiles));
    }

    /** A mutant under all profiles of {@link Subscribers}, of every compliant subject. */
    public static Mutant mutant(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return new Mutant(
                rule,
                Set.of(duty),
                "",
                Set.of(),
                Subscribers.PROFILES,
                UnaryOperator.identity(),
                c -> true,
                change,
                null);
    }

    /** A mutant of subscriber certificates with a record of issuance beside them, which it changes. */
    public static Mutant recordMutant(String rule, String duty, UnaryOperator<IssuanceRecord> change) {
        return mutant(rule, duty, c -> c.record(change))
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(CertificateSpec::recorded);
    }

    /** The same, where names are validated by a method as far as it fits them: every such validation is changed. */
    public static Mutant validationMutant(
            String rule, String duty, ValidationMethod method, UnaryOperator<Validation> change) {
        return recordMutant(rule, duty, r -> r.validations(v -> v.method() == method ? change.apply(v) : v))
                .given(c -> c.recorded(method))
                .with(method, v -> true);
    }

    /** Of records alone in which a name relies on such a validation by this method. */
    public Mutant with(ValidationMethod method, Predicate<Validation> such) {
        return when(suits.and(c -> {
            IssuanceRecord record = c.record();
            return record != null
                    && record.validations().stream()
                            .anyMatch(v -> v.method() == method
                                    && such.test(v)
                                    && record.names().stream().anyMatch(n -> v.id().equals(n.validation())));
        }));
    }

    /** Of subjects that comply before that day alone: what makes them ready has since been forbidden. */
    public Mutant until(String day) {
        Instant end = Instant.parse(day + "T00:00:00Z");
        return new Mutant(rule, duties, name, implied, profiles, given, suits, change, end);
    }

    /** Rule and name: the mutant's own id. */
    public String id() {
        return name.isEmpty() ? rule : rule + "/" + name;
    }

    /** Breaking further duties by the same fact. */
    public Mutant also(String... more) {
        Set<String> all = new HashSet<>(duties);
        all.addAll(List.of(more));
        return new Mutant(rule, all, name, implied, profiles, given, suits, change, until);
    }

    /** The same change as a mutant of another rule, which breaches the first too. */
    public Mutant ofRule(String other, String duty) {
        Set<String> all = new HashSet<>(implied);
        all.add(rule);
        return new Mutant(other, Set.of(duty), name, all, profiles, given, suits, change, until);
    }

    public Mutant named(String name) {
        return new Mutant(rule, duties, name, implied, profiles, given, suits, change, until);
    }

    /** With further rules that are breached too; more than three mean that a rule lacks a guard. */
    public Mutant implies(String... rules) {
        Set<String> all = new HashSet<>(implied);
        all.addAll(List.of(rules));
        return new Mutant(rule, duties, name, all, profiles, given, suits, change, until);
    }

    /** Under these profiles alone, as far as {@link Subjects} makes them. */
    public Mutant of(Profiles... some) {
        EnumSet<Profile> both = EnumSet.copyOf(Profiles.union(some));
        both.retainAll(Subjects.PROFILES);
        // its subjects comply before 2026-03-15 alone, those of other profiles always
        if (both.size() > 1) both.remove(Profile.PRECERT_SIGNING_CA);
        return new Mutant(rule, duties, name, implied, both, given, suits, change, until);
    }

    /** Of subjects that are made ready by a change that keeps them compliant. */
    public Mutant given(UnaryOperator<CertificateSpec> ready) {
        return new Mutant(rule, duties, name, implied, profiles, ready, suits, change, until);
    }

    /** Of subjects alone, once made ready, that are such. */
    public Mutant when(Predicate<CertificateSpec> such) {
        return new Mutant(rule, duties, name, implied, profiles, given, such, change, until);
    }

    /** Of certificates alone, as precertificates do not have what is changed. */
    public Mutant ofCertificates() {
        return when(suits.and(c -> c.artifact() == Artifact.CERTIFICATE));
    }

    /**
     * A compliant subject that can be changed.
     *
     * @throws IllegalStateException if none is found among many
     */
    public CertificateSpec subject(Profile profile, SplittableRandom random, Instant issuedAt) {
        for (int i = 0; i < TRIES; i++) {
            CertificateSpec subject = given.apply(Subjects.compliant(profile, random, issuedAt));
            if (suits.test(subject)) return subject;
        }
        throw new IllegalStateException("no compliant subject suits " + id() + " under " + profile.id());
    }

    /** The plain subject, made ready. */
    public CertificateSpec plain(Profile profile) {
        return given.apply(Subjects.plain(profile));
    }

    /** The subject changed, as a copy. */
    public CertificateSpec apply(CertificateSpec subject) {
        return change.apply(subject.copy());
    }

    @Override
    public String toString() {
        return id();
    }
}
