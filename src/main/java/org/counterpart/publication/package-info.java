/** Public pages, feeds, data and search, and the desk of whoever signs in. Reads only. */
@ApplicationModule(allowedDependencies = {"base", "identity", "organisation", "consultation", "legaltext :: *", "text", "contribution", "vote", "response", "commitment", "record", "notification"})
@NullMarked
package org.counterpart.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
