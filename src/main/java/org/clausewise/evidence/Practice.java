package org.clausewise.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CA declares of itself in its CP/CPS and its configuration.
 *
 * @param issuerDomainNames the Issuer Domain Names of CP/CPS section 4.2
 * @param caaParameters the parameters of CAA properties that the CA honours: {@code accounturi}, {@code validationmethods}
 * @param caaTags further property tags that it recognises
 * @param delegationZones zones of the CA or an Affiliate to which Applicants delegate by CNAME
 * @param technicallyConstrained whether the issuing CA is technically constrained (TLS BR 7.1.2.3 or 7.1.2.5)
 * @param caaWaivedByContract whether the contract with the Applicant provides that CAA is not checked
 * @param challengeLifetime how long its CPS lets Random Values and tokens be used, in seconds, where that is less than 30 days
 */
public record Practice(
        List<String> issuerDomainNames,
        List<String> caaParameters,
        List<String> caaTags,
        List<String> delegationZones,
        @Nullable Boolean technicallyConstrained,
        @Nullable Boolean caaWaivedByContract,
        @Nullable Long challengeLifetime)
        implements Node {
    public Practice {
        issuerDomainNames = List.copyOf(issuerDomainNames);
        caaParameters = List.copyOf(caaParameters);
        caaTags = List.copyOf(caaTags);
        delegationZones = List.copyOf(delegationZones);
    }

    /** A CA that is known in CAA records by these names. */
    public static Practice of() {
        return new Practice(List.of(), List.of(), List.of(), List.of(), null, null, null);
    }

    /** With these as issuerDomainNames. */
    public Practice issuerDomainNames(String... issuerDomainNames) {
        return new Practice(
                List.of(issuerDomainNames),
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With these as issuerDomainNames. */
    public Practice issuerDomainNames(List<String> issuerDomainNames) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With these as caaParameters. */
    public Practice caaParameters(String... caaParameters) {
        return new Practice(
                issuerDomainNames,
                List.of(caaParameters),
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With these as caaParameters. */
    public Practice caaParameters(List<String> caaParameters) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With these as caaTags. */
    public Practice caaTags(String... caaTags) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                List.of(caaTags),
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With these as caaTags. */
    public Practice caaTags(List<String> caaTags) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With these as delegationZones. */
    public Practice delegationZones(String... delegationZones) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                List.of(delegationZones),
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With these as delegationZones. */
    public Practice delegationZones(List<String> delegationZones) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With another technicallyConstrained. */
    public Practice technicallyConstrained(@Nullable Boolean technicallyConstrained) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With another caaWaivedByContract. */
    public Practice caaWaivedByContract(@Nullable Boolean caaWaivedByContract) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }

    /** With another challengeLifetime. */
    public Practice challengeLifetime(@Nullable Long challengeLifetime) {
        return new Practice(
                issuerDomainNames,
                caaParameters,
                caaTags,
                delegationZones,
                technicallyConstrained,
                caaWaivedByContract,
                challengeLifetime);
    }
}
