package org.clausewise.gen.incidents;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A subject of our own that goes wrong as the incident did, and the same once mended.
 *
 * <pre>{@code
 * replay("tls.crl-dp.http.present", TLS_OV, c -> c.with(crlDistributionPoints("ldap://ca.example.com/crl")))
 *         .then("2023-01-10")
 *         .shows("The only distribution point is an ldap URI.")
 * }</pre>
 *
 * @param name tells it from other replays of the incident
 * @param rule id of the rule that refuses it
 * @param shows what to see in it
 * @param issued when it is signed
 * @param then whether that is the time of the incident: the clause bound then. Otherwise today's text judges
 * @param mended the subject as it should have been, signed at an instant
 * @param change what goes wrong, in place
 * @param pair whether the precertificate is handed in too
 * @param leftOut whether the mended subject has nothing that the rule is about
 * @param overlay the CA's own policy as an overlay in YAML, where that judges
 * @param files the folder of files to run the command line on, below {@code testvectors/incidents}; empty where there is none
 */
public record Replay(
        String name,
        String rule,
        String shows,
        Instant issued,
        boolean then,
        Function<Instant, CertificateSpec> mended,
        UnaryOperator<CertificateSpec> change,
        boolean pair,
        boolean leftOut,
        @Nullable String overlay,
        String files) {
    /** A plain subject changed. */
    static Replay replay(String rule, Profile profile, UnaryOperator<CertificateSpec> change) {
        return replay(rule, profile, UnaryOperator.identity(), change);
    }

    /** A plain subject made ready, which leaves it compliant, and changed. */
    static Replay replay(
            String rule, Profile profile, UnaryOperator<CertificateSpec> ready, UnaryOperator<CertificateSpec> change) {
        return new Replay(
                rule.substring(rule.lastIndexOf('.') + 1),
                rule,
                "",
                Subscribers.PLAIN,
                false,
                instant -> ready.apply(Subscribers.plain(profile, instant)),
                change,
                false,
                false,
                null,
                "");
    }

    /** What a mutant does to a subject that suits it. */
    static Replay mutant(String id, Profile profile) {
        int slash = id.indexOf('/');
        Replay replay = replay(slash < 0 ? id : id.substring(0, slash), profile, c -> find(id).apply(c));
        return new Replay(
                replay.name,
                replay.rule,
                "",
                replay.issued,
                false,
                instant -> subject(find(id), profile, instant),
                replay.change,
                false,
                false,
                null,
                "");
    }

    private static Mutant find(String id) {
        return Mutants.all().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no mutant " + id));
    }

    private static CertificateSpec subject(Mutant mutant, Profile profile, Instant instant) {
        CertificateSpec plain = mutant.given().apply(Subscribers.plain(profile, instant));
        return mutant.suits().test(plain)
                ? plain
                : mutant.subject(profile, new SplittableRandom(mutant.id().hashCode()), instant);
    }

    Replay named(String name) {
        return new Replay(name, rule, shows, issued, then, mended, change, pair, leftOut, overlay, files);
    }

    Replay shows(String what) {
        return new Replay(name, rule, what, issued, then, mended, change, pair, leftOut, overlay, files);
    }

    /** At the time of the incident, at noon of that day. */
    Replay then(String day) {
        Instant noon = Instant.parse(day + "T12:00:00Z");
        return new Replay(name, rule, shows, noon, true, mended, change, pair, leftOut, overlay, files);
    }

    /** Beside its precertificate. */
    Replay paired() {
        return new Replay(name, rule, shows, issued, then, mended, change, true, leftOut, overlay, files);
    }

    /** Mended by leaving out what the rule is about. */
    Replay avoided() {
        return new Replay(name, rule, shows, issued, then, mended, change, pair, true, overlay, files);
    }

    /** Judged by a CA's own policy too. */
    Replay under(String policy) {
        return new Replay(name, rule, shows, issued, then, mended, change, pair, leftOut, policy, files);
    }

    /** With files to run the command line on. */
    Replay in(String folder) {
        return new Replay(name, rule, shows, issued, then, mended, change, pair, leftOut, overlay, folder);
    }

    /** The subject as it should have been. */
    public CertificateSpec subject() {
        return mended.apply(issued);
    }

    /** The subject as it was. */
    public CertificateSpec wrong() {
        return change.apply(subject().copy());
    }
}
