package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.pki.GeneralName.DIRECTORY_NAME;
import static org.clausewise.pki.GeneralName.DNS_NAME;
import static org.clausewise.pki.GeneralName.EDI_PARTY_NAME;
import static org.clausewise.pki.GeneralName.IP_ADDRESS;
import static org.clausewise.pki.GeneralName.OTHER_NAME;
import static org.clausewise.pki.GeneralName.REGISTERED_ID;
import static org.clausewise.pki.GeneralName.RFC822_NAME;
import static org.clausewise.pki.GeneralName.URI;
import static org.clausewise.pki.GeneralName.X400_ADDRESS;
import static org.clausewise.pki.GeneralSubtree.NO_DNS;
import static org.clausewise.pki.GeneralSubtree.NO_IPV4;
import static org.clausewise.pki.GeneralSubtree.NO_IPV6;
import static org.clausewise.pki.GeneralSubtree.PERMITTED_IPV4;
import static org.clausewise.pki.GeneralSubtree.PERMITTED_IPV6;
import static org.clausewise.pki.GeneralSubtree.either;
import static org.clausewise.pki.GeneralSubtree.excluded;
import static org.clausewise.pki.GeneralSubtree.permitted;
import static org.clausewise.rule.CertificateFacts.SUBTREES;
import static org.clausewise.rule.ExtensionTable.Critical.ANY;
import static org.clausewise.rule.ExtensionTable.Critical.N;
import static org.clausewise.rule.ExtensionTable.Critical.Y;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;
import static org.clausewise.rule.Presence.SHOULD;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.ExtensionTable;
import org.clausewise.rule.FieldRules;
import org.clausewise.rule.Profile.Group;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubtreeRules;

/** TLS BR 7.1.2.5 to 7.1.2.5.2, Technically Constrained TLS Subordinate CA Certificate Profile. */
public final class ConstrainedTlsCa {
    public static final Section<Certificate> RULES =
            Section.of("tls.constrained-ca.profile", Subject.CERTIFICATE, Group.TLS_CONSTRAINED_CAS);

    public static final Section<Certificate> ISSUER = Section.of(
                    "tls.constrained-ca.issuer", Subject.PAIR, Group.TLS_CONSTRAINED_CAS)
            .at(Certificate::issuer);

    public static final Section<Certificate> EXTENSIONS =
            Section.of("tls.constrained-ca.ext", Subject.CERTIFICATE, Group.TLS_CONSTRAINED_CAS);

    public static final Section<Certificate> CONSTRAINTS = Section.of(
                    "tls.constrained-ca.name-constraints", Subject.CERTIFICATE, Group.TLS_CONSTRAINED_CAS)
            .at(Certificate::nameConstraints);

    static {
        FieldRules.version(RULES, "tls-br-7.1.2.5-2");
        FieldRules.serialNumber(RULES, "tls-br-7.1.2.5-3");
        FieldRules.issuer(ISSUER, "tls-br-7.1.2.5-4");
        FieldRules.noUniqueIds(RULES, "tls-br-7.1.2.5-5", "tls-br-7.1.2.5-6");
        FieldRules.signatureAlgorithm(RULES, "tls-br-7.1.2.5-7");
    }

    // @formatter:off
    static {
        ExtensionTable.in(EXTENSIONS)
                .row("tls-br-7.1.2.5.1-1", AUTHORITY_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.5.1-2", BASIC_CONSTRAINTS, MUST, Y)
                .row("tls-br-7.1.2.5.1-3", CERTIFICATE_POLICIES, MUST, N)
                .row("tls-br-7.1.2.5.1-4", CRL_DISTRIBUTION_POINTS, MUST, N)
                .row("tls-br-7.1.2.5.1-5", KEY_USAGE, MUST, Y)
                .row("tls-br-7.1.2.5.1-6", SUBJECT_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.5.1-7", EXTENDED_KEY_USAGE, MUST, N)
                .row("tls-br-7.1.2.5.1-8", NAME_CONSTRAINTS, MUST, ANY)
                .row("tls-br-7.1.2.5.1-9", AUTHORITY_INFO_ACCESS, SHOULD, N)
                .row("tls-br-7.1.2.5.1-10", SCT_LIST, MAY, N)
                .besides(PRECERTIFICATE_POISON) // 7.1.2.9 adds it to a precertificate
                .rest("tls-br-7.1.2.5.1-11", NOT_RECOMMENDED);

        SubtreeRules.critical(CONSTRAINTS, "tls-br-7.1.2.5.2-2");
        one("dns-name", permitted(DNS_NAME) | NO_DNS, "permit a dNSName, or exclude all by an empty one", "tls-br-7.1.2.5.2-3#1", "tls-br-7.1.2.5.2-7#1", "tls-br-7.1.2.5.2-11", "tls-br-7.1.2.5.2-14");
        one("ip-address", either(IP_ADDRESS), "permit iPAddresses, or exclude all of them", "tls-br-7.1.2.5.2-3#2", "tls-br-7.1.2.5.2-7#2", "tls-br-7.1.2.5.2-15");
        one("ipv4", PERMITTED_IPV4 | NO_IPV4, "permit a range of IPv4 addresses, or exclude all by 8 zero octets", "tls-br-7.1.2.5.2-18");
        one("ipv6", PERMITTED_IPV6 | NO_IPV6, "permit a range of IPv6 addresses, or exclude all by 32 zero octets", "tls-br-7.1.2.5.2-19");
        one("directory-name", permitted(DIRECTORY_NAME), "permit a directoryName", "tls-br-7.1.2.5.2-4", "tls-br-7.1.2.5.2-20", "tls-br-7.1.2.5.2-23");
        SubtreeRules.noDistances(CONSTRAINTS, "tls-br-7.1.2.5.2-5", "tls-br-7.1.2.5.2-6", "tls-br-7.1.2.5.2-9", "tls-br-7.1.2.5.2-10");
        SubtreeRules.registered(CONSTRAINTS, "tls-br-7.1.2.5.2-12#2");
        SubtreeRules.forbid(CONSTRAINTS, "directory-name.excluded.absent", excluded(DIRECTORY_NAME), "leave the directoryName out of excludedSubtrees", "tls-br-7.1.2.5.2-8", "tls-br-7.1.2.5.2-22");
        SubtreeRules.forbid(CONSTRAINTS, "other-name.absent", either(OTHER_NAME), "leave out what constrains other names", "tls-br-7.1.2.5.2-24");
        SubtreeRules.forbid(CONSTRAINTS, "other.absent", either(RFC822_NAME, X400_ADDRESS, EDI_PARTY_NAME, URI, REGISTERED_ID), "remove the constraint: its name type is not listed", "tls-br-7.1.2.5.2-25");
        SubtreeRules.otherNameDer(CONSTRAINTS, "tls-br-7.1.2.5.2-28");
    }
    // @formatter:on

    private ConstrainedTlsCa() {}

    /** One subtree at least has one of the traits. */
    private static void one(String name, long traits, String message, String... duties) {
        SubtreeRules.constraints(CONSTRAINTS, name + ".constrained", duties)
                .require(SUBTREES.none(traits).not(), message);
    }
}
