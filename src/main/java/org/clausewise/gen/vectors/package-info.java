/** Test vectors: stored subjects with the outcome that is expected of them. */
@NullMarked
package org.clausewise.gen.vectors;

import org.jspecify.annotations.NullMarked;
