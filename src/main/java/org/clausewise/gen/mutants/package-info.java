/** The registry of all mutants. */
@NullMarked
package org.clausewise.gen.mutants;

import org.jspecify.annotations.NullMarked;
