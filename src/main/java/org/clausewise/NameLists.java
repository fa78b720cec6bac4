package org.clausewise;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.clausewise.pki.PublicSuffixes;
import org.clausewise.pki.Tlds;
import org.jspecify.annotations.Nullable;

/**
 * The lists by which a gate judges names: null for those that came with this library.
 *
 * @param tldsVersion date and digest of a list that the caller gave
 */
record NameLists(
        @Nullable Tlds tlds,
        @Nullable String tldsVersion,
        @Nullable PublicSuffixes publicSuffixes,
        @Nullable String suffixesVersion) {
    static final NameLists EMBEDDED = new NameLists(null, null, null, null);

    private static final int DIGITS = 16;

    NameLists topLevelDomains(byte[] text) {
        Tlds list = Tlds.parse(text);
        return new NameLists(list, version(list.date(), text), publicSuffixes, suffixesVersion);
    }

    NameLists publicSuffixes(byte[] text) {
        PublicSuffixes list = PublicSuffixes.parse(text);
        return new NameLists(tlds, tldsVersion, list, version(list.date(), text));
    }

    private static String version(String date, byte[] text) {
        return (date.isEmpty() ? "undated" : date) + " " + digest(text);
    }

    /** How a version names a text. */
    static String digest(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "sha256:" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
