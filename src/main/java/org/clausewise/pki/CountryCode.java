package org.clausewise.pki;

import org.clausewise.der.Der;

/** ISO 3166-1 alpha-2 codes. */
public final class CountryCode {
    /** Officially assigned: 249 codes, as the JDK's list of ISO 3166 held them in 2025; none has been added or withdrawn since 2011-08. */
    private static final String ASSIGNED = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ"
            + "CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGT"
            + "GUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKML"
            + "MMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSH"
            + "SISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

    private static final int LETTERS = 26;
    private static final int[] TABLE = new int[LETTERS];

    static {
        for (int i = 0; i < ASSIGNED.length(); i += 2) {
            TABLE[ASSIGNED.charAt(i) - 'A'] |= 1 << ASSIGNED.charAt(i + 1) - 'A';
        }
    }

    private CountryCode() {}

    /** An officially assigned code in upper case. */
    public static boolean isAssigned(byte[] b, int at) {
        return Der.length(b, at) == 2 && isAssignedAt(b, Der.content(b, at));
    }

    /** The two octets from an offset are an officially assigned code in upper case. */
    public static boolean isAssignedAt(byte[] b, int i) {
        return b[i] >= 'A'
                && b[i] <= 'Z'
                && b[i + 1] >= 'A'
                && b[i + 1] <= 'Z'
                && (TABLE[b[i] - 'A'] >>> b[i + 1] - 'A' & 1) != 0;
    }

    /** An assigned code, or {@code XX}, which the TLS BR use for a country without one (7.1.2.7.3, since ballot 88 of 2012-09-12). XK is no official code: Kosovo is XX. */
    public static boolean isPermitted(byte[] b, int at) {
        return isAssigned(b, at) || Der.textEquals(b, at, "XX");
    }
}
