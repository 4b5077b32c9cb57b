/** A fictional country to look around in, loaded into an empty database in demo mode. */
@ApplicationModule
@NullMarked
package org.counterpart.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
