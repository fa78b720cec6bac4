package org.clausewise.pki;

import org.clausewise.der.Der;

/** A uniform resource identifier (RFC 3986), by the offset of the string that holds it. */
public final class Uri {
    private Uri() {}

    /** Whether it begins with this scheme, in any case, and {@code ://} with something behind. */
    public static boolean hasScheme(byte[] b, int at, String scheme) {
        int from = Der.content(b, at);
        int length = scheme.length();
        if (at < 0 || Der.stop(b, at) - from <= length + 3) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int c = b[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != scheme.charAt(i)) {
                return false;
            }
        }
        return b[from + length] == ':' && b[from + length + 1] == '/' && b[from + length + 2] == '/';
    }

    /** Whether it is an HTTP URL, which HTTPS is not. */
    public static boolean isHttp(byte[] b, int at) {
        return hasScheme(b, at, "http");
    }
}
