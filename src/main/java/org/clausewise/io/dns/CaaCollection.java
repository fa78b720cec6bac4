package org.clausewise.io.dns;

import java.util.List;
import org.clausewise.evidence.CaaCheck;

/**
 * What was found for one name.
 *
 * @param check the evidence, without a decision
 * @param exchanges every question asked for it with its answer, those for keys and delegations included, as they were answered
 */
public record CaaCollection(CaaCheck check, List<DnsExchange> exchanges) {
    public CaaCollection {
        exchanges = List.copyOf(exchanges);
    }
}
