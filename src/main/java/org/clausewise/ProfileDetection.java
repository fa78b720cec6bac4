package org.clausewise;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.EvPolicies;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.GeneralSubtree;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.Profile;

/**
 * Tells the profile of a certificate that nobody declared: the nearest one, by the first discriminator that still matches, so
 * that leaving something out escapes nothing.
 *
 * <ol>
 *   <li>basicConstraints with cA TRUE: a CA. Precertificate signing by its key purpose; a root if issuer and subject are equal and not empty;
 *       cross-certified if anyExtendedKeyUsage stands alone, which nothing else may have; a TLS CA if it may issue for serverAuth
 *       (that purpose, anyExtendedKeyUsage among others, or no extKeyUsage), constrained if its nameConstraints reach every type
 *       of name that TLS BR 7.1.2.5.2 wants constrained; otherwise a non-TLS CA.
 *   <li>OCSPSigning among the key purposes and serverAuth not: an OCSP responder.
 *   <li>A policy of ETSI EN 319 411-1 or -2 that is not for browsers (NCP, LCP, QCP-n, QCP-l, QNCP-w-gen) and no reserved policy
 *       identifier of the CA/Browser Forum: RFC 5280 alone.
 *   <li>A policy of the CA/Browser Forum for mail or code, no reserved one for TLS, no serverAuth, and no dNSName or iPAddress
 *       in subjectAltName: RFC 5280 alone.
 *   <li>serverAuth, anyExtendedKeyUsage, or no extKeyUsage: a TLS subscriber. EV, OV, IV or DV by the first reserved policy
 *       identifier found in that order; without one EV by an identifier that software has known as such, else by the subject:
 *       jurisdiction or business category EV, organizationName OV, surname or givenName IV, otherwise DV.
 *   <li>Otherwise RFC 5280 alone.
 * </ol>
 */
final class ProfileDetection {
    /** 2.23.140.1, the policies of the CA/Browser Forum. */
    private static final byte[] FORUM_POLICIES = {0x67, (byte) 0x81, 0x0C, 0x01};

    private static final int EV_CODE_SIGNING = 3;
    private static final int MAIL = 5;

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
            return authority(c, tls);
        }
        if (KnownOid.KP_OCSP_SIGNING.isIn(c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))
                && !KnownOid.KP_SERVER_AUTH.isIn(c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))) {
            return Detected.as(Profile.OCSP_RESPONDER, "the OCSPSigning key purpose");
        }
        // who asserts a policy of the TLS BR claims to keep them, whatever the key purposes
        if (!tls && !isAnyIn(c, KnownOid.Family.RESERVED_POLICY)) {
            return Detected.as(Profile.PKIX, "key purposes that exclude serverAuth");
        }
        if (isForMailOrCode(c)) {
            return Detected.as(
                    Profile.PKIX, "a policy of the CA/Browser Forum for mail or code, and no name of a server");
        }
        return isForOtherUse(c)
                ? Detected.as(Profile.PKIX, "a policy of ETSI EN 319 411 that is not for browsers")
                : subscriber(c);
    }

    private static Detected authority(Certificate c, boolean tls) {
        if (KnownOid.KP_PRECERTIFICATE_SIGNING.isIn(c.bytes(), c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))) {
            return Detected.as(Profile.PRECERT_SIGNING_CA, "its key purpose");
        }
        if (isSelfIssued(c)) {
            return Detected.as(Profile.ROOT_CA, "cA TRUE with issuer and subject equal");
        }
        if (isForAllUses(c)) {
            return Detected.as(Profile.CROSS_CA, "cA TRUE and anyExtendedKeyUsage alone");
        }
        if (!tls) {
            return Detected.as(Profile.NON_TLS_CA, "cA TRUE without the serverAuth key purpose");
        }
        return isConstrained(c)
                ? Detected.as(Profile.TLS_CA_CONSTRAINED, "cA TRUE with nameConstraints on every type of name")
                : Detected.as(Profile.TLS_CA, "cA TRUE");
    }

    /** It asserts policies of a regime beside the Baseline Requirements, and none of theirs. */
    private static boolean isForOtherUse(Certificate c) {
        return isAnyIn(c, KnownOid.Family.ETSI_NOT_FOR_BROWSERS) && !isAnyIn(c, KnownOid.Family.RESERVED_POLICY);
    }

    /** It asserts a policy of the S/MIME or Code Signing BR, and nothing in it is for a server. */
    private static boolean isForMailOrCode(Certificate c) {
        byte[] b = c.bytes();
        int names = c.extensionValue(ExtensionType.SUBJECT_ALT_NAME);
        if (isAnyIn(c, KnownOid.Family.RESERVED_POLICY)
                || KnownOid.KP_SERVER_AUTH.isIn(b, c.extensionValue(ExtensionType.EXTENDED_KEY_USAGE))
                || GeneralName.next(b, names, -1, GeneralName.DNS_NAME) >= 0
                || GeneralName.next(b, names, -1, GeneralName.IP_ADDRESS) >= 0) {
            return false;
        }
        int policies = c.certificatePolicies();
        for (int i = Der.next(b, policies, -1); i >= 0; i = Der.next(b, policies, i)) {
            if (isOfMailOrCode(b, Der.next(b, i, -1))) {
                return true;
            }
        }
        return false;
    }

    /** Below 2.23.140.1.3, .4 or .5. */
    private static boolean isOfMailOrCode(byte[] b, int policy) {
        int at = Der.content(b, policy);
        return Der.tag(b, policy) == Tag.OBJECT_IDENTIFIER
                && Der.length(b, policy) > FORUM_POLICIES.length
                && Arrays.equals(b, at, at + FORUM_POLICIES.length, FORUM_POLICIES, 0, FORUM_POLICIES.length)
                && b[at + FORUM_POLICIES.length] >= EV_CODE_SIGNING
                && b[at + FORUM_POLICIES.length] <= MAIL;
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

    /** Its nameConstraints leave no type of name free that TLS BR 7.1.2.5.2 wants constrained. */
    private static boolean isConstrained(Certificate c) {
        byte[] b = c.bytes();
        int constraints = c.nameConstraints();
        long traits = 0;
        for (int list = Der.next(b, constraints, -1); list >= 0; list = Der.next(b, constraints, list)) {
            for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
                traits |= GeneralSubtree.traits(b, constraints, i);
            }
        }
        return (traits & (GeneralSubtree.permitted(GeneralName.DNS_NAME) | GeneralSubtree.NO_DNS)) != 0
                && (traits & (GeneralSubtree.PERMITTED_IPV4 | GeneralSubtree.NO_IPV4)) != 0
                && (traits & (GeneralSubtree.PERMITTED_IPV6 | GeneralSubtree.NO_IPV6)) != 0
                && (traits & GeneralSubtree.permitted(GeneralName.DIRECTORY_NAME)) != 0;
    }

    private static boolean isForAllUses(Certificate c) {
        int purposes = c.extendedKeyUsage();
        int first = Der.next(c.bytes(), purposes, -1);
        return KnownOid.KP_ANY.isAt(c.bytes(), first) && Der.next(c.bytes(), purposes, first) < 0;
    }

    private static boolean isSelfIssued(Certificate c) {
        // two CAs without a name are no less two
        return Der.equal(c.bytes(), c.issuer(), c.bytes(), c.subject()) && !c.subjectIsEmpty();
    }

    private static boolean has(Certificate c, AttributeType type) {
        return (c.subjectAttributes() & type.bit()) != 0;
    }
}
