package org.clausewise.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an artifact is meant to be. It decides which sections apply, whatever the content is. */
public enum Profile implements Profiles {
    ROOT_CA,
    CROSS_CA,
    CROSS_CA_EXTERNAL,
    TLS_CA,
    TLS_CA_EXTERNAL,
    TLS_CA_CONSTRAINED,
    TLS_CA_CONSTRAINED_EXTERNAL,
    NON_TLS_CA,
    PRECERT_SIGNING_CA,
    OCSP_RESPONDER,
    /** Domain Validated, TLS BR 7.1.2.7.2. */
    TLS_DV,
    /** Individual Validated, TLS BR 7.1.2.7.3. */
    TLS_IV,
    /** Organization Validated, TLS BR 7.1.2.7.4. */
    TLS_OV,
    /** Extended Validation, TLS BR 7.1.2.7.5. */
    TLS_EV,
    /** RFC 5280 alone. */
    PKIX,
    CRL,
    ARL,
    OCSP;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name used on the command line and in JSON, for example {@code tls-dv}. */
    public String id() {
        return id;
    }

    /** The profile with this name, if there is one. */
    public static Optional<Profile> byId(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    @Override
    public Set<Profile> profiles() {
        return EnumSet.of(this);
    }

    /** Profiles that documents speak of together. */
    public enum Group implements Profiles {
        /** Subscriber certificates and precertificates under the TLS BR. */
        TLS_SUBSCRIBER(EnumSet.range(TLS_DV, TLS_EV)),
        /** The same but for Extended Validation. */
        TLS_NOT_EV(EnumSet.range(TLS_DV, TLS_OV)),
        /** Those that name a person or an organisation. */
        TLS_IDENTIFIED(EnumSet.range(TLS_IV, TLS_EV)),
        /** Those that name an organisation. */
        TLS_ORGANIZATION(EnumSet.range(TLS_OV, TLS_EV)),
        /** CA certificates under the TLS BR. */
        TLS_CAS(EnumSet.range(ROOT_CA, PRECERT_SIGNING_CA)),
        /** Subordinate CAs that issue TLS certificates, themselves or through others, cross-certified ones aside. */
        TLS_ISSUING_CAS(EnumSet.range(TLS_CA, TLS_CA_CONSTRAINED_EXTERNAL)),
        /** Those of them that are not technically constrained. */
        TLS_UNCONSTRAINED_CAS(EnumSet.of(TLS_CA, TLS_CA_EXTERNAL)),
        /** Those of them that are. */
        TLS_CONSTRAINED_CAS(EnumSet.of(TLS_CA_CONSTRAINED, TLS_CA_CONSTRAINED_EXTERNAL)),
        /** Subordinate CAs under the TLS BR. */
        TLS_SUBORDINATE_CAS(EnumSet.range(CROSS_CA, PRECERT_SIGNING_CA)),
        /** CAs under the TLS BR that no Affiliate of the issuing CA operates. */
        TLS_EXTERNAL_CAS(EnumSet.of(CROSS_CA_EXTERNAL, TLS_CA_EXTERNAL, TLS_CA_CONSTRAINED_EXTERNAL)),
        /** Cross-certified CAs under the TLS BR. */
        TLS_CROSS_CAS(EnumSet.of(CROSS_CA, CROSS_CA_EXTERNAL)),
        /** CAs that are named by TLS BR 7.1.2.10.2: all but cross-certified ones. */
        TLS_NAMED_CAS(EnumSet.of(
                ROOT_CA,
                TLS_CA,
                TLS_CA_EXTERNAL,
                TLS_CA_CONSTRAINED,
                TLS_CA_CONSTRAINED_EXTERNAL,
                NON_TLS_CA,
                PRECERT_SIGNING_CA)),
        /** Roots, and subordinate CAs that issue TLS certificates. */
        TLS_ROOT_OR_ISSUING_CAS(
                EnumSet.of(ROOT_CA, TLS_CA, TLS_CA_EXTERNAL, TLS_CA_CONSTRAINED, TLS_CA_CONSTRAINED_EXTERNAL)),
        /** Subordinate CAs that issue no TLS certificates. */
        TLS_NOT_ISSUING_CAS(EnumSet.of(NON_TLS_CA, PRECERT_SIGNING_CA)),
        /** Those of {@link #TLS_NAMED_CAS} that are no roots. */
        TLS_NAMED_SUBORDINATE_CAS(EnumSet.range(TLS_CA, PRECERT_SIGNING_CA)),
        /** CAs whose nameConstraints TLS BR 7.1.2.10.8 describes. */
        TLS_CA_CONSTRAINTS(
                EnumSet.of(CROSS_CA, CROSS_CA_EXTERNAL, TLS_CA, TLS_CA_EXTERNAL, NON_TLS_CA, PRECERT_SIGNING_CA)),
        /** CAs whose policies TLS BR 7.1.2.10.5 describes. */
        TLS_CA_POLICIES(EnumSet.of(
                ROOT_CA, TLS_CA, TLS_CA_EXTERNAL, TLS_CA_CONSTRAINED, TLS_CA_CONSTRAINED_EXTERNAL, PRECERT_SIGNING_CA)),
        /** Every certificate under the TLS BR but those of Root CAs and Cross-Certificates. */
        TLS_NEITHER_ROOT_NOR_CROSS(EnumSet.range(TLS_CA, TLS_EV)),
        /** Every certificate under the TLS BR. */
        TLS(EnumSet.range(ROOT_CA, TLS_EV)),
        /** What is no subscriber's, nor of an OCSP responder: CA certificates, and what RFC 5280 alone judges. */
        MAY_BE_CA(EnumSet.of(
                ROOT_CA,
                CROSS_CA,
                CROSS_CA_EXTERNAL,
                TLS_CA,
                TLS_CA_EXTERNAL,
                TLS_CA_CONSTRAINED,
                TLS_CA_CONSTRAINED_EXTERNAL,
                NON_TLS_CA,
                PRECERT_SIGNING_CA,
                PKIX)),
        /** Every certificate. */
        CERTIFICATE(EnumSet.range(ROOT_CA, PKIX)),
        /** Certificate revocation lists. */
        CRLS(EnumSet.of(CRL, ARL));

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view of a set that nobody else holds
        private final Set<Profile> profiles;

        private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

        Group(EnumSet<Profile> profiles) {
            this.profiles = Collections.unmodifiableSet(profiles);
        }

        @Override
        public Set<Profile> profiles() {
            return profiles;
        }

        /** The name used in the catalogue, for example {@code tls-subscriber}. */
        public String id() {
            return id;
        }

        /** The group with this name, if there is one. */
        public static Optional<Group> byId(String id) {
            return Arrays.stream(values()).filter(g -> g.id.equals(id)).findFirst();
        }
    }
}
