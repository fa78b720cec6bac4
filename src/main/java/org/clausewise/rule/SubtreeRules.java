package org.clausewise.rule;

import static org.clausewise.pki.ExtensionType.NAME_CONSTRAINTS;
import static org.clausewise.pki.GeneralSubtree.EXCLUDED_MAXIMUM;
import static org.clausewise.pki.GeneralSubtree.EXCLUDED_MINIMUM;
import static org.clausewise.pki.GeneralSubtree.PERMITTED_MAXIMUM;
import static org.clausewise.pki.GeneralSubtree.PERMITTED_MINIMUM;
import static org.clausewise.rule.CertificateFacts.SUBTREES;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionDer;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.GeneralSubtree;
import org.clausewise.pki.Part;
import org.clausewise.rule.Elements.Inner;

/** Rules that the profiles of CAs have about nameConstraints in the same words, over the same facts. */
public final class SubtreeRules {
    private static final Elements<Certificate> OTHER_NAMES = ((Elements<Certificate>)
                    (c, previous) -> Der.next(c.bytes(), c.rawExtensionValue(NAME_CONSTRAINTS), previous))
            .within((c, list, previous) -> Der.next(c.bytes(), list, previous))
            .within(Inner.one((c, subtree) -> Der.next(c.bytes(), subtree, -1)))
            .where((c, base) -> Der.tag(c.bytes(), base) == GeneralName.OTHER_NAME);

    private static final Elements<Certificate> PERMITTED_NAMES = permitted(GeneralName.DNS_NAME);

    /** No Internal Name, nor an onion name that no service can have. */
    private static final Elements.At<Certificate> CAN_BE_REGISTERED =
            (c, base) -> (SanForms.at(c, base) & (SanForms.INTERNAL | SanForms.onion(0xF))) == 0;

    private SubtreeRules() {}

    /** The permitted bases of this kind, an identifier octet of {@link GeneralName}. */
    public static Elements<Certificate> permitted(int kind) {
        return SUBTREES.with(GeneralSubtree.permitted(kind))
                .within(Inner.one((c, subtree) -> Der.next(c.bytes(), subtree, -1)));
    }

    /** The extension is there: what the others apply to. */
    public static Rule.Draft<Certificate> constraints(Section<Certificate> section, String name, String... duties) {
        return section.rule(name, duties).when(has(NAME_CONSTRAINTS));
    }

    /** nameConstraints are critical. */
    public static void critical(Section<Certificate> section, String... duties) {
        constraints(section, "critical", duties)
                .at(c -> c.extension(NAME_CONSTRAINTS))
                .require(
                        CertificateFacts.critical(NAME_CONSTRAINTS),
                        "mark nameConstraints critical, unless old software is in the way");
    }

    /** Neither minimum nor maximum; two clauses of what is permitted, two of what is excluded. */
    public static void noDistances(
            Section<Certificate> section,
            String minimum,
            String maximum,
            String minimumExcluded,
            String maximumExcluded) {
        forbid(section, "permitted.minimum.absent", PERMITTED_MINIMUM, "leave minimum out", minimum);
        forbid(section, "permitted.maximum.absent", PERMITTED_MAXIMUM, "leave maximum out", maximum);
        forbid(section, "excluded.minimum.absent", EXCLUDED_MINIMUM, "leave minimum out", minimumExcluded);
        forbid(section, "excluded.maximum.absent", EXCLUDED_MAXIMUM, "leave maximum out", maximumExcluded);
    }

    /** No subtree has one of these traits of {@link GeneralSubtree}. */
    public static void forbid(
            Section<Certificate> section, String name, long traits, String message, String... duties) {
        SUBTREES.forbid(traits, constraints(section, name, duties), message);
    }

    /** A permitted dNSName is one that somebody can have registered. */
    public static void registered(Section<Certificate> section, String... duties) {
        constraints(section, "dns-name.registered", duties)
                .reads(Part.NAME_CONSTRAINTS)
                .require(
                        PERMITTED_NAMES,
                        CAN_BE_REGISTERED,
                        "permit domains that somebody can have registered: {} is none");
    }

    /** An otherName is DER. */
    public static void otherNameDer(Section<Certificate> section, String... duties) {
        constraints(section, "other-name.der", duties)
                .require(OTHER_NAMES, ExtensionDer::isFree, "encode the otherName in DER, as its ASN.1 module has it");
    }
}
