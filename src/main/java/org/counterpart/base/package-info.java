/** Shared kernel: identities, the clock of the database, official acts, words in the reader's language, clean text. Depends on nobody. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.counterpart.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
