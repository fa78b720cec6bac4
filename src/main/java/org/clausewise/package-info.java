/** What a certification authority's code imports: the gate, submissions, verdicts, findings and clearances. */
@NullMarked
package org.clausewise;

import org.jspecify.annotations.NullMarked;
