/** The outbox: tells people by mail what concerns them. Listens only. */
@ApplicationModule
@NullMarked
package org.counterpart.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
