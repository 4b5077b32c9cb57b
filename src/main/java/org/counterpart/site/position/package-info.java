/** Where organisations stand. */
@NullMarked
package org.counterpart.site.position;

import org.jspecify.annotations.NullMarked;
