package org.clausewise.rule;

import java.util.EnumSet;
import java.util.Set;

/** One profile or a named group of them: what a section applies to. */
public sealed interface Profiles permits Profile, Profile.Group {
    /** The profiles meant. */
    Set<Profile> profiles();

    /** The union of several. */
    static Set<Profile> union(Profiles... some) {
        EnumSet<Profile> all = EnumSet.noneOf(Profile.class);
        for (Profiles each : some) {
            all.addAll(each.profiles());
        }
        return all;
    }
}
