/** A fictional country to look around in, loaded into an empty database in demo mode. */
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
            "record",
            "notification",
            "site :: search"
        })
@NullMarked
package org.counterpart.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
