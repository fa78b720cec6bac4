package org.clausewise.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a clause: what a rule decides.
 *
 * @param number from 1
 * @param keyword null where the text binds without one
 * @param subject what must be looked at
 * @param summary what it demands, in our own words
 * @param inForce in order of time
 */
public record Duty(
        int number, @Nullable Keyword keyword, Level level, String subject, String summary, List<Band> inForce) {
    public Duty {
        inForce = List.copyOf(inForce);
    }

    /** Whether it binds somebody else than those who call this library, or nobody. */
    public boolean bindsNobodyHere() {
        return subject.equals("relying-party") || subject.equals("definition");
    }
}
