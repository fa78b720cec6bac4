package org.clausewise.rules.rfc;

import static org.clausewise.der.Defect.*;
import static org.clausewise.rule.CertificateFacts.defects;
import static org.clausewise.rule.CertificateFacts.free;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausewise.der.Defect;
import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.1: what is signed is encoded by the distinguished encoding rules (X.690), as the ASN.1 types say. */
public final class DistinguishedEncoding {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.der", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    /** PrintableStrings with an at sign or an underscore. */
    private static final Elements<Certificate> ADDRESSES =
            defects(PRINTABLE_STRING).where(DistinguishedEncoding::hasAtOrUnderscore);

    // @formatter:off
    static {
        defect("#1", INDEFINITE_LENGTH, "write the length in full: DER has no indefinite form");
        defect("#2", NON_MINIMAL_LENGTH, "write the length in as few octets as it needs");
        defect("#3", TRAILING_BYTES, "remove the bytes after the value");
        defect("#4", NON_MINIMAL_INTEGER, "write the INTEGER in as few octets as it needs");
        defect("#5", BOOLEAN_VALUE, "write TRUE as FF and FALSE as 00");
        defect("#6", ENCODED_DEFAULT, "leave the value out: it is the default");
        defect("#7", UNUSED_BITS, "count the unused bits of the BIT STRING from 0 to 7, and clear them");
        defect("#8", NAMED_BITS, "count the trailing zero bits of the list of named bits as unused", "rfc5280-B-8");
        defect("#8", NAMED_OCTETS, "drop the trailing zero octets of the list of named bits", "rfc5280-B-8");
        defect("#9", SET_ORDER, "sort the elements of the SET OF by their encodings");
        defect("#10", WRONG_TAG, "give the field the type that it has in the ASN.1 module: class, number and constructed bit");
        defect("#10", MISSING_FIELD, "add the field that is missing here");
        defect("#10", TRUNCATED, "correct the length: it reaches beyond what the value stands in");
        defect("#11", PRINTABLE_STRING, "keep to A-Z a-z 0-9 space ' ( ) + , - . / : = ?, or use UTF8String where it is allowed");
        defect("#12", IA5_STRING, "keep to the characters of ASCII");
        defect("#13", NUMERIC_STRING, "keep to digits and space");
        defect("#14", VISIBLE_STRING, "keep to the printing characters of ASCII and space");
        defect("#15", UTF8_STRING, "write valid UTF-8: shortest forms, no surrogates, nothing cut off");
        defect("#16", BMP_STRING, "write two octets a character, without surrogates");
        defect("#17", UNIVERSAL_STRING, "write four octets a character, none beyond U+10FFFF");
        defect("#18", TELETEX_STRING, "keep to the characters of TeletexString, or use UTF8String");
        defect("#19", OID_ENCODING, "encode the OBJECT IDENTIFIER anew: an arc is empty, cut off or padded");
        defect("#20", CONSTRAINT, "keep within the size or range that the ASN.1 type allows");
        defect("#21", UTC_TIME_INVALID, "write a date and time that exist, as YYMMDDHHMMSSZ");
        defect("#22", GENERALIZED_TIME_INVALID, "write a date and time that exist, as YYYYMMDDHHMMSSZ");
        defect("#23", DEPTH_LIMIT, "nest less deeply: no certificate needs this");
    }
    // @formatter:on

    static final Rule<Certificate> ADDRESS = RULES.rule("printable-string.address", "rfc5280-B-6", "rfc5280-B-7")
            .require(
                    ADDRESSES,
                    (c, at) -> false,
                    "encode {} as IA5String or UTF8String: PrintableString has neither @ nor _");

    static {
        RULES.generallyAbout(Matter.STRUCTURE, "wrong-tag", "truncated", "non-minimal-length")
                .generallyAbout(Matter.FORM, "printable-string.address", "ia5-string", "printable-string")
                .generallyAbout(Matter.SIZE, "constraint");
    }

    private DistinguishedEncoding() {}

    private static void defect(String duty, Defect defect, String message, String... more) {
        String name = defect.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String[] duties = Stream.concat(Stream.of("rfc5280-4.1-u1" + duty), Arrays.stream(more))
                .toArray(String[]::new);
        RULES.rule(name, duties).require(free(defect), defects(defect), message);
    }

    private static boolean hasAtOrUnderscore(Certificate c, int at) {
        for (int i = Der.content(c.bytes(), at), end = Der.stop(c.bytes(), at); i < end; i++) {
            if (c.bytes()[i] == '@' || c.bytes()[i] == '_') {
                return true;
            }
        }
        return false;
    }
}
