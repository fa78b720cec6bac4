package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.EXTENSIONS;
import static org.clausewise.rule.CertificateFacts.KEY_PURPOSES;
import static org.clausewise.rule.CertificateFacts.SUBJECT_ATTRIBUTES;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.ObjectIdentifier;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 appendix B, on OBJECT IDENTIFIERs that software need not know. */
public final class ObjectIdentifiers {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.oid", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        // those that are known keep to it
        in("extension", EXTENSIONS, Part.EXTENSIONS, has(ExtensionType.OTHER));
        in("policy", CertificateFacts.POLICIES.each(), Part.CERTIFICATE_POLICIES);
        in("key-purpose", KEY_PURPOSES, Part.EXTENDED_KEY_USAGE);
        in("attribute", SUBJECT_ATTRIBUTES, Part.SUBJECT);
    }

    private ObjectIdentifiers() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static void in(String name, Elements<Certificate> places, Part part, Fact<Certificate>... guards) {
        RULES.rule(name, "rfc5280-B-12")
                .reads(part)
                .when(guards)
                .require(
                        places,
                        ObjectIdentifiers::isWithinLimits,
                        "use an object identifier of at most 20 arcs, each below 2^28, and 100 characters");
    }

    /** The OBJECT IDENTIFIER itself, or the one that an element begins with. */
    private static boolean isWithinLimits(Certificate c, int at) {
        int oid = Der.tag(c.bytes(), at) == Tag.OBJECT_IDENTIFIER ? at : Der.content(c.bytes(), at);
        return ObjectIdentifier.isWithinLimits(c.bytes(), oid);
    }
}
