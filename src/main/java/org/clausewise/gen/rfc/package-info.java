/** Mutants for rules that enforce RFCs, one class for each section. */
@NullMarked
package org.clausewise.gen.rfc;

import org.jspecify.annotations.NullMarked;
