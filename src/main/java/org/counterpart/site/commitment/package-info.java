/** What was promised, and what became of it. */
@NullMarked
package org.counterpart.site.commitment;

import org.jspecify.annotations.NullMarked;
