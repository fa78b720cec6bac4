/** Mutants for rules that enforce the TLS BR, one class for each section. */
@NullMarked
package org.clausewise.gen.tlsbr;

import org.jspecify.annotations.NullMarked;
