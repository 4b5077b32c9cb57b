/** Points, the institution's answers with reasons, published together. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "drafting",
            "drafting :: ui",
            "organisation",
            "consultation",
            "legaltext :: *",
            "text",
            "text :: ui",
            "receipt",
            "contribution",
            "contribution :: placing",
            "contribution :: ui"
        })
@NullMarked
package org.counterpart.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
