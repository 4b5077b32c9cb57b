/** The append-only public log of official acts. Listens only. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "organisation",
            "consultation",
            "text",
            "contribution",
            "response",
            "commitment"
        })
@NullMarked
package org.counterpart.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
