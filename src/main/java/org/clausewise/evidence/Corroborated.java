package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Network Perspectives corroborate: a validation, or a CAA check (TLS BR 3.2.2.9). */
public sealed interface Corroborated extends Node permits Validation, CaaCheck {
    /** The id of the Primary Network Perspective. */
    @Nullable
    String perspective();

    /** The attempt that is relied on. */
    @Nullable
    Integer attempt();

    List<Observation> observations();

    /** When it was done, or corroborated: the best that is known of it. */
    @Nullable
    Instant done();
}
