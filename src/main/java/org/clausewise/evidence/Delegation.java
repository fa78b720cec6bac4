package org.clausewise.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label that an Applicant delegated by CNAME to a zone of the CA or an Affiliate.
 *
 * @param target the name delegated to
 * @param applicants the ids of all Applicants that delegate to it
 * @param basis observed where nothing is said
 */
public record Delegation(
        String target, List<String> applicants, @Nullable Basis basis) implements Node {
    public Delegation {
        applicants = List.copyOf(applicants);
    }

    /** A delegation to this target. */
    public static Delegation of(String target) {
        return new Delegation(target, List.of(), null);
    }

    /** With another target. */
    public Delegation target(String target) {
        return new Delegation(target, applicants, basis);
    }

    /** With these as applicants. */
    public Delegation applicants(String... applicants) {
        return new Delegation(target, List.of(applicants), basis);
    }

    /** With these as applicants. */
    public Delegation applicants(List<String> applicants) {
        return new Delegation(target, applicants, basis);
    }

    /** With another basis. */
    public Delegation basis(@Nullable Basis basis) {
        return new Delegation(target, applicants, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}
