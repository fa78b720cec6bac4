package org.clausewise.evidence;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A certificate request.
 *
 * @param id names it in the CA's systems
 * @param received when it came in
 * @param submittedByApplicant whether the Applicant itself submitted it
 * @param applicant the Applicant's id in the CA's systems
 * @param requesterPermitted where the Applicant named in writing who may request certificates: whether the requester is one of them
 * @param enterpriseRa the Enterprise RA that authorised it
 */
public record Request(
        String id,
        @Nullable Instant received,
        @Nullable Boolean submittedByApplicant,
        @Nullable String applicant,
        @Nullable Boolean requesterPermitted,
        @Nullable EnterpriseRa enterpriseRa)
        implements Node {
    /** A request of this id. */
    public static Request of(String id) {
        return new Request(id, null, null, null, null, null);
    }

    /** With another id. */
    public Request id(String id) {
        return new Request(id, received, submittedByApplicant, applicant, requesterPermitted, enterpriseRa);
    }

    /** With another received. */
    public Request received(@Nullable Instant received) {
        return new Request(id, received, submittedByApplicant, applicant, requesterPermitted, enterpriseRa);
    }

    /** With another submittedByApplicant. */
    public Request submittedByApplicant(@Nullable Boolean submittedByApplicant) {
        return new Request(id, received, submittedByApplicant, applicant, requesterPermitted, enterpriseRa);
    }

    /** With another applicant. */
    public Request applicant(@Nullable String applicant) {
        return new Request(id, received, submittedByApplicant, applicant, requesterPermitted, enterpriseRa);
    }

    /** With another requesterPermitted. */
    public Request requesterPermitted(@Nullable Boolean requesterPermitted) {
        return new Request(id, received, submittedByApplicant, applicant, requesterPermitted, enterpriseRa);
    }

    /** With another enterpriseRa. */
    public Request enterpriseRa(@Nullable EnterpriseRa enterpriseRa) {
        return new Request(id, received, submittedByApplicant, applicant, requesterPermitted, enterpriseRa);
    }

    /** With enterpriseRa, if there, changed. */
    public Request enterpriseRa(UnaryOperator<EnterpriseRa> change) {
        return enterpriseRa == null
                ? this
                : new Request(
                        id, received, submittedByApplicant, applicant, requesterPermitted, change.apply(enterpriseRa));
    }

    @Override
    public void walk(Walk walk) {
        walk.one("enterpriseRa", enterpriseRa);
    }
}
