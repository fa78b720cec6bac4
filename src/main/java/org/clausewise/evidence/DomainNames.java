package org.clausewise.evidence;

/** Domain names as text, compared without case and without a root label. */
public final class DomainNames {
    private DomainNames() {}

    /** Whether two names are the same. */
    public static boolean same(String a, String b) {
        int length = length(a);
        return length == length(b) && matches(a, 0, b, length);
    }

    /** Whether a name is {@code ancestor} or ends with all its labels. */
    public static boolean isOrIsUnder(String name, String ancestor) {
        int rest = length(name) - length(ancestor);
        return rest == 0 && same(name, ancestor) || isUnder(name, ancestor);
    }

    /** Whether a name ends with all labels of {@code ancestor} and has more. */
    public static boolean isUnder(String name, String ancestor) {
        int rest = length(name) - length(ancestor);
        return rest > 1
                && length(ancestor) > 0
                && name.charAt(rest - 1) == '.'
                && matches(name, rest, ancestor, length(ancestor));
    }

    public static boolean isWildcard(String name) {
        return name.startsWith("*.");
    }

    /** The name without the {@code *.} that it may begin with. */
    public static String withoutWildcard(String name) {
        return isWildcard(name) ? name.substring(2) : name;
    }

    /** The name without its first label; empty where there is no other. */
    public static String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 || dot + 1 == name.length() ? "" : name.substring(dot + 1);
    }

    /** The first label. */
    public static String firstLabel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The name with its ASCII letters in lower case, as names are compared. */
    public static String lowerCase(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            out.append(lower(name.charAt(i)));
        }
        return out.toString();
    }

    public static boolean isOnion(String name) {
        return isUnder(name, "onion");
    }

    private static int length(String name) {
        return name.endsWith(".") ? name.length() - 1 : name.length();
    }

    private static boolean matches(String a, int from, String b, int length) {
        for (int i = 0; i < length; i++) {
            if (lower(a.charAt(from + i)) != lower(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
