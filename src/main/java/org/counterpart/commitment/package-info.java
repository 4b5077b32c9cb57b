/** What was promised, its milestones, and three voices on whether it was kept. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "organisation",
            "consultation",
            "text",
            "contribution",
            "contribution :: comment",
            "response"
        })
@NullMarked
package org.counterpart.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
