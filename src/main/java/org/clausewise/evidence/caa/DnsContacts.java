package org.clausewise.evidence.caa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausewise.evidence.Aliases;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DomainNames;
import org.clausewise.pki.Mailbox;
import org.jspecify.annotations.Nullable;

/** The e-mail addresses and telephone numbers that the DNS names for the validation of a domain (TLS BR appendix A). */
public enum DnsContacts {
    EMAIL("contactemail"),
    PHONE("contactphone");

    private static final String LABEL = "_validation-";

    private final String tag;

    DnsContacts(String tag) {
        this.tag = tag;
    }

    /** The tag of the CAA property that holds such a contact. */
    public String tag() {
        return tag;
    }

    /** The name below a domain at which a TXT record holds such a contact. */
    public String at(String domain) {
        return LABEL + tag + "." + domain;
    }

    /** Whether two addresses are the same but for the case of letters, or two numbers but for what separates their digits. */
    public boolean same(String a, String b) {
        return this == EMAIL ? a.equalsIgnoreCase(b) : digits(a).equals(digits(b));
    }

    /** Whether a value is an address (RFC 6532 3.2), or a global number (RFC 3966 5.1.4, spaces allowed), and nothing else. */
    public boolean isWhole(String value) {
        return this == EMAIL ? isAddress(value) : isGlobalNumber(value);
    }

    private static boolean isAddress(String value) {
        byte[] b = value.getBytes(StandardCharsets.UTF_8);
        int at = Mailbox.at(b, 0, b.length);
        if (at < 0 || at + 1 == b.length || !Mailbox.isInternationalLocalPart(b, 0, at)) {
            return false;
        }
        for (int i = at + 1; i < b.length; i++) {
            if (b[i] >= 0 && b[i] <= ' ' || b[i] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGlobalNumber(String value) {
        if (!value.startsWith("+") || digits(value).isEmpty()) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && "-.() ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the contact stands anywhere in the answers, in a CAA record or a TXT record. */
    public boolean isIn(String contact, List<DnsQuery> queries) {
        return isIn(contact, queries, false);
    }

    /** Whether it stands there as a value that is whole. */
    public boolean isWholeIn(String contact, List<DnsQuery> queries) {
        return isIn(contact, queries, true);
    }

    private boolean isIn(String contact, List<DnsQuery> queries, boolean whole) {
        for (DnsQuery query : queries) {
            for (DnsRecord record : query.answers()) {
                String value = value(record);
                if (value != null && same(value, contact) && (!whole || isWhole(value))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean names(@Nullable String value, String contact) {
        return value != null && same(value, contact);
    }

    private @Nullable String value(DnsRecord record) {
        if (record.type().equals("TXT")) {
            return record.data();
        }
        CaaProperty property = record.type().equals("CAA") ? CaaProperty.of(record) : null;
        return property != null && property.is(tag) ? property.value() : null;
    }

    /** Whether the contact stands in a CAA record of one of the answers. */
    public boolean inCaa(String contact, List<DnsQuery> queries) {
        for (DnsQuery query : queries) {
            if (inCaa(contact, query)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the contact stands in the CAA records that the search of RFC 8659 3 finds for the domain: those of the first name with
     * such records, from the domain upwards, every name having been asked for. Queries of other names or types, and those that
     * failed, are passed over.
     */
    public boolean inRelevantSet(String contact, String domain, List<DnsQuery> queries) {
        for (String name = domain; !name.isEmpty(); name = DomainNames.parent(name)) {
            DnsQuery query = ofCaa(name, queries);
            if (query == null) {
                return false;
            }
            for (DnsRecord record : query.answers()) {
                if (record.type().equals("CAA")) {
                    return inCaa(contact, query);
                }
            }
        }
        return false;
    }

    /** Whether the contact is the whole of a TXT record for the domain. */
    public boolean inTxt(String contact, String domain, List<DnsQuery> queries) {
        for (DnsQuery query : Aliases.followed(at(domain), queries)) {
            for (DnsRecord record : query.answers()) {
                if (record.type().equals("TXT") && names(value(record), contact)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inCaa(String contact, DnsQuery query) {
        for (DnsRecord record : query.answers()) {
            if (record.type().equals("CAA") && names(value(record), contact)) {
                return true;
            }
        }
        return false;
    }

    /** The last query for the CAA records of a name that has not failed. */
    private static @Nullable DnsQuery ofCaa(String name, List<DnsQuery> queries) {
        DnsQuery last = null;
        for (DnsQuery query : queries) {
            if (query.type().equals("CAA") && DomainNames.same(query.name(), name) && !Climb.hasFailed(query)) {
                last = query;
            }
        }
        return last;
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
