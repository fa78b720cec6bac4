package org.clausewise.gen.vectors;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.Artifact;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A stored subject with what is expected of it.
 *
 * @param id permanent: the rule or the permitting duty, a name, and the instant where that is the point
 * @param rule id of the rule that it is about, null where it shows a permission
 * @param duties the duties that it breaks, keeps or, out of force, would break; for a permission, the duty that permits
 * @param comment what a reader should see in it
 * @param issued when it was signed, and the instant whose texts judge
 * @param der the artifact
 * @param issuer the issuer's certificate
 * @param precertificate the precertificate that it corresponds to, or does not, where the rule reads one
 * @param record what the CA did before it issued, where the rule reads that
 * @param overlay the CA's own policy in YAML, where that judges
 * @param blocklist the keys that may not be certified, where the rule is about those
 */
@SuppressWarnings("ArrayRecordComponent") // compared by id alone
public record Vector(
        String id,
        @Nullable String rule,
        List<String> duties,
        Set<Flag> flags,
        String comment,
        Artifact artifact,
        Profile profile,
        Instant issued,
        byte[] der,
        byte @Nullable [] issuer,
        byte @Nullable [] precertificate,
        @Nullable IssuanceRecord record,
        @Nullable String overlay,
        @Nullable String blocklist,
        Expected expected) {
    public Vector {
        duties = List.copyOf(duties);
        flags = flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags);
    }

    /** The same with other duties and another answer. */
    public Vector expecting(List<String> others, Expected answer) {
        return new Vector(
                id,
                rule,
                others,
                flags,
                comment,
                artifact,
                profile,
                issued,
                der,
                issuer,
                precertificate,
                record,
                overlay,
                blocklist,
                answer);
    }
}
