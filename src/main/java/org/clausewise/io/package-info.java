/** Readers of JSON and YAML, each checked by its schema. */
@NullMarked
package org.clausewise.io;

import org.jspecify.annotations.NullMarked;
