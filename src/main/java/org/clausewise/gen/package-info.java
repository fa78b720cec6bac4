/** Seeded generators of compliant subjects, and mutants that each break one rule. */
@NullMarked
package org.clausewise.gen;

import org.jspecify.annotations.NullMarked;
