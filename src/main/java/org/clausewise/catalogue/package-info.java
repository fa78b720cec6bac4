/** The clauses of all documents as data, read from the compiled resource. */
@NullMarked
package org.clausewise.catalogue;

import org.jspecify.annotations.NullMarked;
