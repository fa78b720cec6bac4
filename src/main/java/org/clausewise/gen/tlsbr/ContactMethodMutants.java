package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.mutant;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.Reuse;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** What methods of TLS BR 3.2.2.4 have in common: their ends, and contacts. */
final class ContactMethodMutants {
    private ContactMethodMutants() {}

    /** A method that only validations by another stand for, as nobody may use it: without its own evidence. */
    static Mutant retired(String rule, String duty, ValidationMethod method) {
        return recordMutant(
                        rule,
                        duty,
                        r -> r.validations(v -> v.method() == ValidationMethod.DNS_CHANGE
                                ? v.method(method).initiated(r.signingTime()).completed(r.signingTime())
                                : v))
                .given(c -> c.recorded(ValidationMethod.DNS_CHANGE))
                .with(ValidationMethod.DNS_CHANGE, v -> true);
    }

    /** The same for an earlier request. */
    static Mutant retiredAndReused(String rule, String duty, ValidationMethod method) {
        return recordMutant(
                        rule,
                        duty,
                        r -> r.validations(
                                v -> v.method() == ValidationMethod.DNS_CHANGE ? earlier(v.method(method)) : v))
                .given(c -> c.recorded(ValidationMethod.DNS_CHANGE))
                .with(ValidationMethod.DNS_CHANGE, v -> true);
    }

    /** Control is validated by the method, with everything that it asks. */
    static Mutant relied(String rule, String duty, ValidationMethod method) {
        return relied(rule, duty, method, UnaryOperator.identity());
    }

    /** The same, for an earlier request. */
    static Mutant reused(String rule, String duty, ValidationMethod method) {
        return relied(rule, duty, method, ContactMethodMutants::earlier);
    }

    private static Mutant relied(String rule, String duty, ValidationMethod method, UnaryOperator<Validation> change) {
        return mutant(
                        rule,
                        duty,
                        c -> c.recorded(method)
                                .record(r -> r.validations(v -> v.method() == method ? change.apply(v) : v)))
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(CertificateSpec::recorded)
                .when(c -> known(c.copy().recorded(method).record()).validations().stream()
                        .anyMatch(v -> v.method() == method));
    }

    private static Validation earlier(Validation v) {
        return v.request("request-0")
                .reuse(Reuse.of("04c1a5e7").issued(v.completed()).validated(v.initiated()));
    }

    /** With every contact changed. */
    static UnaryOperator<Validation> contacts(UnaryOperator<Contact> change) {
        return v -> v.contacts(change);
    }

    /** With another contact, which the remote Network Perspectives saw too. */
    static UnaryOperator<Validation> contacted(String address) {
        return v -> v.contacts(c -> c.address(address)).observations(o -> o.value(address));
    }

    /** With a Random Value that was too old when the response came. */
    static Validation tooLate(Validation v) {
        Instant confirmed = v.contacts().stream()
                .map(Contact::confirmed)
                .filter(t -> t != null)
                .findFirst()
                .orElseThrow();
        return v.challenge(c -> c.created(confirmed.minus(Duration.ofDays(30).plusNanos(1))));
    }

    /** The steps on the way to the end of a method. */
    static List<Mutant> ends(String prefix, ValidationMethod method, String discouraged, String ended, String reused) {
        return List.of(
                relied(prefix + "discouraged", discouraged, method).implies(prefix + "ended"),
                relied(prefix + "ended", ended, method).implies(prefix + "discouraged"),
                reused(prefix + "reused", reused, method).implies(prefix + "discouraged", prefix + "ended"));
    }

    /** Of methods that should not be used since SC090 came into force. */
    static List<Mutant> untilDiscouraged(List<Mutant> mutants) {
        return mutants.stream().map(m -> m.until("2026-03-15")).toList();
    }

    /** What Network Perspectives must see, for each method that is corroborated. */
    static List<Mutant> corroboration(
            String prefix,
            String same,
            String corroborated,
            String sameContact,
            ValidationMethod method,
            String other) {
        return List.of(
                done(prefix + "corroborated", corroborated, method, v -> v.observations(List.of())),
                done(prefix + same, sameContact, method, v -> v.observations(o -> o.value(other))));
    }

    /** Of validations done at the instant of signing: what is new binds them and not those of before. */
    private static Mutant done(String rule, String duty, ValidationMethod method, UnaryOperator<Validation> change) {
        return recordMutant(
                        rule,
                        duty,
                        r -> r.validations(v -> v.method() == method ? change.apply(v.completed(r.signingTime())) : v))
                .given(c -> c.recorded(method))
                .with(method, v -> true);
    }
}
