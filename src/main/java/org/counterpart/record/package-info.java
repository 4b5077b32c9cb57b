/** The append-only public log of official acts. Listens only. */
@ApplicationModule
@NullMarked
package org.counterpart.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
