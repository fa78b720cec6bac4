package org.clausewise.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL as a client of HTTP reads it (RFC 3986), without user and fragment.
 *
 * @param scheme in lower case
 * @param host as written; an IPv6 address without its brackets
 * @param port that of the URL, or the scheme's own; -1 where neither is known
 * @param path with the query behind it, never empty
 */
public record HttpUrl(String scheme, String host, int port, String path) {
    /** The URL of a text; null if it has no scheme or no host. */
    public static @Nullable HttpUrl parse(String text) {
        int colon = scheme(text);
        if (colon < 0 || !text.startsWith("//", colon + 1)) {
            return null;
        }
        int from = colon + 3;
        int end = authorityEnd(text, from);
        String authority =
                text.substring(text.lastIndexOf('@', end - 1) >= from ? text.lastIndexOf('@', end - 1) + 1 : from, end);
        int bracket = authority.lastIndexOf(']');
        int portAt = authority.indexOf(':', Math.max(bracket, 0));
        String host = portAt < 0 ? authority : authority.substring(0, portAt);
        if (bracket > 0 && host.startsWith("[")) {
            host = host.substring(1, bracket);
        }
        if (host.isEmpty()) {
            return null;
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = withoutFragment(text.substring(end));
        return new HttpUrl(
                scheme,
                host,
                portAt < 0 || portAt + 1 == authority.length() ? ownPort(scheme) : number(authority, portAt + 1),
                withoutDots(rest.startsWith("/") ? rest : "/" + rest));
    }

    /** Whether it is for HTTP, with or without TLS. */
    public boolean isHttp() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /** Whether both name the same resource. */
    public boolean isSame(HttpUrl other) {
        return scheme.equals(other.scheme)
                && DomainNames.same(host, other.host)
                && port == other.port
                && path.equals(other.path);
    }

    /** What a Location header with this value leads to from here (RFC 7231 7.1.2); null if it cannot be read. */
    public @Nullable HttpUrl resolve(String location) {
        if (scheme(location) >= 0) {
            return parse(location);
        }
        String reference = withoutFragment(location);
        if (reference.startsWith("//")) {
            return parse(scheme + ":" + reference);
        }
        String target;
        int query = path.indexOf('?');
        String own = query < 0 ? path : path.substring(0, query);
        if (reference.isEmpty()) {
            target = path;
        } else if (reference.startsWith("/")) {
            target = reference;
        } else if (reference.startsWith("?")) {
            target = own + reference;
        } else {
            target = own.substring(0, own.lastIndexOf('/') + 1) + reference;
        }
        return new HttpUrl(scheme, host, port, withoutDots(target));
    }

    /** Where the scheme ends, -1 if there is none. */
    private static int scheme(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return colon > 0 ? colon : -1;
    }

    private static int authorityEnd(String text, int from) {
        int i = from;
        while (i < text.length() && "/?#".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int ownPort(String scheme) {
        return switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }

    private static int number(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || number > 65_535) {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private static String withoutFragment(String text) {
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    /** The path without its segments {@code .} and {@code ..} (RFC 3986 5.2.4). */
    private static String withoutDots(String path) {
        int query = path.indexOf('?');
        String segments = query < 0 ? path : path.substring(0, query);
        if (!segments.contains("/.")) {
            return path;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < segments.length()) {
            int next = segments.indexOf('/', at + 1);
            String segment = segments.substring(at, next < 0 ? segments.length() : next);
            boolean up = segment.equals("/..");
            if (up) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            }
            if (!up && !segment.equals("/.")) {
                out.append(segment);
            } else if (next < 0) {
                out.append('/');
            }
            at = next < 0 ? segments.length() : next;
        }
        return query < 0
                ? out.toString()
                : out.append(path, query, path.length()).toString();
    }
}
