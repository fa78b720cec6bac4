/** Rules that enforce the policies of root programs, each of which judges only on request. */
@NullMarked
package org.clausewise.rules.rootprograms;

import org.jspecify.annotations.NullMarked;
