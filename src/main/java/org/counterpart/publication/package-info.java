/** Public pages, feeds, data and search, and the desk of whoever signs in. Reads only. */
@ApplicationModule
@NullMarked
package org.counterpart.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
