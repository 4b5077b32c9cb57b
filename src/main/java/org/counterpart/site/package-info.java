/**
 * Public pages, feeds, data and search, parted by thing. Reads only; everything here is public. Things depend on {@code head} and {@code page},
 * and on each other in one direction.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "organisation",
            "consultation",
            "legaltext :: *",
            "text",
            "contribution",
            "contribution :: placing",
            "vote",
            "response",
            "response :: grouping",
            "response :: rejoinder",
            "commitment",
            "record"
        })
@NullMarked
package org.counterpart.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
