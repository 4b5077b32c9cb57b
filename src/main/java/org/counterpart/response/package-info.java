/** Points, the institution's answers with reasons, published together. */
@ApplicationModule
@NullMarked
package org.counterpart.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
