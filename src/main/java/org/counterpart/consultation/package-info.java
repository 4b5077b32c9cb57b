/** One structured process: its opening package, its timetable, and the phases that change by the database's clock. */
@ApplicationModule(allowedDependencies = {"base", "identity", "drafting", "drafting :: ui", "organisation"})
@NullMarked
package org.counterpart.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
