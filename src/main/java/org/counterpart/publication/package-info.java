/** Public pages, feeds, data and search. Reads only; everything here is public. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "organisation",
            "consultation",
            "legaltext :: *",
            "text",
            "contribution",
            "vote",
            "response",
            "commitment",
            "record"
        })
@NullMarked
package org.counterpart.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
