/** What waits for the person who is signed in, and what changed meanwhile: private pages, read from everywhere. Reads only. */
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
            "response :: rejoinder",
            "commitment",
            "record",
            "notification",
            "site :: search"
        })
@NullMarked
package org.counterpart.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
