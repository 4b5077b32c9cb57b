/**
 * What organisations put to the institution: comments, amendments, signed positions. Here stands what a contribution is and what was received;
 * the packages below read it, and each other in one direction.
 */
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
