/** Mutants for rules of common practice. */
@NullMarked
package org.clausewise.gen.practice;

import org.jspecify.annotations.NullMarked;
