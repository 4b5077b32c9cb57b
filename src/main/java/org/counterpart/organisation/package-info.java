/** Institutions, NGOs and the moderating body, how they are admitted and who belongs to them; the rules of their jurisdictions. */
@ApplicationModule(allowedDependencies = {"base", "identity", "drafting"})
@NullMarked
package org.counterpart.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
