/** What comes from elsewhere: past consultations of other platforms, loaded by a command. */
@ApplicationModule
@NullMarked
package org.counterpart.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
