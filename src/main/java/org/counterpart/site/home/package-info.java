/** The front page, and the map of all addresses. */
@NullMarked
package org.counterpart.site.home;

import org.jspecify.annotations.NullMarked;
