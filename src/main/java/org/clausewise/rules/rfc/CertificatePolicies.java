package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.CERTIFICATE_POLICIES;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.SELF_ISSUED;
import static org.clausewise.rule.CertificateFacts.has;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Mailbox;
import org.clausewise.pki.Part;
import org.clausewise.pki.PolicyInformation;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Elements.Inner;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Matter;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.4, Certificate Policies, with RFC 6818 3. */
public final class CertificatePolicies {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.certificate-policies", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::certificatePolicies);

    private static final int MOST_CHARACTERS = 200;
    private static final Fact<Certificate> QUALIFIED =
            CertificateFacts.POLICIES.none(PolicyInformation.QUALIFIED).not();

    private static final Elements<Certificate> POLICIES = CertificateFacts.elementsOf(CERTIFICATE_POLICIES);
    private static final Elements<Certificate> QUALIFIERS = qualifiersOf(POLICIES);
    private static final Elements<Certificate> CPS_URIS = QUALIFIERS
            .where((c, at) -> KnownOid.QT_CPS.isAt(c.bytes(), Der.content(c.bytes(), at)))
            .within(Inner.one(CertificatePolicies::second));
    private static final Elements<Certificate> USER_NOTICES =
            QUALIFIERS.where((c, at) -> KnownOid.QT_USER_NOTICE.isAt(c.bytes(), Der.content(c.bytes(), at)));
    private static final Elements<Certificate> TEXTS =
            USER_NOTICES.within(Inner.one(CertificatePolicies::second)).within(Inner.one(CertificatePolicies::text));

    // @formatter:off
    static {
        rule("any-policy-qualifiers", "rfc5280-4.2.1.4-6", qualifiersOf(POLICIES.where(CertificatePolicies::isAnyPolicy)), CertificatePolicies::isOfRfc5280,
                "give anyPolicy no qualifiers but a CPS pointer and a user notice");
        rule("notice-reference", "rfc5280-4.2.1.4-8", USER_NOTICES, CertificatePolicies::hasNoReference, "leave noticeRef out of the user notice");
        rule("explicit-text.length", "rfc5280-4.2.1.4-u1", TEXTS, (c, at) -> NameEncoding.characters(c.bytes(), at) <= MOST_CHARACTERS,
                "shorten explicitText to 200 characters");
        rule("explicit-text.utf8", "rfc5280-4.2.1.4-10", TEXTS, (c, at) -> Der.tag(c.bytes(), at) == Tag.UTF8_STRING, "encode explicitText as UTF8String", "rfc6818-3-5");
        rule("explicit-text.ia5", "rfc6818-3-6", TEXTS, (c, at) -> Der.tag(c.bytes(), at) != Tag.IA5_STRING, "do not encode explicitText as IA5String");
        rule("explicit-text.controls", "rfc5280-4.2.1.4-12", TEXTS, CertificatePolicies::hasNoControls, "remove the control characters from explicitText", "rfc6818-3-7");
        rule("explicit-text.nfc", "rfc5280-4.2.1.4-13", TEXTS, CertificatePolicies::isNormalized, "normalize explicitText to Unicode form C", "rfc6818-3-8");
        rule("cps-uri.absolute", "rfc5280-4.2.1.4-u2#1", CPS_URIS, NameForms.ABSOLUTE, "begin the CPS pointer {} with a scheme such as https:");
        rule("cps-uri.syntax", "rfc5280-4.2.1.4-u2#2", CPS_URIS, NameForms.URI_SYNTAX, "write the CPS pointer {} in the characters of a URI, and percent-encode the rest");
    }
    // @formatter:on

    static {
        RULES.rule("explicit-text.old-types", "rfc5280-4.2.1.4-11")
                .reads(Part.CERTIFICATE_POLICIES)
                .when(has(CERTIFICATE_POLICIES), QUALIFIED)
                .require(
                        TEXTS,
                        (c, at) -> Der.tag(c.bytes(), at) != Tag.VISIBLE_STRING
                                && Der.tag(c.bytes(), at) != Tag.BMP_STRING,
                        "do not encode explicitText as VisibleString or BMPString");
        RULES.rule("once", "rfc5280-4.2.1.4-2")
                .reads(Part.CERTIFICATE_POLICIES)
                .when(has(CERTIFICATE_POLICIES))
                .require(POLICIES, CertificatePolicies::isFirst, "remove this policy: the extension has it already");
        RULES.rule("qualifiers", "rfc5280-4.2.1.4-5")
                .when(has(CERTIFICATE_POLICIES))
                .require(
                        CertificateFacts.POLICIES.none(PolicyInformation.QUALIFIED),
                        CertificateFacts.POLICIES.with(PolicyInformation.QUALIFIED),
                        "leave the qualifiers of the policy out");
        RULES.rule("user-notice.self-issued", "rfc5280-4.2.1.4-7")
                .when(has(CERTIFICATE_POLICIES), QUALIFIED, IS_CA, SELF_ISSUED)
                .require(
                        USER_NOTICES,
                        (c, at) -> false,
                        "remove the user notice: the CA is not of another organisation");
    }

    static {
        RULES.about(Matter.EXPLICIT_TEXT, "explicit-text.utf8", "explicit-text.ia5", "explicit-text.old-types");
    }

    private CertificatePolicies() {}

    private static void rule(
            String name,
            String duty,
            Elements<Certificate> places,
            At<Certificate> test,
            String message,
            String... more) {
        String[] duties = Stream.concat(Stream.of(duty), Arrays.stream(more)).toArray(String[]::new);
        RULES.rule(name, duties).when(has(CERTIFICATE_POLICIES), QUALIFIED).require(places, test, message);
    }

    private static Elements<Certificate> qualifiersOf(Elements<Certificate> policies) {
        return policies.within((c, policy, previous) -> Der.next(c.bytes(), second(c, policy), previous));
    }

    /** The qualifiers of a policy, or what a qualifier holds. */
    private static int second(Certificate c, int at) {
        return Der.next(c.bytes(), at, Der.content(c.bytes(), at));
    }

    /** The explicitText of a UserNotice. */
    private static int text(Certificate c, int notice) {
        int first = Der.next(c.bytes(), notice, -1);
        return Der.tag(c.bytes(), first) == Tag.SEQUENCE ? Der.next(c.bytes(), notice, first) : first;
    }

    private static boolean isFirst(Certificate c, int at) {
        byte[] b = c.bytes();
        for (int i = POLICIES.next(c, -1); i >= 0 && i < at; i = POLICIES.next(c, i)) {
            if (Der.equal(b, Der.content(b, i), b, Der.content(b, at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnyPolicy(Certificate c, int at) {
        return KnownOid.POLICY_ANY.isAt(c.bytes(), Der.content(c.bytes(), at));
    }

    private static boolean isOfRfc5280(Certificate c, int qualifier) {
        int oid = Der.content(c.bytes(), qualifier);
        return KnownOid.QT_CPS.isAt(c.bytes(), oid) || KnownOid.QT_USER_NOTICE.isAt(c.bytes(), oid);
    }

    private static boolean hasNoReference(Certificate c, int qualifier) {
        return Der.tag(c.bytes(), Der.next(c.bytes(), second(c, qualifier), -1)) != Tag.SEQUENCE;
    }

    /** None of U+0000 to U+001F and U+007F to U+009F. */
    private static boolean hasNoControls(Certificate c, int at) {
        byte[] b = c.bytes();
        int tag = Der.tag(b, at);
        int step = tag == Tag.BMP_STRING ? 2 : 1;
        for (int i = Der.content(b, at), end = Der.stop(b, at); i + step <= end; i += step) {
            int character = b[i] & 0xFF;
            if (tag == Tag.BMP_STRING) {
                character = character << 8 | b[i + 1] & 0xFF;
            } else if (tag == Tag.UTF8_STRING && character == 0xC2 && i + 1 < end) {
                character = b[i + 1] & 0xFF;
            } else if (character >= 0x80) {
                continue;
            }
            if (character < 0x20 || character >= 0x7F && character < 0xA0) {
                return false;
            }
        }
        return true;
    }

    /** Unicode form C; only text beyond ASCII costs an allocation. */
    private static boolean isNormalized(Certificate c, int at) {
        byte[] b = c.bytes();
        int tag = Der.tag(b, at);
        return tag != Tag.BMP_STRING
                        && (tag != Tag.UTF8_STRING || Mailbox.isAscii(b, Der.content(b, at), Der.stop(b, at)))
                || Normalizer.isNormalized(Der.text(b, at), Normalizer.Form.NFC);
    }
}
