package org.clausewise.evidence.caa;

import java.time.Instant;
import java.util.List;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.Shown;

/** A Persistent DCV TXT Record (TLS BR 3.2.2.4.22): its RDATA is an issue-value. */
public final class PersistentRecord {
    public static final String ACCOUNT_URI = "accounturi";

    private static final String LABEL = "_validation-persist.";
    private static final String PERSIST_UNTIL = "persistuntil";

    /** Digits of a number of seconds that a long holds for certain. */
    private static final int DIGITS = 18;

    private PersistentRecord() {}

    /** The name of the record for a domain. */
    public static String name(String domain) {
        return LABEL + domain;
    }

    /** Whether an answer about the domain's own record holds a TXT record with this RDATA, be it behind aliases. */
    public static boolean isAt(String domain, String rdata, List<DnsQuery> queries) {
        return Shown.asTxt(name(domain), rdata, queries);
    }

    /** Whether one of the answers has a TXT record with one of these as accounturi. */
    public static boolean names(List<String> accounts, List<DnsQuery> queries) {
        for (DnsQuery query : queries) {
            for (DnsRecord record : query.answers()) {
                IssueValue value = record.type().equals("TXT") ? IssueValue.parse(record.data()) : null;
                if (value != null && value.values(ACCOUNT_URI).stream().anyMatch(accounts::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether every persistUntil is an integer in decimal digits. */
    public static boolean hasReadableEnd(IssueValue value) {
        return value.values(PERSIST_UNTIL).stream().allMatch(PersistentRecord::isInteger);
    }

    /** Whether the instant is after the end that a readable persistUntil sets. */
    public static boolean isOver(IssueValue value, Instant at) {
        for (String end : value.values(PERSIST_UNTIL)) {
            if (isInteger(end) && isAfter(at, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAfter(Instant at, String end) {
        if (end.length() > DIGITS) {
            return end.charAt(0) == '-';
        }
        long seconds = Long.parseLong(end);
        return at.getEpochSecond() > seconds || at.getEpochSecond() == seconds && at.getNano() > 0;
    }

    private static boolean isInteger(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }
}
