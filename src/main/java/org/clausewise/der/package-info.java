/** A strict DER reader over bytes, with offsets and without copies, and a writer that can also build malformed things. */
@NullMarked
package org.clausewise.der;

import org.jspecify.annotations.NullMarked;
