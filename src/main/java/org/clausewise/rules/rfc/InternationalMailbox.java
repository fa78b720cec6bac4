package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.sanHas;
import static org.clausewise.rule.CertificateFacts.sanNames;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.Idna;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Mailbox;
import org.clausewise.pki.Part;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 8398 3, SmtpUTF8Mailbox: an otherName for addresses whose local part goes beyond ASCII. */
public final class InternationalMailbox {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc8398.smtp-utf8-mailbox", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectAltName)
            .reads(Part.SUBJECT_ALT_NAME);

    /** A test of the octets between two offsets, with the at sign between them. */
    @FunctionalInterface
    private interface Test {
        boolean passes(byte[] b, int from, int at, int to);
    }

    private static final Elements<Certificate> MAILBOXES = sanNames(GeneralName.OTHER_NAME)
            .where((c, at) -> KnownOid.ON_SMTP_UTF8_MAILBOX.isAt(c.bytes(), GeneralName.otherNameType(c.bytes(), at)));

    static {
        RULES.rule("rfc822-name.local-part", "rfc8398-3-1", "rfc8399-7.5.2-1")
                .when(HAS_SAN, sanHas(GeneralName.RFC822_NAME))
                .require(
                        sanNames(GeneralName.RFC822_NAME),
                        (c, at) -> isAscii(c, at, true),
                        "put the address into a SmtpUTF8Mailbox: its local part goes beyond ASCII");
        RULES.rule("rfc822-name.domain", "rfc8399-7.5.1-1", "rfc5280-7.5-2")
                .when(HAS_SAN, sanHas(GeneralName.RFC822_NAME))
                .require(
                        sanNames(GeneralName.RFC822_NAME),
                        (c, at) -> isAscii(c, at, false),
                        "write the domain of the address in A-labels");
        RULES.rule("rfc822-name.idna", "rfc8398-4-1")
                .when(HAS_SAN, sanHas(GeneralName.RFC822_NAME))
                .require(
                        sanNames(GeneralName.RFC822_NAME),
                        NameForms::keepsToIdna,
                        "write the domain of {} in labels that IDNA2008 allows");
        RULES.rule("idna", "rfc8398-4-1")
                .when(HAS_SAN, sanHas(GeneralName.OTHER_NAME))
                .require(
                        MAILBOXES,
                        InternationalMailbox::keepsToIdna,
                        "write the domain in labels that IDNA2008 allows");
        // @formatter:off
        rule("u-label", (b, from, at, to) -> at < 0 || !hasALabel(b, at + 1, to), "write the labels of the domain that go beyond ASCII in Unicode, not as A-labels", "rfc8398-3-2");
        rule("form", (b, from, at, to) -> at >= 0 && Mailbox.isInternationalLocalPart(b, from, at) && isDomain(b, at + 1, to), "write the SmtpUTF8Mailbox as local-part@domain", "rfc8398-3-u1");
        rule("ldh", (b, from, at, to) -> at < 0 || labels(b, at + 1, to, false), "write the labels of the domain that are ASCII in letters, digits and inner hyphens", "rfc8398-3-3#1");
        rule("lower-case", (b, from, at, to) -> at < 0 || labels(b, at + 1, to, true), "write the domain in lower case", "rfc8398-3-3#2");
        rule("beyond-ascii", (b, from, at, to) -> at < 0 || !Mailbox.isAscii(b, from, at), "put the address into an rfc822Name: its local part is ASCII", "rfc8398-3-4", "rfc8398-3-5");
        rule("byte-order-mark", (b, from, at, to) -> to - from < 3 || b[from] != (byte) 0xEF || b[from + 1] != (byte) 0xBB || b[from + 2] != (byte) 0xBF, "drop the byte order mark", "rfc8398-3-6", "rfc8399-7.5.2-2");
        // @formatter:on
    }

    static {
        RULES.about(Matter.FORM, "rfc822-name.local-part", "rfc822-name.domain");
    }

    private InternationalMailbox() {}

    private static void rule(String name, Test test, String message, String... duties) {
        RULES.rule(name, duties)
                .when(HAS_SAN, sanHas(GeneralName.OTHER_NAME))
                .require(MAILBOXES, (c, at) -> passes(c, at, test), message);
    }

    private static boolean passes(Certificate c, int name, Test test) {
        byte[] b = c.bytes();
        int value = GeneralName.otherNameValue(b, name);
        int from = Der.content(b, value);
        int to = Der.stop(b, value);
        return test.passes(b, from, Mailbox.at(b, from, to), to);
    }

    private static boolean isAscii(Certificate c, int name, boolean localPart) {
        byte[] b = c.bytes();
        int from = Der.content(b, name);
        int to = Der.stop(b, name);
        int at = Mailbox.at(b, from, to);
        return at < 0 || (localPart ? Mailbox.isAscii(b, from, at) : Mailbox.isAscii(b, at + 1, to));
    }

    private static boolean hasALabel(byte[] b, int from, int to) {
        for (int i = from; i < to; i = DomainName.labelEnd(b, i, to) + 1) {
            if ((DomainName.labelForm(b, i, DomainName.labelEnd(b, i, to)) & DomainName.HAS_P_LABEL) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean keepsToIdna(Certificate c, int name) {
        byte[] b = c.bytes();
        int value = GeneralName.otherNameValue(b, name);
        int to = Der.stop(b, value);
        int at = Mailbox.at(b, Der.content(b, value), to);
        return at < 0
                || Idna.flaws(b, at + 1, to, c.issuedAtSeconds()) == 0
                        && Idna.unicodeFlaws(b, at + 1, to, c.issuedAtSeconds()) == 0;
    }

    /** One at all, or an address that is right; what its labels are is asked apart. */
    private static boolean isDomain(byte[] b, int from, int to) {
        return Mailbox.isAddressLiteral(b, from, to) ? Mailbox.isRightLiteral(b, from, to) : from < to;
    }

    /** Every label of ASCII alone is a Non-Reserved LDH Label, or has no capitals. */
    private static boolean labels(byte[] b, int from, int to, boolean lowerCase) {
        if (Mailbox.isAddressLiteral(b, from, to)) {
            return true; // it has no labels
        }
        for (int i = from; i <= to; ) {
            int end = DomainName.labelEnd(b, i, to);
            if (Mailbox.isAscii(b, i, end) && !(lowerCase ? hasNoCapital(b, i, end) : isNonReserved(b, i, end))) {
                return false;
            }
            i = end + 1;
        }
        return true;
    }

    private static boolean hasNoCapital(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] >= 'A' && b[i] <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNonReserved(byte[] b, int from, int to) {
        return (DomainName.labelForm(b, from, to) & ~DomainName.HAS_P_LABEL) == 0;
    }
}
