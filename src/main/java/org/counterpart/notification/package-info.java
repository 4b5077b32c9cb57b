/** The outbox: tells people by mail what concerns them. Listens only. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "organisation",
            "consultation",
            "text",
            "contribution",
            "vote",
            "response",
            "commitment"
        })
@NullMarked
package org.counterpart.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
