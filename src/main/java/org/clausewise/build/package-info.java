/** Steps of the build; left out of the jars. */
@NullMarked
package org.clausewise.build;

import org.jspecify.annotations.NullMarked;
