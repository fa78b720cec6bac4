package org.clausewise.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate request.
 *
 * @param id names it in the CA's systems
 * @param received when it came in
 * @param submittedByApplicant whether the Applicant itself submitted it
 * @param applicant the Applicant's id in the CA's systems
 */
public record Request(
        String id,
        @Nullable Instant received,
        @Nullable Boolean submittedByApplicant,
        @Nullable String applicant) implements Node {
    /** A request of this id. */
    public static Request of(String id) {
        return new Request(id, null, null, null);
    }

    /** With another id. */
    public Request id(String id) {
        return new Request(id, received, submittedByApplicant, applicant);
    }

    /** With another received. */
    public Request received(@Nullable Instant received) {
        return new Request(id, received, submittedByApplicant, applicant);
    }

    /** With another submittedByApplicant. */
    public Request submittedByApplicant(@Nullable Boolean submittedByApplicant) {
        return new Request(id, received, submittedByApplicant, applicant);
    }

    /** With another applicant. */
    public Request applicant(@Nullable String applicant) {
        return new Request(id, received, submittedByApplicant, applicant);
    }
}
