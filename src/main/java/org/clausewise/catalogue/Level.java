package org.clausewise.catalogue;

/** How strongly a duty binds, the strongest first. */
public enum Level {
    MUST,
    SHOULD,
    /** Common practice that no document demands. */
    NOTICE,
    /** A permission. */
    MAY
}
