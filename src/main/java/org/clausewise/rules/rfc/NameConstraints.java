package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.NAME_CONSTRAINTS;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.notEmpty;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Mailbox;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Elements.Inner;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.10, Name Constraints, with RFC 8398 6. */
public final class NameConstraints {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.name-constraints", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::nameConstraints);

    private static final Elements<Certificate> SUBTREES = CertificateFacts.elementsOf(NAME_CONSTRAINTS)
            .within((c, list, previous) -> Der.next(c.bytes(), list, previous));
    private static final Elements<Certificate> BASES =
            SUBTREES.within(Inner.one((c, subtree) -> Der.next(c.bytes(), subtree, -1)));
    private static final Elements<Certificate> DISTANCES = SUBTREES.within((c, subtree, previous) ->
            Der.next(c.bytes(), subtree, previous < 0 ? Der.content(c.bytes(), subtree) : previous));

    static {
        ExtensionRules.ofCasAlone(RULES, "rfc5280-4.2.1.10-1", NAME_CONSTRAINTS);
        ExtensionRules.mustBeCritical(RULES, "rfc5280-4.2.1.10-2#1", NAME_CONSTRAINTS);
        noBase("x400-address", "rfc5280-4.2.1.10-2#2", GeneralName.X400_ADDRESS, "x400Address");
        noBase("edi-party-name", "rfc5280-4.2.1.10-2#3", GeneralName.EDI_PARTY_NAME, "ediPartyName");
        noBase("registered-id", "rfc5280-4.2.1.10-2#4", GeneralName.REGISTERED_ID, "registeredID");
    }

    static final Rule<Certificate> NOT_EMPTY = RULES.rule("not-empty", "rfc5280-4.2.1.10-3", "rfc5280-4.2.1.10-4")
            .reads(Part.NAME_CONSTRAINTS)
            .when(has(NAME_CONSTRAINTS))
            .require(notEmpty(NAME_CONSTRAINTS), "give permittedSubtrees or excludedSubtrees, or drop nameConstraints");

    static final Rule<Certificate> MINIMUM = RULES.rule("minimum", "rfc5280-4.2.1.10-7#1")
            .reads(Part.NAME_CONSTRAINTS)
            .when(has(NAME_CONSTRAINTS))
            .require(
                    DISTANCES,
                    (c, at) -> Der.tag(c.bytes(), at) != Tag.context(0) || Der.longValue(c.bytes(), at) == 0,
                    "leave minimum out: it is zero");

    static final Rule<Certificate> MAXIMUM = RULES.rule("maximum", "rfc5280-4.2.1.10-7#2")
            .reads(Part.NAME_CONSTRAINTS)
            .when(has(NAME_CONSTRAINTS))
            .require(DISTANCES, (c, at) -> Der.tag(c.bytes(), at) != Tag.context(1), "leave maximum out");

    // @formatter:off
    static {
        base("uri.host", GeneralName.URI, NameConstraints::isHostOrDomain, "write {} as a fully qualified domain name, with a full stop before it for all hosts of a domain", "rfc5280-4.2.1.10-9#1");
        base("rfc822-name.form", GeneralName.RFC822_NAME, NameConstraints::isMailConstraint, "write {} as a host, or as a domain with a full stop before it", "rfc5280-4.2.1.10-u1");
        base("rfc822-name.mailbox", GeneralName.RFC822_NAME, (c, at) -> Mailbox.at(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at)) < 0, "drop the local part of {}: constrain its host", "rfc8398-6-1");
        base("rfc822-name.idna", GeneralName.RFC822_NAME, NameForms::keepsToIdna, "write {} in labels that IDNA2008 allows", "rfc8398-6-5");
        base("smtp-utf8-mailbox", GeneralName.OTHER_NAME, (c, at) -> !isSmtpUtf8Mailbox(c, at), "constrain addresses by an rfc822Name: SmtpUTF8Mailbox has no constraints of its own", "rfc8398-6-4");
        base("dns-name.form", GeneralName.DNS_NAME, NameConstraints::isDnsConstraint, "write {} as a host name, in letters, digits and inner hyphens", "rfc5280-4.2.1.10-u2");
        base("ip-address.length", GeneralName.IP_ADDRESS, NameConstraints::isRange, "give the iPAddress 8 octets for IPv4 or 32 for IPv6: address and mask", "rfc5280-4.2.1.10-20", "rfc5280-4.2.1.10-21#1", "rfc5280-4.2.1.10-22#1");
        base("ip-address.mask", GeneralName.IP_ADDRESS, NameConstraints::isPrefix, "make the mask of the iPAddress ones followed by zeros, and the address zero where the mask is", "rfc5280-4.2.1.10-21#2", "rfc5280-4.2.1.10-22#2");
    }
    // @formatter:on

    private NameConstraints() {}

    private static void base(String name, int kind, At<Certificate> test, String message, String... duties) {
        RULES.rule(name, duties)
                .reads(Part.NAME_CONSTRAINTS)
                .when(has(NAME_CONSTRAINTS))
                .require(BASES.where((c, at) -> Der.tag(c.bytes(), at) == kind), test, message);
    }

    private static void noBase(String name, String duty, int kind, String label) {
        base(name, kind, (c, at) -> false, "remove the constraint on " + label + ": software does not know it", duty);
    }

    private static boolean isHostOrDomain(Certificate c, int at) {
        int from = afterStop(c, at);
        return Uri.isFullyQualified(c.bytes(), from, Der.stop(c.bytes(), at));
    }

    /** A mailbox, a host, or a domain after a full stop; nothing at all constrains all of them. */
    private static boolean isMailConstraint(Certificate c, int at) {
        byte[] b = c.bytes();
        int from = Der.content(b, at);
        int to = Der.stop(b, at);
        return from == to
                || (Mailbox.at(b, from, to) >= 0
                        ? Mailbox.isMailbox(b, from, to)
                        : Mailbox.isHost(b, afterStop(c, at), to));
    }

    /** As {@link #isMailConstraint}; a full stop in front, which the text does not know, is common and changes nothing. */
    private static boolean isDnsConstraint(Certificate c, int at) {
        byte[] b = c.bytes();
        return Der.length(b, at) == 0 || Mailbox.isHost(b, afterStop(c, at), Der.stop(b, at));
    }

    private static int afterStop(Certificate c, int at) {
        int from = Der.content(c.bytes(), at);
        return from < Der.stop(c.bytes(), at) && c.bytes()[from] == '.' ? from + 1 : from;
    }

    private static boolean isSmtpUtf8Mailbox(Certificate c, int at) {
        return KnownOid.ON_SMTP_UTF8_MAILBOX.isAt(c.bytes(), GeneralName.otherNameType(c.bytes(), at));
    }

    private static boolean isRange(Certificate c, int at) {
        int length = Der.length(c.bytes(), at);
        return length == 8 || length == 32;
    }

    private static boolean isPrefix(Certificate c, int at) {
        if (!isRange(c, at)) {
            return true;
        }
        byte[] b = c.bytes();
        int half = Der.length(b, at) / 2;
        boolean ended = false;
        for (int i = Der.content(b, at), end = i + half; i < end; i++) {
            int zeros = ~b[i + half] & 0xFF;
            // zeros that are not all at the end leave a one behind them
            if ((ended ? zeros != 0xFF : (zeros & zeros + 1) != 0) || (b[i] & zeros) != 0) {
                return false;
            }
            ended |= zeros != 0;
        }
        return true;
    }
}
