package org.clausewise.evidence.caa;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DomainNames;

/**
 * The search for the Relevant RRset of a name (RFC 8659 3), as it was done.
 *
 * @param end how it ended
 * @param set the Relevant RRset; empty where none was found
 */
public record Climb(End end, List<DnsRecord> set) {
    /** How a search ended. */
    public enum End {
        /** At a set of CAA records. */
        FOUND,
        /** Below the root, without any. */
        NONE,
        /** Before it was at either. */
        INCOMPLETE,
        /** With a look-up that did not follow from the one before. */
        ASTRAY,
        /** With a look-up that failed. */
        FAILED
    }

    public Climb {
        set = List.copyOf(set);
    }

    /**
     * Follows the look-ups for a name. One that failed and was made again is passed over, and what
     * an alias stands for may be asked in a look-up of its own.
     *
     * @param name without {@code *.}
     * @param lookups in order
     * @param overFailures whether a look-up that failed counts as one without records
     */
    public static Climb of(String name, List<DnsQuery> lookups, boolean overFailures) {
        String domain = name;
        for (int i = 0; i < lookups.size(); i++) {
            DnsQuery lookup = lookups.get(i);
            if (domain.isEmpty()
                    || !DomainNames.same(lookup.name(), domain)
                    || !lookup.type().equals("CAA")) {
                return new Climb(End.ASTRAY, List.of());
            }
            if (isRepeated(lookups, i)) {
                continue;
            }
            while (isAlias(lookups, i)) {
                lookup = lookups.get(++i);
            }
            List<DnsRecord> set = caa(lookup);
            if (!set.isEmpty()) {
                return new Climb(End.FOUND, set);
            }
            if (hasFailed(lookup) && !overFailures) {
                return new Climb(End.FAILED, List.of());
            }
            domain = DomainNames.parent(domain);
        }
        return new Climb(domain.isEmpty() ? End.NONE : End.INCOMPLETE, List.of());
    }

    /** Whether a look-up neither found records nor found that there are none. */
    public static boolean hasFailed(DnsQuery lookup) {
        return lookup.status() != null && lookup.status() != DnsStatus.NOERROR && lookup.status() != DnsStatus.NXDOMAIN;
    }

    /** Whether a look-up failed and the next is the same again. */
    public static boolean isRepeated(List<DnsQuery> lookups, int i) {
        return i + 1 < lookups.size() && hasFailed(lookups.get(i)) && isSame(lookups.get(i), lookups.get(i + 1));
    }

    /** Whether a look-up is the same as the one before, which failed. */
    public static boolean isRepetition(List<DnsQuery> lookups, int i) {
        return i > 0 && isRepeated(lookups, i - 1);
    }

    /** Whether a look-up found an alias alone, and the next asks for the CAA records of what it stands for. */
    private static boolean isAlias(List<DnsQuery> lookups, int i) {
        if (i + 1 >= lookups.size() || !caa(lookups.get(i)).isEmpty()) {
            return false;
        }
        DnsQuery next = lookups.get(i + 1);
        for (DnsRecord record : lookups.get(i).answers()) {
            if (record.type().equals("CNAME")
                    && DomainNames.same(record.data(), next.name())
                    && next.type().equals("CAA")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(DnsQuery one, DnsQuery other) {
        return DomainNames.same(one.name(), other.name()) && one.type().equals(other.type());
    }

    /** The CAA records of an answer, whatever name an alias led to. */
    private static List<DnsRecord> caa(DnsQuery lookup) {
        List<DnsRecord> set = new ArrayList<>();
        for (DnsRecord record : lookup.answers()) {
            if (record.type().equals("CAA")) {
                set.add(record);
            }
        }
        return set;
    }
}
