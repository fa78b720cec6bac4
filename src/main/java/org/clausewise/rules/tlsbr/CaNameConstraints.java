package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.NAME_CONSTRAINTS;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.IpAddress;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.Inner;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.10.8, CA Certificate Name Constraints: what a range of addresses shows by itself. */
public final class CaNameConstraints {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.name-constraints", Subject.CERTIFICATE, Profile.Group.TLS)
            .at(Certificate::nameConstraints);

    private static final Elements<Certificate> PERMITTED_RANGES = CertificateFacts.elementsOf(NAME_CONSTRAINTS)
            .where((c, list) -> Der.tag(c.bytes(), list) == Tag.constructed(0))
            .within((c, list, previous) -> Der.next(c.bytes(), list, previous))
            .within(Inner.one((c, subtree) -> Der.next(c.bytes(), subtree, -1)))
            .where((c, base) -> Der.tag(c.bytes(), base) == GeneralName.IP_ADDRESS);

    static final Rule<Certificate> RESERVED = RULES.rule("ip-address.reserved", "tls-br-7.1.2.10.8-11#2")
            .reads(Part.NAME_CONSTRAINTS)
            .require(
                    PERMITTED_RANGES,
                    CaNameConstraints::isOfNoReservedAddress,
                    "permit ranges without addresses that IANA reserves: nobody is assigned those");

    private CaNameConstraints() {}

    private static boolean isOfNoReservedAddress(Certificate c, int base) {
        int length = Der.length(c.bytes(), base);
        return length != 8 && length != 32
                || !IpAddress.meetsReserved(c.bytes(), Der.content(c.bytes(), base), length / 2);
    }
}
