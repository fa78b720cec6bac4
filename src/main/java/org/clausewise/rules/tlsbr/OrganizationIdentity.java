package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.SourceKind.*;
import static org.clausewise.rule.IssuanceFacts.*;

import java.util.EnumSet;
import java.util.Set;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SourceKind;
import org.clausewise.pki.AttributeType;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.1 to 3.2.2.3 and 3.2.2.7: identity of organisations, DBA and tradenames, country, and the sources of data. */
public final class OrganizationIdentity {
    public static final Section<Issuance> RULES =
            Section.of("tls.identity.organization", Subject.ISSUANCE, Profile.Group.TLS_ORGANIZATION);

    /** Of every certificate, as far as its subject says so much. */
    public static final Section<Issuance> DATA =
            Section.of("tls.identity", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    // what others determine to be reliable ("other") is not ours to judge
    private static final Set<SourceKind> OF_IDENTITY =
            EnumSet.of(GOVERNMENT_AGENCY, RELIABLE_DATA_SOURCE, SITE_VISIT, ATTESTATION_LETTER);
    private static final Set<SourceKind> OF_ADDRESS = EnumSet.of(
            GOVERNMENT_AGENCY,
            RELIABLE_DATA_SOURCE,
            SITE_VISIT,
            ATTESTATION_LETTER,
            UTILITY_BILL,
            IDENTITY_DOCUMENT,
            OTHER);
    private static final Set<SourceKind> OF_TRADENAME = EnumSet.of(
            GOVERNMENT_AGENCY, RELIABLE_DATA_SOURCE, ATTESTATION_LETTER, UTILITY_BILL, IDENTITY_DOCUMENT, OTHER);
    private static final Set<SourceKind> OF_COUNTRY = EnumSet.complementOf(EnumSet.of(DIRECT_COMMUNICATION));

    static {
        verified("name", "tls-br-3.2.2.1-1#1", "verify the organisation's identity", IdentityKind.ORGANIZATION_NAME);
        verified("address", "tls-br-3.2.2.1-1#2", "verify the organisation's address", IdentityKind.ADDRESS);
        IdentityRules.source(RULES, "name", "tls-br-3.2.2.1-2#1", IdentityKind.ORGANIZATION_NAME, OF_IDENTITY);
        IdentityRules.source(RULES, "address", "tls-br-3.2.2.1-2#2", IdentityKind.ADDRESS, OF_ADDRESS);
        IdentityRules.source(RULES, "assumed-name", "tls-br-3.2.2.2-1", IdentityKind.ASSUMED_NAME, OF_TRADENAME);
    }

    // a method of 3.2.2.1 verifies the country with the address
    static final Rule<Issuance> COUNTRY = DATA.rule("country.verified", "tls-br-3.2.2.3-1#1")
            .whenever(OrganizationIdentity::namesCountry) // only the certificate shows it
            .knowing(IdentityRules.IDENTITY)
            .require(
                    i -> IdentityRules.isVerified(i, IdentityKind.COUNTRY)
                            || IdentityRules.isVerified(i, IdentityKind.ADDRESS)
                            || IdentityRules.isVerified(i, IdentityKind.INDIVIDUAL_ADDRESS),
                    "verify the country that the subject names, or leave it out");

    static {
        IdentityRules.source(DATA, "country", "tls-br-3.2.2.3-1#2", IdentityKind.COUNTRY, OF_COUNTRY);
    }

    static final Rule<Issuance> SOURCE_EVALUATED = DATA.rule("source-evaluated", "tls-br-3.2.2.7-1")
            .knowing(detail("sourceEvaluated", IdentityDatum.class, d -> d.sourceEvaluated() != null))
            .require(
                    each(IdentityDatum.class)
                            .where(test(IdentityDatum.class, d -> d.sourceKind() == RELIABLE_DATA_SOURCE)),
                    test(IdentityDatum.class, d -> known(d.sourceEvaluated())),
                    "evaluate the source of {} before using it as a Reliable Data Source");

    private OrganizationIdentity() {}

    private static void verified(String name, String duty, String message, IdentityKind kind) {
        IdentityRules.verified(RULES, name, message, kind, duty);
    }

    private static boolean namesCountry(Issuance i) {
        return i.certificate() != null
                && (i.certificate().subjectAttributes() & 1L << AttributeType.COUNTRY.ordinal()) != 0;
    }
}
