package org.clausewise.evidence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether what the Applicant had to show was seen. */
public final class Shown {
    private Shown() {}

    /** Whether the value stands in a CNAME, TXT or CAA record of one of the answers. */
    public static boolean inDns(String value, List<DnsQuery> queries) {
        for (DnsQuery query : queries) {
            if (inDns(value, query)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value is the whole of a TXT record that a name has, be it by aliases. */
    public static boolean asTxt(String name, String value, List<DnsQuery> queries) {
        for (DnsQuery query : Aliases.followed(name, queries)) {
            for (DnsRecord record : query.answers()) {
                if (record.type().equals("TXT") && record.data().equals(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the value stands in a text. None stands nowhere. */
    public static boolean in(@Nullable String text, String value) {
        return text != null && !value.isEmpty() && text.contains(value);
    }

    /** Whether the value stands in a CNAME, TXT or CAA record of the answer: in its data or, as part of a name, in its owner. */
    public static boolean inDns(String value, DnsQuery query) {
        for (DnsRecord record : query.answers()) {
            boolean shown = switch (record.type()) {
                case "TXT", "CAA" -> in(record.data(), value) || inName(value, record.name());
                case "CNAME" -> inName(value, record.data()) || inName(value, record.name());
                default -> false;
            };
            if (shown) {
                return true;
            }
        }
        return false;
    }

    /** Names do not keep the case of a value. */
    private static boolean inName(String value, String name) {
        return in(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
    }
}
