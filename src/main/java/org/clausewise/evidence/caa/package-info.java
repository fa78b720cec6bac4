/** Certification Authority Authorization (RFC 8659, RFC 8657) over record sets as they were found. Usable alone; nothing is looked up. */
@NullMarked
package org.clausewise.evidence.caa;

import org.jspecify.annotations.NullMarked;
