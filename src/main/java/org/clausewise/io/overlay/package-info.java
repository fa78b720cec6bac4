/** A CA's own CP/CPS as rules. */
@NullMarked
package org.clausewise.io.overlay;

import org.jspecify.annotations.NullMarked;
