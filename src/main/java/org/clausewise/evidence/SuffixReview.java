package org.clausewise.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it was determined whether a name is registry-controlled or a public suffix (TLS BR 3.2.2.6).
 *
 * @param registryControlled what it came to
 * @param icannSectionOnly whether the ICANN section of the Public Suffix List alone was consulted
 * @param listDate when that copy of the list was retrieved
 * @param namespaceControlProven whether the Applicant proved rightful control of the whole Domain Namespace
 * @param basis observed where nothing is said
 */
public record SuffixReview(
        @Nullable Boolean registryControlled,
        @Nullable Boolean icannSectionOnly,
        @Nullable Instant listDate,
        @Nullable Boolean namespaceControlProven,
        @Nullable Basis basis)
        implements Node {
    /** Nothing known yet. */
    public static SuffixReview of() {
        return new SuffixReview(null, null, null, null, null);
    }

    /** With another registryControlled. */
    public SuffixReview registryControlled(@Nullable Boolean registryControlled) {
        return new SuffixReview(registryControlled, icannSectionOnly, listDate, namespaceControlProven, basis);
    }

    /** With another icannSectionOnly. */
    public SuffixReview icannSectionOnly(@Nullable Boolean icannSectionOnly) {
        return new SuffixReview(registryControlled, icannSectionOnly, listDate, namespaceControlProven, basis);
    }

    /** With another listDate. */
    public SuffixReview listDate(@Nullable Instant listDate) {
        return new SuffixReview(registryControlled, icannSectionOnly, listDate, namespaceControlProven, basis);
    }

    /** With another namespaceControlProven. */
    public SuffixReview namespaceControlProven(@Nullable Boolean namespaceControlProven) {
        return new SuffixReview(registryControlled, icannSectionOnly, listDate, namespaceControlProven, basis);
    }

    /** With another basis. */
    public SuffixReview basis(@Nullable Basis basis) {
        return new SuffixReview(registryControlled, icannSectionOnly, listDate, namespaceControlProven, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}
