/** Incidents that CAs made public, and what would have become of them here. */
@NullMarked
package org.clausewise.gen.incidents;

import org.jspecify.annotations.NullMarked;
