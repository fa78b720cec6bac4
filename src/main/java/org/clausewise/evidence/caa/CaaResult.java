package org.clausewise.evidence.caa;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.DnsRecord;

/** What a Relevant RRset says to a CA (RFC 8659 3 and 4). */
public enum CaaResult {
    /** There are no CAA records. */
    NO_RECORDS(true),
    /** There are, and none restricts issuance for such a name. */
    UNRESTRICTED(true),
    /** A property authorises the CA. */
    AUTHORIZED(true),
    /** Properties restrict issuance, and none authorises the CA. */
    NOT_AUTHORIZED(false),
    /** A critical property that the CA does not know. */
    UNKNOWN_CRITICAL(false),
    /** A record that is no CAA property: nobody can say what it means. */
    UNREADABLE(false);

    private final boolean permits;

    CaaResult(boolean permits) {
        this.permits = permits;
    }

    /** Whether it is permission to issue. */
    public boolean permits() {
        return permits;
    }

    /**
     * Evaluates a set.
     *
     * @param wildcard whether the name to issue for is a Wildcard Domain Name
     */
    public static CaaResult of(List<DnsRecord> set, boolean wildcard, CaaPolicy policy) {
        if (set.isEmpty()) {
            return NO_RECORDS;
        }
        List<CaaProperty> properties = new ArrayList<>();
        for (DnsRecord record : set) {
            CaaProperty property = CaaProperty.of(record);
            if (property == null) {
                return UNREADABLE;
            }
            if (property.critical() && !policy.knows(property.tag())) {
                return UNKNOWN_CRITICAL;
            }
            properties.add(property);
        }
        String tag = wildcard && has(properties, CaaProperty.ISSUEWILD) ? CaaProperty.ISSUEWILD : CaaProperty.ISSUE;
        if (!has(properties, tag)) {
            return UNRESTRICTED;
        }
        for (CaaProperty property : properties) {
            if (property.is(tag) && policy.isAuthorizedBy(IssueValue.parse(property.value()))) {
                return AUTHORIZED;
            }
        }
        return NOT_AUTHORIZED;
    }

    private static boolean has(List<CaaProperty> properties, String tag) {
        for (CaaProperty property : properties) {
            if (property.is(tag)) {
                return true;
            }
        }
        return false;
    }
}
