/** The command line. */
@NullMarked
package org.clausewise.cli;

import org.jspecify.annotations.NullMarked;
