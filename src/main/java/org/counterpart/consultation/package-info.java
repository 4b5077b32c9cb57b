/** One structured process: its opening package, its timetable, and the phases that change by the database's clock. */
@ApplicationModule
@NullMarked
package org.counterpart.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
