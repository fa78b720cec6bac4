/** Mutants for rules that enforce the policies of root programs. */
@NullMarked
package org.clausewise.gen.rootprograms;

import org.jspecify.annotations.NullMarked;
