package org.clausewise.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What remote Network Perspectives came to about one validation or one CAA check, in the attempt that is relied on
 * (TLS BR 3.2.2.9).
 */
public final class Corroboration {
    /** Kilometres from which on two places are apart. */
    private static final double APART = 500;

    private static final int SMALL = 2;
    private static final int LARGE = 6;

    // the sections that ask for it
    private static final Set<ValidationMethod> METHODS = EnumSet.of(
            ValidationMethod.DNS_CHANGE,
            ValidationMethod.IP_ADDRESS,
            ValidationMethod.EMAIL_TO_CAA_CONTACT,
            ValidationMethod.EMAIL_TO_TXT_CONTACT,
            ValidationMethod.PHONE_TO_TXT_CONTACT,
            ValidationMethod.PHONE_TO_CAA_CONTACT,
            ValidationMethod.WEBSITE_CHANGE_V2,
            ValidationMethod.ACME_HTTP,
            ValidationMethod.TLS_ALPN,
            ValidationMethod.DNS_ACCOUNT_LABEL,
            ValidationMethod.DNS_PERSISTENT_VALUE,
            ValidationMethod.IP_WEBSITE_CHANGE,
            ValidationMethod.IP_REVERSE_LOOKUP,
            ValidationMethod.IP_ACME_HTTP,
            ValidationMethod.IP_ACME_TLS_ALPN,
            ValidationMethod.IP_PERSISTENT_VALUE);

    private final @Nullable Place primary;
    private final List<Perspective> used = new ArrayList<>();
    private final List<Perspective> agreeing = new ArrayList<>();
    private boolean answered;
    private boolean placesKnown;
    private boolean regionsKnown = true;
    private final int remotes;
    private final int missing;

    private Corroboration(
            Issuance i, @Nullable String primary, @Nullable Integer attempt, List<Observation> observations) {
        Perspective first = primary(i, primary);
        this.primary = first == null ? null : first.place();
        this.placesKnown = this.primary != null;
        for (Observation o : observations) {
            Perspective p = i.perspective(o.perspective());
            if (!isOf(attempt, o) || p != null && p.equals(first) || o.at() != null && !i.isBeforeSigning(o.at())) {
                continue;
            }
            answered = true;
            placesKnown &= p != null && p.place() != null;
            regionsKnown &= p != null && p.rir() != null;
            if (p != null) {
                add(used, p);
                if (agrees(o)) {
                    add(agreeing, p);
                }
            }
        }
        this.remotes = distinct(used);
        this.missing = remotes - (agreeing.size() == used.size() ? remotes : distinct(agreeing));
    }

    /**
     * Of the validation or CAA check at a place.
     *
     * @param allAttempts of all attempts together, which nobody may rely on, rather than of the one relied on
     */
    static Corroboration at(Issuance i, int at, boolean allAttempts) {
        Corroborated c = i.node(Corroborated.class, at);
        return new Corroboration(i, c.perspective(), allAttempts ? null : c.attempt(), c.observations());
    }

    /** Whether the section of the method asks for it, which it does not of onion names. */
    private static boolean isAskedFor(Validation v) {
        return METHODS.contains(v.method()) && !DomainNames.isOnion(v.name());
    }

    /** Whether it is asked for of a validation; of a CAA check, where a name that relies on it was validated by such a method. */
    public static boolean isAskedFor(Issuance i, Corroborated what) {
        if (what instanceof Validation v) {
            return isAskedFor(v);
        }
        CaaCheck c = (CaaCheck) what;
        if (c.exception() != null) {
            return false;
        }
        for (SubjectName name : i.record().names()) {
            Validation v = i.validation(name.validation());
            if (c.id().equals(name.caa()) && v != null && isAskedFor(v)) {
                return true;
            }
        }
        return false;
    }

    /** The Network Perspective of this id, else the one that the record calls primary. */
    public static @Nullable Perspective primary(Issuance i, @Nullable String id) {
        Perspective named = i.perspective(id);
        if (named != null) {
            return named;
        }
        for (Perspective p : i.record().perspectives()) {
            if (Boolean.TRUE.equals(p.primary())) {
                return p;
            }
        }
        return null;
    }

    /** Whether an observation belongs to an attempt; to each where nobody counted. */
    public static boolean isOf(@Nullable Integer attempt, Observation o) {
        return attempt == null || o.attempt() == null || Objects.equals(attempt, o.attempt());
    }

    /** Whether two places are so far apart that Network Perspectives, or resolvers, there are different ones. */
    public static boolean areApart(Place a, Place b) {
        return Distances.kilometres(a, b) >= APART;
    }

    /** How many of so many remote Network Perspectives need not corroborate. */
    public static int allowed(int remotes) {
        return remotes < SMALL ? 0 : remotes < LARGE ? 1 : 2;
    }

    /** Whether any remote Network Perspective answered. */
    public boolean exists() {
        return answered;
    }

    /** Whether it is known where all of them, and the Primary Network Perspective, are. */
    public boolean knowsPlaces() {
        return placesKnown;
    }

    /** Whether it is known in whose service region each of them is. */
    public boolean knowsRegions() {
        return regionsKnown;
    }

    /** How many remote Network Perspectives were used that are distinct from the primary and from one another. */
    public int remotes() {
        return remotes;
    }

    /** How many of those do not corroborate. */
    public int missing() {
        return missing;
    }

    /** Whether no more of them fail to corroborate than the table lets. */
    public boolean hasQuorum() {
        return missing <= allowed(remotes);
    }

    /** In how many service regions those are that corroborate. */
    public int regions() {
        Set<Rir> regions = EnumSet.noneOf(Rir.class);
        for (Perspective p : agreeing) {
            if (p.rir() != null) {
                regions.add(p.rir());
            }
        }
        return regions.size();
    }

    private static boolean agrees(Observation o) {
        return Boolean.TRUE.equals(o.corroborates());
    }

    private static void add(List<Perspective> to, Perspective p) {
        if (!to.contains(p)) {
            to.add(p);
        }
    }

    /** Of places side by side, those first that have the fewest neighbours. */
    private int distinct(List<Perspective> some) {
        List<Place> places = new ArrayList<>();
        for (Perspective p : some) {
            if (p.place() != null && primary != null && areApart(p.place(), primary)) {
                places.add(p.place());
            }
        }
        boolean[][] near = new boolean[places.size()][places.size()];
        for (int i = 0; i < near.length; i++) {
            near[i][i] = true;
            for (int j = 0; j < i; j++) {
                near[i][j] = !areApart(places.get(i), places.get(j));
                near[j][i] = near[i][j];
            }
        }
        boolean[] taken = new boolean[near.length];
        int count = 0;
        for (int next = loneliest(near, taken); next >= 0; next = loneliest(near, taken)) {
            for (int i = 0; i < taken.length; i++) {
                taken[i] |= near[next][i];
            }
            count++;
        }
        return count;
    }

    private static int loneliest(boolean[][] near, boolean[] taken) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < taken.length; i++) {
            int neighbours = 0;
            for (int j = 0; j < taken.length; j++) {
                neighbours += near[i][j] && !taken[j] ? 1 : 0;
            }
            if (!taken[i] && neighbours < fewest) {
                fewest = neighbours;
                best = i;
            }
        }
        return best;
    }
}
