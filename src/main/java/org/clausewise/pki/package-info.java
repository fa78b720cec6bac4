/** Lazy views of certificates and their parts that never throw once they are made. */
@NullMarked
package org.clausewise.pki;

import org.jspecify.annotations.NullMarked;
