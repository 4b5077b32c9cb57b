/** What several people write together: merged field by field, every saved state kept with who and when. */
@ApplicationModule(allowedDependencies = {"base", "identity"})
@NullMarked
package org.counterpart.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
