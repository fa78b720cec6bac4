package org.clausewise.pki;

import java.util.Arrays;
import org.clausewise.der.Der;

/**
 * Registration References of EV certificates: the attribute organizationIdentifier (EVG 7.1.4.2.8), scheme, country and
 * reference in one string, and the extension cabfOrganizationIdentifier that repeats them in fields (EVG 7.1.2.2).
 */
public final class OrganizationIdentifier {
    /** Does not begin with the three letters of a scheme. */
    public static final int NO_SCHEME = 1;
    /** Begins with the letters of a scheme that EVG Appendix H does not list. */
    public static final int UNKNOWN_SCHEME = 1 << 1;
    /** The two characters after the scheme are neither an ISO 3166-1 code nor XG, nor a prefix that VAT may have instead. */
    public static final int NO_COUNTRY = 1 << 2;
    /** VAT with a prefix of Directive 2006/112/EC, article 215, that is no ISO 3166-1 code. */
    public static final int VAT_PREFIX = 1 << 3;
    /** A subdivision with another scheme than NTR. */
    public static final int SUBDIVISION_OF_OTHER_SCHEME = 1 << 4;
    /** A subdivision of other than one to three letters and digits. */
    public static final int NO_SUBDIVISION = 1 << 5;
    /** A subdivision of other than two letters and digits. */
    public static final int NOT_TWO_CHARACTERS = 1 << 6;
    /** No hyphen-minus after country or subdivision. */
    public static final int NO_HYPHEN = 1 << 7;
    /** Nothing behind the hyphen-minus. */
    public static final int NO_REFERENCE = 1 << 8;

    private static final int UNTOLD_COUNTRY = 1 << 9;
    private static final int UNTOLD = NO_SCHEME | NO_HYPHEN | UNTOLD_COUNTRY;

    /** The schemes of EVG Appendix H. */
    private static final String[] SCHEMES = {"NTR", "VAT", "PSD"};

    /** Greece and Northern Ireland, the prefixes of the directive that are no codes of ISO 3166-1. */
    private static final String[] VAT_PREFIXES = {"EL", "XI"};

    /** For what is operated globally. */
    private static final String GLOBAL = "XG";

    private static final int SCHEME_LENGTH = 3;
    private static final int COUNTRY_LENGTH = 2;

    private OrganizationIdentifier() {}

    /**
     * The flaws of an attribute's value, a mask of the constants here.
     *
     * @param attribute the offset of an AttributeTypeAndValue whose value is of one octet a character
     */
    public static int flaws(byte[] b, int attribute) {
        int value = Name.value(b, attribute);
        int from = Der.content(b, value);
        int to = Der.stop(b, value);
        int country = from + SCHEME_LENGTH;
        if (to < country || !isLetters(b, from, country)) {
            return NO_SCHEME;
        }
        int flaws = scheme(b, from, country);
        int i = country + COUNTRY_LENGTH;
        if (to < i || !isLetters(b, country, i)) {
            return flaws | NO_COUNTRY | UNTOLD_COUNTRY;
        }
        flaws |= country(b, from, country);
        if (i < to && b[i] == '+') {
            int end = hyphen(b, i, to);
            flaws |= subdivision(b, from, i + 1, end);
            i = end;
        }
        if (i == to || b[i] != '-') {
            return flaws | NO_HYPHEN;
        }
        return i + 1 == to ? flaws | NO_REFERENCE : flaws;
    }

    /**
     * The flaws of the extension's fields, a mask of the constants here; 0 if it is absent.
     *
     * @param extension the offset of a CABFOrganizationIdentifier that was read without structural defects
     */
    public static int extensionFlaws(byte[] b, int extension) {
        if (extension < 0) {
            return 0;
        }
        int scheme = Der.child(b, extension, 0);
        int country = Der.child(b, extension, 1);
        int from = Der.content(b, scheme);
        if (Der.length(b, scheme) != SCHEME_LENGTH || !isLetters(b, from, from + SCHEME_LENGTH)) {
            return NO_SCHEME;
        }
        int flaws = scheme(b, from, from + SCHEME_LENGTH);
        flaws |= Der.length(b, country) == COUNTRY_LENGTH ? country(b, from, Der.content(b, country)) : NO_COUNTRY;
        int state = stateOrProvince(b, extension);
        if (state >= 0) {
            flaws |= subdivision(b, from, Der.content(b, state), Der.stop(b, state));
        }
        return Der.length(b, reference(b, extension)) == 0 ? flaws | NO_REFERENCE : flaws;
    }

    /** registrationStateOrProvince; -1 if absent. */
    public static int stateOrProvince(byte[] b, int extension) {
        return extension >= 0 && Der.count(b, extension) > SCHEME_LENGTH ? Der.child(b, extension, 2) : -1;
    }

    /** registrationReference. */
    public static int reference(byte[] b, int extension) {
        return Der.child(b, extension, Der.count(b, extension) - 1);
    }

    /**
     * Where the extension says something else than the attribute: its first field that differs, the extension's value where it
     * lacks the subdivision; -1 where they agree, where one of them is absent, and where the attribute cannot be told apart.
     */
    public static int difference(Certificate c) {
        byte[] b = c.bytes();
        int extension = c.extensionValue(ExtensionType.CABF_ORGANIZATION_IDENTIFIER);
        int attribute = Name.find(b, c.subject(), AttributeType.ORGANIZATION_IDENTIFIER);
        if (extension < 0 || attribute < 0 || (flaws(b, attribute) & UNTOLD) != 0) {
            return -1;
        }
        int from = Der.content(b, Name.value(b, attribute));
        int to = Der.stop(b, Name.value(b, attribute));
        int country = from + SCHEME_LENGTH;
        int plus = country + COUNTRY_LENGTH;
        int hyphen = hyphen(b, plus, to);
        int state = stateOrProvince(b, extension);
        if (!holds(b, Der.child(b, extension, 0), from, country)) {
            return Der.child(b, extension, 0);
        }
        if (!holds(b, Der.child(b, extension, 1), country, plus)) {
            return Der.child(b, extension, 1);
        }
        if (state < 0 ? hyphen > plus : hyphen == plus || !holds(b, state, plus + 1, hyphen)) {
            return state < 0 ? extension : state;
        }
        return holds(b, reference(b, extension), hyphen + 1, to) ? -1 : reference(b, extension);
    }

    /** The attribute names the scheme NTR. */
    public static boolean isNtr(byte[] b, int attribute) {
        return startsWith(b, attribute, "NTR");
    }

    /** The attribute names a subdivision behind its country. */
    public static boolean hasSubdivision(byte[] b, int attribute) {
        int plus = Der.content(b, Name.value(b, attribute)) + SCHEME_LENGTH + COUNTRY_LENGTH;
        return plus < Der.stop(b, Name.value(b, attribute)) && b[plus] == '+';
    }

    /** The attribute has the country of another attribute, two characters. */
    public static boolean hasCountryOf(byte[] b, int attribute, int other) {
        int country = Der.content(b, Name.value(b, attribute)) + SCHEME_LENGTH;
        return country + COUNTRY_LENGTH <= Der.stop(b, Name.value(b, attribute))
                && holds(b, Name.value(b, other), country, country + COUNTRY_LENGTH);
    }

    /** The attribute's reference says what another attribute says: the same letters and digits, whatever stands between them. */
    public static boolean hasReferenceOf(byte[] b, int attribute, int other) {
        int to = Der.stop(b, Name.value(b, attribute));
        int i = hyphen(b, Der.content(b, Name.value(b, attribute)), to);
        int j = Der.content(b, Name.value(b, other));
        int stop = Der.stop(b, Name.value(b, other));
        while (true) {
            while (i < to && isPunctuation(b[i])) i++;
            while (j < stop && isPunctuation(b[j])) j++;
            if (i >= to || j >= stop) return i >= to && j >= stop;
            if (lower(b[i++]) != lower(b[j++])) return false;
        }
    }

    private static int scheme(byte[] b, int from, int to) {
        for (String scheme : SCHEMES) {
            if (equals(b, from, to, scheme)) {
                return 0;
            }
        }
        return UNKNOWN_SCHEME;
    }

    private static int country(byte[] b, int scheme, int at) {
        if (CountryCode.isAssignedAt(b, at) || equals(b, at, at + COUNTRY_LENGTH, GLOBAL)) {
            return 0;
        }
        if (equals(b, scheme, scheme + SCHEME_LENGTH, "VAT")) {
            for (String prefix : VAT_PREFIXES) {
                if (equals(b, at, at + COUNTRY_LENGTH, prefix)) {
                    return VAT_PREFIX;
                }
            }
        }
        return NO_COUNTRY;
    }

    private static int subdivision(byte[] b, int scheme, int from, int to) {
        int flaws = equals(b, scheme, scheme + SCHEME_LENGTH, "NTR") ? 0 : SUBDIVISION_OF_OTHER_SCHEME;
        boolean alphanumeric = true;
        for (int i = from; i < to; i++) {
            alphanumeric &= isLetter(b[i]) || b[i] >= '0' && b[i] <= '9';
        }
        if (!alphanumeric || to <= from || to - from > SCHEME_LENGTH) {
            flaws |= NO_SUBDIVISION;
        }
        return alphanumeric && to - from == COUNTRY_LENGTH ? flaws : flaws | NOT_TWO_CHARACTERS;
    }

    private static int hyphen(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] != '-') i++;
        return i;
    }

    private static boolean startsWith(byte[] b, int attribute, String text) {
        int from = Der.content(b, Name.value(b, attribute));
        return from + text.length() <= Der.stop(b, Name.value(b, attribute))
                && equals(b, from, from + text.length(), text);
    }

    private static boolean equals(byte[] b, int from, int to, String text) {
        if (to - from != text.length()) return false;
        for (int i = from; i < to; i++) if (b[i] != text.charAt(i - from)) return false;
        return true;
    }

    private static boolean holds(byte[] b, int at, int from, int to) {
        return Arrays.equals(b, Der.content(b, at), Der.stop(b, at), b, from, to);
    }

    private static boolean isLetters(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) if (!isLetter(b[i])) return false;
        return true;
    }

    private static boolean isLetter(byte octet) {
        return octet >= 'A' && octet <= 'Z' || octet >= 'a' && octet <= 'z';
    }

    private static boolean isPunctuation(byte octet) {
        return octet >= 0 && !isLetter(octet) && (octet < '0' || octet > '9');
    }

    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    }
}
