/**
 * The text of a law by itself: read from files, compared, written to files. Knows nothing of consultations, databases or screens; its
 * packages are all that others may use.
 */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.counterpart.legaltext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
