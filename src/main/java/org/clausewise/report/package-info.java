/** Verdicts and coverage in the formats that people and tools read. */
@NullMarked
package org.clausewise.report;

import org.jspecify.annotations.NullMarked;
