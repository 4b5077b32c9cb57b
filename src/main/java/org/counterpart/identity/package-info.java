/** Accounts, sign-in, roles and what each role may do. Every service of every module asks {@link org.counterpart.identity.May} here. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.counterpart.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
