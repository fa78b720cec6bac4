package org.clausewise;

import org.clausewise.der.Der;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.EvPolicies;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.Profile;

/**
 * Tells the profile of a certificate that nobody declared: the nearest one, by the first discriminator that still matches, so
 * that leaving something out escapes nothing.
 *
 * <ol>
 *   <li>basicConstraints with cA TRUE: a CA. Precertificate signing by its key purpose; a root if issuer and subject are equal;
 *       a TLS CA if it may issue for serverAuth (that purpose, anyExtendedKeyUsage, or no extKeyUsage), constrained if it has
 *       nameConstraints; otherwise a non-TLS CA.
 *   <li>OCSPSigning among the key purposes and serverAuth not: an OCSP responder.
 *   <li>A policy of ETSI EN 319 411-1 or -2 that is not for browsers (NCP, LCP, QCP-n, QCP-l, QNCP-w-gen) and no reserved policy
 *       identifier of the CA/Browser Forum: RFC 5280 alone.
 *   <li>serverAuth, anyExtendedKeyUsage, or no extKeyUsage: a TLS subscriber. EV, OV, IV or DV by the first reserved policy
 *       identifier found in that order; without one EV by an identifier that software has known as such, else by the subject:
 *       jurisdiction or business category EV, organizationName OV, surname or givenName IV, otherwise DV.
 *   <li>Otherwise RFC 5280 alone.
 * </ol>
 */
final class ProfileDetection {
    private ProfileDetection() {}

    /**
     * A profile and why it was chosen.
     *
     * @param why one clause of a sentence, for people
     */
    record Detected(Profile profile, String why) {
        static Detected as(Profile profile, String because) {
            return new Detected(profile, "no profile declared: judged as " + profile.id() + ", by " + because);
        }
    }

    static Detected of(Certificate c) {
        boolean tls = mayServeTls(c);
        if (c.isCa()) {
            return KnownOid.KP_PRECERTIFICATE_SIGNING.isIn(
                            c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))
                    ? Detected.as(Profile.PRECERT_SIGNING_CA, "its key purpose")
                    : isSelfIssued(c)
                            ? Detected.as(Profile.ROOT_CA, "cA TRUE with issuer and subject equal")
                            : !tls
                                    ? Detected.as(Profile.NON_TLS_CA, "cA TRUE without the serverAuth key purpose")
                                    : c.nameConstraints() >= 0
                                            ? Detected.as(Profile.TLS_CA_CONSTRAINED, "cA TRUE with nameConstraints")
                                            : Detected.as(Profile.TLS_CA, "cA TRUE");
        }
        if (KnownOid.KP_OCSP_SIGNING.isIn(c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))
                && !KnownOid.KP_SERVER_AUTH.isIn(c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))) {
            return Detected.as(Profile.OCSP_RESPONDER, "the OCSPSigning key purpose");
        }
        // who asserts a policy of the TLS BR claims to keep them, whatever the key purposes
        if (!tls && !isAnyIn(c, KnownOid.Family.RESERVED_POLICY)) {
            return Detected.as(Profile.PKIX, "key purposes that exclude serverAuth");
        }
        return isForOtherUse(c)
                ? Detected.as(Profile.PKIX, "a policy of ETSI EN 319 411 that is not for browsers")
                : subscriber(c);
    }

    /** It asserts policies of a regime beside the Baseline Requirements, and none of theirs. */
    private static boolean isForOtherUse(Certificate c) {
        return isAnyIn(c, KnownOid.Family.ETSI_NOT_FOR_BROWSERS) && !isAnyIn(c, KnownOid.Family.RESERVED_POLICY);
    }

    private static boolean isAnyIn(Certificate c, KnownOid.Family policies) {
        return KnownOid.isAnyIn(c.bytes(), c.certificatePolicies(), policies);
    }

    private static Detected subscriber(Certificate c) {
        if (KnownOid.POLICY_EV.isIn(c.bytes(), c.extensionValue(ExtensionType.CERTIFICATE_POLICIES))) {
            return Detected.as(Profile.TLS_EV, "its reserved policy identifier");
        }
        if (KnownOid.POLICY_OV.isIn(c.bytes(), c.extensionValue(ExtensionType.CERTIFICATE_POLICIES))) {
            return Detected.as(Profile.TLS_OV, "its reserved policy identifier");
        }
        if (KnownOid.POLICY_IV.isIn(c.bytes(), c.extensionValue(ExtensionType.CERTIFICATE_POLICIES))) {
            return Detected.as(Profile.TLS_IV, "its reserved policy identifier");
        }
        if (KnownOid.POLICY_DV.isIn(c.bytes(), c.extensionValue(ExtensionType.CERTIFICATE_POLICIES))) {
            return Detected.as(Profile.TLS_DV, "its reserved policy identifier");
        }
        if (EvPolicies.isKnownEv(c.bytes(), c.extensionValue(ExtensionType.CERTIFICATE_POLICIES))) {
            return Detected.as(Profile.TLS_EV, "a policy identifier that software has known as EV");
        }
        if (has(c, AttributeType.JURISDICTION_COUNTRY) || has(c, AttributeType.BUSINESS_CATEGORY)) {
            return Detected.as(Profile.TLS_EV, "the attributes of its subject: it has no reserved policy identifier");
        }
        if (has(c, AttributeType.ORGANIZATION)) {
            return Detected.as(Profile.TLS_OV, "the attributes of its subject: it has no reserved policy identifier");
        }
        if (has(c, AttributeType.SURNAME) || has(c, AttributeType.GIVEN_NAME)) {
            return Detected.as(Profile.TLS_IV, "the attributes of its subject: it has no reserved policy identifier");
        }
        return Detected.as(Profile.TLS_DV, "what is left: it has no reserved policy identifier");
    }

    private static boolean mayServeTls(Certificate c) {
        return !c.has(ExtensionType.EXTENDED_KEY_USAGE)
                || KnownOid.KP_SERVER_AUTH.isIn(c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))
                || KnownOid.KP_ANY.isIn(c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE));
    }

    private static boolean isSelfIssued(Certificate c) {
        return Der.equal(c.bytes(), c.issuer(), c.bytes(), c.subject());
    }

    private static boolean has(Certificate c, AttributeType type) {
        return (c.subjectAttributes() & type.bit()) != 0;
    }
}
