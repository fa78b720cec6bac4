/** The small language that rules are written in. */
@NullMarked
package org.clausewise.rule;

import org.jspecify.annotations.NullMarked;
