/** Collects evidence from the DNS, by dnsjava. Nothing here decides anything. */
@NullMarked
package org.clausewise.io.dns;

import org.jspecify.annotations.NullMarked;
