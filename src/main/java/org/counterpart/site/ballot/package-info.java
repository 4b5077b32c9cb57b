/** How organisations voted. */
@NullMarked
package org.counterpart.site.ballot;

import org.jspecify.annotations.NullMarked;
