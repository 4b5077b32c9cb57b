/** The proposal: import, versions, provisions with lasting identities, comparison. */
@ApplicationModule
@NullMarked
package org.counterpart.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
