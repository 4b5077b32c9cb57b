/** What comes from elsewhere: past consultations of other platforms, loaded by a command. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "organisation",
            "consultation",
            "legaltext :: *",
            "text",
            "contribution",
            "site :: search"
        })
@NullMarked
package org.counterpart.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
