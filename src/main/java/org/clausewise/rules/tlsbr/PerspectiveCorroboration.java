package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.time.Instant;
import java.util.Objects;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.Corroborated;
import org.clausewise.evidence.Corroboration;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Perspective;
import org.clausewise.evidence.Place;
import org.clausewise.evidence.Resolver;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/**
 * TLS BR 3.2.2.9, Multi-Perspective Issuance Corroboration. A validation and a CAA check are judged each by itself, by what the
 * text asked on the day on which it was done: what was done before may be used again.
 */
public final class PerspectiveCorroboration {
    public static final Section<Issuance> RULES =
            Section.of("tls.mpic", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final String BEGINNING = "2025-03-15";
    private static final int ALL = Integer.MAX_VALUE;
    private static final long REUSE = 398 * Ages.DAY;

    /** The validations that names rely on and that have to be corroborated. */
    private static final Elements<Issuance> VALIDATED =
            VALIDATIONS.where(test(Validation.class, Corroboration::isAskedFor));

    /** The CAA checks of which the same is true. */
    private static final Elements<Issuance> CHECKED = CAA_CHECKS.where(test(CaaCheck.class, Corroboration::isAskedFor));

    /** Both, in the order of the document. */
    private static final Elements<Issuance> CORROBORATED = (i, previous) -> {
        int v = VALIDATED.next(i, previous);
        int c = CHECKED.next(i, previous);
        return v < 0 ? c : c < 0 ? v : Math.min(v, c);
    };

    /** Those that some remote Network Perspective answered for. */
    private static final Elements<Issuance> ANSWERED =
            CORROBORATED.where((i, at) -> i.corroboration(at).exists());

    private static final At<Issuance> HAS_QUORUM =
            (i, at) -> i.corroboration(at).hasQuorum();

    /** What remote Network Perspectives saw in the attempt relied on. */
    private static final Elements<Issuance> OBSERVATIONS = observations(day(BEGINNING));

    /** Those of Network Perspectives that asked the DNS. */
    private static final Elements<Issuance> BY_DNS = OBSERVATIONS.where((i, at) -> usesDns(i.node(i.parent(at))));

    private static final Detail<Issuance> ATTEMPT = Detail.of(
            "attempt",
            (i, at) -> attempt(i, at) != null
                    || corroborated(i, at).observations().stream()
                                    .map(Observation::attempt)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .count()
                            <= 1);

    private static final Detail<Issuance> PLACES = Detail.of(
            "place of each Network Perspective of its corroboration",
            (i, at) -> i.corroboration(at).knowsPlaces());

    private static final Detail<Issuance> REGIONS_KNOWN = Detail.of(
            "rir of each Network Perspective of its corroboration",
            (i, at) -> i.corroboration(at).knowsRegions());

    private static final Detail<Issuance> RESOLVER_PLACES = Detail.of(
            "place of the resolver of each Network Perspective of its corroboration",
            (i, at) -> resolverPlace(perspective(i, at)) != null && resolverPlace(primary(i, i.parent(at))) != null);

    private static final Detail<Issuance> RESOLVER_REGION = Detail.of(
            "rir of the Network Perspective and of its resolver",
            (i, at) -> region(perspective(i, at)) != null && resolverRegion(perspective(i, at)) != null);

    static final Rule<Issuance> RELIED_ON_ATTEMPT = RULES.rule("domain-control.answered", "tls-br-3.2.2.9-2")
            .knowing(ATTEMPT)
            .require(
                    done(BEGINNING, null, VALIDATED)
                            .where(test(Validation.class, v -> !v.observations().isEmpty())),
                    (i, at) -> i.corroboration(at).exists(),
                    "rely on what remote Network Perspectives saw of {}: in the attempt relied on there is nothing");

    static final Rule<Issuance> CAA_ANSWERED = RULES.rule("caa.answered", "tls-br-3.2.2.9-3")
            .knowing(ATTEMPT)
            .require(
                    done(BEGINNING, null, CHECKED).where(test(CaaCheck.class, c -> c.corroborated() == null)),
                    (i, at) -> i.corroboration(at).exists(),
                    "let remote Network Perspectives look up the CAA records of {} too, or use earlier corroboration again");

    static final Rule<Issuance> NOT_SHARED = RULES.rule("not-shared", "tls-br-3.2.2.9-4")
            .knowing(
                    detail("shared", Observation.class, o -> o.shared() != null).raw())
            .require(
                    OBSERVATIONS,
                    test(Observation.class, o -> !known(o.shared())),
                    "let {} ask for itself: what another Network Perspective or its cache knew is no corroboration");

    static final Rule<Issuance> RESOLVER_IN_REGION = RULES.rule("resolver.region", "tls-br-3.2.2.9-8")
            .knowing(RESOLVER_REGION)
            .require(
                    BY_DNS,
                    (i, at) -> region(perspective(i, at)) == resolverRegion(perspective(i, at)),
                    "give {} a resolver in the service region of its own Regional Internet Registry");

    static final Rule<Issuance> RESOLVERS_APART = RULES.rule("resolver.distance", "tls-br-3.2.2.9-9")
            .knowing(RESOLVER_PLACES)
            .require(
                    BY_DNS,
                    PerspectiveCorroboration::isApartFromThoseBefore,
                    "let resolvers be at least 500 km apart: that of {} is nearer to another's");

    static final Rule<Issuance> OWN_ATTEMPT = RULES.rule("attempt", "tls-br-3.2.2.9-11")
            .knowing(ATTEMPT, PLACES)
            .require(
                    done("2025-09-15", null, ANSWERED),
                    (i, at) -> !restsOnAnotherAttempt(i, at),
                    "corroborate {} in one attempt: what corroborated an earlier one does not count");

    // @formatter:off
    static {
        remotes("remotes.should-be-2", 2, "2024-09-15", "2025-03-15", CORROBORATED, "tls-br-3.2.2.9-r1");
        remotes("remotes.at-least-2",  2, "2025-03-15", "2026-03-15", ANSWERED,     "tls-br-3.2.2.9-31", "tls-br-3.2.2.9-33");
        remotes("remotes.at-least-3",  3, "2026-03-15", "2026-06-15", ANSWERED,     "tls-br-3.2.2.9-36");
        remotes("remotes.at-least-4",  4, "2026-06-15", "2026-12-15", ANSWERED,     "tls-br-3.2.2.9-39");
        remotes("remotes.at-least-5",  5, "2026-12-15", null,         ANSWERED,     "tls-br-3.2.2.9-42");

        // the table, and the steps that repeat it
        quorum("quorum.of-2-to-5",       "2025-09-15", 2, 5,   "tls-br-3.2.2.9-15",   "tls-br-3.2.2.9-12");
        quorum("quorum.of-6",            "2025-09-15", 6, ALL, "tls-br-3.2.2.9-16",   "tls-br-3.2.2.9-12");
        quorum("quorum.from-2025-09-15", "2025-09-15", 2, ALL, "tls-br-3.2.2.9-34",   "tls-br-3.2.2.9-35");
        quorum("quorum.from-2026-03-15", "2026-03-15", 2, ALL, "tls-br-3.2.2.9-37#1", "tls-br-3.2.2.9-38");
        quorum("quorum.from-2026-06-15", "2026-06-15", 2, ALL, "tls-br-3.2.2.9-40#1", "tls-br-3.2.2.9-41");
        quorum("quorum.from-2026-12-15", "2026-12-15", 2, ALL, "tls-br-3.2.2.9-43#1", "tls-br-3.2.2.9-44");

        regions("regions.from-2026-03-15", "2026-03-15", "2026-06-15", "tls-br-3.2.2.9-37#2");
        regions("regions.from-2026-06-15", "2026-06-15", "2026-12-15", "tls-br-3.2.2.9-40#2");
        regions("regions.from-2026-12-15", "2026-12-15", null,         "tls-br-3.2.2.9-43#2");
    }
    // @formatter:on

    static final Rule<Issuance> REUSE_OF_CAA = RULES.rule("caa.reuse", "tls-br-3.2.2.9-13#2", "tls-br-3.2.2.9-14#2")
            .require(
                    CHECKED.where(test(CaaCheck.class, c -> c.corroborated() != null)),
                    test(CaaCheck.class, (i, c) -> Ages.atMost(REUSE, known(c.corroborated()), i.issuedAt())),
                    "corroborate the CAA check of {} again: 398 days have passed since");

    private PerspectiveCorroboration() {}

    private static void remotes(
            String name, int least, String from, @Nullable String until, Elements<Issuance> places, String... duties) {
        RULES.rule(name, duties)
                .knowing(ATTEMPT, PLACES)
                .require(
                        done(from, until, places),
                        (i, at) -> i.corroboration(at).remotes() >= least,
                        "corroborate {} from " + least
                                + " remote Network Perspectives at least, each 500 km or more from the primary and the others");
    }

    /** The sets for domain control and for CAA are counted apart. */
    private static void quorum(String name, String from, int least, int most, String... duties) {
        RULES.rule(name, duties)
                .knowing(ATTEMPT, PLACES)
                .require(
                        done(from, null, ANSWERED)
                                .where((i, at) ->
                                        isBetween(least, i.corroboration(at).remotes(), most)
                                                && !restsOnAnotherAttempt(i, at)),
                        HAS_QUORUM,
                        "do not issue for {}: one of 2 to 5 remote Network Perspectives may fail to corroborate, and two of 6 or more");
    }

    private static void regions(String name, String from, @Nullable String until, String duty) {
        RULES.rule(name, duty)
                .knowing(ATTEMPT, PLACES, REGIONS_KNOWN)
                .require(
                        done(from, until, ANSWERED).where(HAS_QUORUM),
                        (i, at) -> i.corroboration(at).regions() >= 2,
                        "corroborate {} from the service regions of two Regional Internet Registries at least");
    }

    private static boolean isBetween(int least, int number, int most) {
        return number >= least && number <= most;
    }

    private static Elements<Issuance> done(String from, @Nullable String until, Elements<Issuance> places) {
        Instant begin = day(from);
        Instant end = until == null ? Instant.MAX : day(until);
        return places.where((i, at) -> isDone(i, at, begin, end));
    }

    /** Whether the validation or CAA check was done in a time; at issuance where the record does not say when. */
    private static boolean isDone(Issuance i, int at, Instant from, Instant until) {
        Instant said = corroborated(i, at).done();
        Instant done = said == null ? i.issuedAt() : said;
        return !done.isBefore(from) && done.isBefore(until);
    }

    private static boolean isAskedFor(Issuance i, int at) {
        return i.node(at) instanceof Corroborated c && Corroboration.isAskedFor(i, c);
    }

    /** What was missing in the attempt relied on was there in one before. */
    private static boolean restsOnAnotherAttempt(Issuance i, int at) {
        return !i.corroboration(at).hasQuorum()
                && i.corroborationOfAllAttempts(at).hasQuorum();
    }

    private static @Nullable Integer attempt(Issuance i, int at) {
        return corroborated(i, at).attempt();
    }

    private static Elements<Issuance> observations(Instant from) {
        return each(Observation.class)
                .where((i, at) -> i.isReliedOn(at) && isAskedFor(i, i.parent(at)))
                .where((i, at) -> Corroboration.isOf(attempt(i, i.parent(at)), i.node(Observation.class, at)))
                .where((i, at) -> isDone(i, i.parent(at), from, Instant.MAX));
    }

    private static @Nullable Perspective primary(Issuance i, int at) {
        return Corroboration.primary(i, corroborated(i, at).perspective());
    }

    private static Corroborated corroborated(Issuance i, int at) {
        return i.node(Corroborated.class, at);
    }

    private static @Nullable Perspective perspective(Issuance i, int at) {
        return i.perspective(i.node(Observation.class, at).perspective());
    }

    /** A look at an address asks no resolver. */
    private static boolean usesDns(Object set) {
        return !(set instanceof Validation v)
                || v.method() != ValidationMethod.IP_WEBSITE_CHANGE
                        && v.method() != ValidationMethod.IP_ACME_HTTP
                        && v.method() != ValidationMethod.IP_ACME_TLS_ALPN;
    }

    /** The primary's resolver is one of those used. */
    private static boolean isApartFromThoseBefore(Issuance i, int at) {
        Perspective own = perspective(i, at);
        Place place = known(resolverPlace(own));
        Perspective primary = primary(i, i.parent(at));
        if (!Objects.equals(own, primary) && !Corroboration.areApart(place, known(resolverPlace(primary)))) {
            return false;
        }
        for (Observation o : corroborated(i, i.parent(at)).observations()) {
            if (o == i.node(at)) {
                return true;
            }
            Perspective other = i.perspective(o.perspective());
            Place there = resolverPlace(other);
            if (Corroboration.isOf(attempt(i, i.parent(at)), o)
                    && there != null
                    && !Objects.equals(own, other)
                    && !Corroboration.areApart(place, there)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object region(@Nullable Perspective p) {
        return p == null ? null : p.rir();
    }

    private static @Nullable Object resolverRegion(@Nullable Perspective p) {
        Resolver resolver = p == null ? null : p.resolver();
        return resolver == null ? null : resolver.rir();
    }

    private static @Nullable Place resolverPlace(@Nullable Perspective p) {
        Resolver resolver = p == null ? null : p.resolver();
        return resolver == null ? null : resolver.place();
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
