/** Common practice that no document demands: notices alone. */
@NullMarked
package org.clausewise.rules.practice;

import org.jspecify.annotations.NullMarked;
