/** The proposal: import, versions, provisions with lasting identities, comparison. */
@ApplicationModule(
        allowedDependencies = {"base", "identity", "organisation", "drafting :: ui", "consultation", "legaltext :: *"})
@NullMarked
package org.counterpart.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
