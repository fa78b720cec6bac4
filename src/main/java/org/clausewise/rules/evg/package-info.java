/** Rules that enforce the EV Guidelines, one class for what belongs together. */
@NullMarked
package org.clausewise.rules.evg;

import org.jspecify.annotations.NullMarked;
