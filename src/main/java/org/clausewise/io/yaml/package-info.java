/** YAML as trees that know their lines, checked by JSON schemas. */
@NullMarked
package org.clausewise.io.yaml;

import org.jspecify.annotations.NullMarked;
