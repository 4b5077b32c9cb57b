/** What organisations put to the institution: comments, amendments, signed positions. */
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
            "text :: matching",
            "text :: ui",
            "receipt"
        })
@NullMarked
package org.counterpart.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
