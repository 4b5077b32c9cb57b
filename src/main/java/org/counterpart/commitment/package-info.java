/** What was promised, its milestones, and three voices on whether it was kept. */
@ApplicationModule(
        allowedDependencies = {"base", "identity", "organisation", "consultation", "text", "contribution", "response"})
@NullMarked
package org.counterpart.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
