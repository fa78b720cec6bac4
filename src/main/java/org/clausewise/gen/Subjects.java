package org.clausewise.gen;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.clausewise.rule.Profile;

/**
 * Certificates of every kind that keep everything the documents demand and recommend at the instant of their signing. Equal seeds
 * make equal octets.
 */
public final class Subjects {
    /** The profiles of CA certificates among {@link #PROFILES}. */
    public static final Set<Profile> CAS = Authorities.PROFILES;

    /** The profiles that subjects are made for; others are refused with {@link IllegalArgumentException}. */
    public static final Set<Profile> PROFILES = all();

    private Subjects() {}

    /** A subject that varies in everything that the documents permit in what is signed at that instant. */
    public static CertificateSpec compliant(Profile profile, SplittableRandom random, Instant issuedAt) {
        return CAS.contains(profile)
                ? Authorities.compliant(profile, random, issuedAt)
                : Subscribers.compliant(profile, random, issuedAt);
    }

    /** The same, signed at any second from mid 2012 to 2030 at which the profile was in use. */
    public static CertificateSpec compliant(Profile profile, SplittableRandom random) {
        Instant issuedAt = Subscribers.anyInstant(random);
        while (profile == Profile.PRECERT_SIGNING_CA && !issuedAt.isBefore(Dates.NO_PRECERTIFICATE_SIGNING_CA)) {
            issuedAt = Subscribers.anyInstant(random);
        }
        return compliant(profile, random, issuedAt);
    }

    /** The same subject every time, with nothing in it that the profile does not demand or recommend. */
    public static CertificateSpec plain(Profile profile) {
        return plain(profile, Subscribers.PLAIN);
    }

    /** A plain subject, signed at an instant. */
    public static CertificateSpec plain(Profile profile, Instant issuedAt) {
        return CAS.contains(profile) ? Authorities.plain(profile, issuedAt) : Subscribers.plain(profile, issuedAt);
    }

    private static Set<Profile> all() {
        EnumSet<Profile> all = EnumSet.copyOf(Subscribers.PROFILES);
        all.addAll(CAS);
        return Collections.unmodifiableSet(all);
    }
}
