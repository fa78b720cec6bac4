package org.clausewise.io.dns;

import java.time.Instant;
import org.clausewise.evidence.Octets;
import org.jspecify.annotations.Nullable;

/**
 * One question to the resolver and the answer as it came.
 *
 * @param name the name asked for
 * @param type the type asked for, in letters
 * @param at when the answer came, or was given up
 * @param response the response on the wire; null where none came
 * @param failure why none came
 */
public record DnsExchange(
        String name,
        String type,
        Instant at,
        @Nullable Octets response,
        @Nullable String failure) {}
