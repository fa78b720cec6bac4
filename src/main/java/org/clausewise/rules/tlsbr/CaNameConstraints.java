package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.GeneralName.DIRECTORY_NAME;
import static org.clausewise.pki.GeneralName.EDI_PARTY_NAME;
import static org.clausewise.pki.GeneralName.OTHER_NAME;
import static org.clausewise.pki.GeneralName.REGISTERED_ID;
import static org.clausewise.pki.GeneralName.RFC822_NAME;
import static org.clausewise.pki.GeneralName.URI;
import static org.clausewise.pki.GeneralName.X400_ADDRESS;
import static org.clausewise.pki.GeneralSubtree.either;
import static org.clausewise.pki.GeneralSubtree.excluded;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.IpAddress;
import org.clausewise.pki.Part;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubtreeRules;

/** TLS BR 7.1.2.10.8, CA Certificate Name Constraints. */
public final class CaNameConstraints {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.name-constraints", Subject.CERTIFICATE, Profile.Group.TLS)
            .at(Certificate::nameConstraints);

    /** Whose nameConstraints no other section describes. */
    public static final Section<Certificate> CA = Section.of(
                    "tls.ca.name-constraints", Subject.CERTIFICATE, Profile.Group.TLS_CA_CONSTRAINTS)
            .at(Certificate::nameConstraints);

    static final Rule<Certificate> RESERVED = RULES.rule("ip-address.reserved", "tls-br-7.1.2.10.8-11#2")
            .reads(Part.NAME_CONSTRAINTS)
            .require(
                    SubtreeRules.permitted(GeneralName.IP_ADDRESS),
                    CaNameConstraints::isOfNoReservedAddress,
                    "permit ranges without addresses that IANA reserves: nobody is assigned those");

    // @formatter:off
    static {
        SubtreeRules.critical(CA, "tls-br-7.1.2.10.8-2");
        SubtreeRules.noDistances(CA, "tls-br-7.1.2.10.8-3", "tls-br-7.1.2.10.8-4", "tls-br-7.1.2.10.8-5", "tls-br-7.1.2.10.8-6");
        SubtreeRules.registered(CA, "tls-br-7.1.2.10.8-8#2");
        SubtreeRules.forbid(CA, "directory-name.excluded.absent", excluded(DIRECTORY_NAME), "leave the directoryName out of excludedSubtrees", "tls-br-7.1.2.10.8-15");
        SubtreeRules.forbid(CA, "rfc822-name.absent", either(RFC822_NAME), "leave out what constrains mailboxes", "tls-br-7.1.2.10.8-16");
        SubtreeRules.forbid(CA, "other-name.absent", either(OTHER_NAME), "leave out what constrains other names", "tls-br-7.1.2.10.8-20");
        SubtreeRules.forbid(CA, "other.absent", either(X400_ADDRESS, EDI_PARTY_NAME, URI, REGISTERED_ID), "leave out the constraint: its name type is not listed", "tls-br-7.1.2.10.8-21");
        SubtreeRules.otherNameDer(CA, "tls-br-7.1.2.10.8-24");
    }
    // @formatter:on

    private CaNameConstraints() {}

    private static boolean isOfNoReservedAddress(Certificate c, int base) {
        int length = Der.length(c.bytes(), base);
        return length != 8 && length != 32
                || !IpAddress.meetsReserved(c.bytes(), Der.content(c.bytes(), base), length / 2, c.issuedAtSeconds());
    }
}
