/** The issuance record: what a CA did before it issued. Plain values, and the pure functions that recompute from them. */
@NullMarked
package org.clausewise.evidence;

import org.jspecify.annotations.NullMarked;
