/** What organisations put to the institution: comments, amendments, signed positions. */
@ApplicationModule
@NullMarked
package org.counterpart.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
