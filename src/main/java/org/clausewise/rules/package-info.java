/** The book of all rules, listed by section and loaded as needed. */
@NullMarked
package org.clausewise.rules;

import org.jspecify.annotations.NullMarked;
