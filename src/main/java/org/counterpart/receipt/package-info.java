/** What whoever submits, signs or votes gets in return: what was received, when, and a hash of the words. */
@ApplicationModule(allowedDependencies = {"base", "identity", "organisation", "consultation"})
@NullMarked
package org.counterpart.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
