/** Ballots under rules fixed before they open, and their results. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "organisation",
            "consultation",
            "text",
            "receipt",
            "contribution",
            "contribution :: comment"
        })
@NullMarked
package org.counterpart.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
