package org.clausewise.evidence;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A name that the certificate is to hold, with what was relied on for it.
 *
 * @param name a domain name, with {@code *.} if it is a wildcard, or an IP address
 * @param use where it stands; in subjectAltName if nothing is said
 * @param validation the id of the validation relied on
 * @param caa the id of the CAA check relied on
 * @param suffix for a wildcard: whether what follows the asterisk is registry-controlled
 */
public record SubjectName(
        String name,
        @Nullable NameUse use,
        @Nullable String validation,
        @Nullable String caa,
        @Nullable SuffixReview suffix)
        implements Node {
    /** A name without anything to rely on. */
    public static SubjectName of(String name) {
        return new SubjectName(name, null, null, null, null);
    }

    /** With another name. */
    public SubjectName name(String name) {
        return new SubjectName(name, use, validation, caa, suffix);
    }

    /** With another use. */
    public SubjectName use(@Nullable NameUse use) {
        return new SubjectName(name, use, validation, caa, suffix);
    }

    /** With another validation. */
    public SubjectName validation(@Nullable String validation) {
        return new SubjectName(name, use, validation, caa, suffix);
    }

    /** With another caa. */
    public SubjectName caa(@Nullable String caa) {
        return new SubjectName(name, use, validation, caa, suffix);
    }

    /** With another suffix. */
    public SubjectName suffix(@Nullable SuffixReview suffix) {
        return new SubjectName(name, use, validation, caa, suffix);
    }

    /** With suffix, if there, changed. */
    public SubjectName suffix(UnaryOperator<SuffixReview> change) {
        return suffix == null ? this : new SubjectName(name, use, validation, caa, change.apply(suffix));
    }

    @Override
    public void walk(Walk walk) {
        walk.one("suffix", suffix);
    }
}
