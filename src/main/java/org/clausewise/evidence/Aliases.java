package org.clausewise.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The queries that a look-up is made of: a resolver may chase aliases in one query, or in a query for each. */
public final class Aliases {
    private Aliases() {}

    /** The queries for such names, and those for what CNAME records in their answers lead to. */
    public static List<DnsQuery> followed(Predicate<String> names, List<DnsQuery> queries) {
        List<DnsQuery> followed = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        boolean[] taken = new boolean[queries.size()];
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < taken.length; i++) {
                DnsQuery query = queries.get(i);
                if (!taken[i] && (names.test(query.name()) || targets.contains(key(query.name())))) {
                    taken[i] = true;
                    followed.add(query);
                    more |= addTargets(query, targets);
                }
            }
        }
        return followed;
    }

    /** The queries for a name, and those for what CNAME records in their answers lead to. */
    public static List<DnsQuery> followed(String name, List<DnsQuery> queries) {
        return followed(asked -> DomainNames.same(asked, name), queries);
    }

    private static boolean addTargets(DnsQuery query, Set<String> targets) {
        boolean added = false;
        for (DnsRecord record : query.answers()) {
            added |= record.type().equals("CNAME") && targets.add(key(record.data()));
        }
        return added;
    }

    private static String key(String name) {
        String lower = DomainNames.lowerCase(name);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
