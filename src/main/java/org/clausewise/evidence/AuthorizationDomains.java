package org.clausewise.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausewise.pki.PublicSuffixes;
import org.jspecify.annotations.Nullable;

/** Which names may stand for an FQDN when authorization is obtained: its Authorization Domain Names (TLS BR 1.6.1). */
public final class AuthorizationDomains {
    /** Generic top-level domains of before 2012: none of them has Specification 13 in its registry agreement. */
    private static final Set<String> OLD_GTLDS = Set.of(
            "aero", "arpa", "asia", "biz", "cat", "com", "coop", "edu", "gov", "info", "int", "jobs", "mil", "mobi",
            "museum", "name", "net", "onion", "org", "post", "pro", "tel", "travel", "xxx");

    private AuthorizationDomains() {}

    /** Whether {@code domain} is the FQDN or what pruning its labels yields, down to its Base Domain Name. */
    public static boolean isPruned(String fqdn, String domain, PublicSuffixes suffixes) {
        return DomainNames.same(fqdn, domain)
                || DomainNames.isUnder(fqdn, domain) && DomainNames.isUnder(domain, suffix(fqdn, suffixes));
    }

    /**
     * Whether the answers lead by CNAME records from the FQDN, or from what pruning it yields, to a name that {@code domain} is or
     * is pruned from.
     */
    public static boolean isAlias(String fqdn, String domain, List<DnsQuery> queries, PublicSuffixes suffixes) {
        for (String from = fqdn; isPruned(fqdn, from, suffixes); from = DomainNames.parent(from)) {
            Set<String> seen = new HashSet<>();
            String to = target(from, queries);
            while (to != null && seen.add(to)) {
                if (isPruned(to, domain, suffixes)) {
                    return true;
                }
                to = target(to, queries);
            }
        }
        return false;
    }

    /** Whether a name may be a gTLD with Specification 13, which no list at hand tells. */
    public static boolean mayBeBrand(String domain) {
        return domain.indexOf('.') < 0 && domain.length() > 2 && !OLD_GTLDS.contains(domain);
    }

    /** The ICANN section alone tells what is registry-controlled; of what it does not list, the last label. */
    private static String suffix(String fqdn, PublicSuffixes suffixes) {
        String bare = fqdn.endsWith(".") ? fqdn.substring(0, fqdn.length() - 1) : fqdn;
        String suffix = suffixes.suffix(bare, true);
        return suffix == null ? bare.substring(bare.lastIndexOf('.') + 1) : suffix;
    }

    private static @Nullable String target(String name, List<DnsQuery> queries) {
        for (DnsQuery query : queries) {
            for (DnsRecord record : query.answers()) {
                if (record.type().equals("CNAME") && DomainNames.same(record.name(), name)) {
                    return record.data();
                }
            }
        }
        return null;
    }
}
