package org.clausewise.evidence;

import java.net.URI;
import java.net.URISyntaxException;

/** What may be shown of values that open doors and of addresses of people: enough to tell one from another, never the whole. */
public final class Redacted {
    private static final int SHOWN = 4;

    /** 112 bits in letters and digits without regard to case. */
    private static final int LONG_LABEL = 22;

    private Redacted() {}

    /** The first characters of a Random Value, a token or what may hold one, and how many there are; of a short one nothing. */
    public static String value(String secret) {
        int shown = Math.min(SHOWN, secret.length() / 8);
        return printable(secret.substring(0, shown)) + "... (" + secret.length() + " characters)";
    }

    /** An e-mail address without its local part, or the last two digits of a number. */
    public static String contact(String address) {
        int at = address.lastIndexOf('@');
        if (at >= 0) {
            return "..." + printable(address.substring(at));
        }
        return address.length() < 6 ? "..." : "..." + printable(address.substring(address.length() - 2));
    }

    /** A URL without query, fragment, user, the last segment of its path and other long ones, which may be tokens. */
    public static String url(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath();
            if (uri.getScheme() == null || uri.getHost() == null) {
                return value(url);
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String directory = path == null ? "" : parts(path.substring(0, path.lastIndexOf('/') + 1), '/');
            boolean more = path != null && !path.endsWith("/") || uri.getRawQuery() != null;
            return printable(uri.getScheme() + "://" + uri.getHost() + port + directory) + (more ? "..." : "");
        } catch (URISyntaxException e) {
            return value(url);
        }
    }

    /** A name in the DNS with the first characters alone of each label that is long enough to hold a Random Value. */
    public static String owner(String name) {
        return printable(parts(name, '.'));
    }

    private static String parts(String text, char between) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf(between, from);
            int to = end < 0 ? text.length() : end;
            if (from > 0) {
                out.append(between);
            }
            boolean isLong = to - from >= LONG_LABEL;
            out.append(text, from, isLong ? from + SHOWN : to).append(isLong ? "..." : "");
            from = to + 1;
        }
        return out.toString();
    }

    /** The text with everything but printable ASCII replaced, and cut off where it gets long. */
    public static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < 200; i++) {
            char c = text.charAt(i);
            out.append(c >= ' ' && c < 0x7f ? c : '?');
        }
        return text.length() > 200 ? out.append("...").toString() : out.toString();
    }
}
