/** Mutants for rules that enforce the EV Guidelines, one class for what belongs together. */
@NullMarked
package org.clausewise.gen.evg;

import org.jspecify.annotations.NullMarked;
