/** Reads a document's text into clauses and tells what changed. */
@NullMarked
package org.clausewise.standards;

import org.jspecify.annotations.NullMarked;
