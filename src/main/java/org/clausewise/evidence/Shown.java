package org.clausewise.evidence;

import java.util.List;
import java.util.Locale;

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

    /** Whether the value stands in a CNAME, TXT or CAA record of the answer: in its data or, as part of a name, in its owner. */
    public static boolean inDns(String value, DnsQuery query) {
        for (DnsRecord record : query.answers()) {
            boolean shown = switch (record.type()) {
                case "TXT", "CAA" -> record.data().contains(value) || inName(value, record.name());
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
        return name.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }
}
