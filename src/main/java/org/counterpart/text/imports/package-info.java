/** How a file becomes a draft: at once, or behind the scenes where it is large. */
@NamedInterface("imports")
@NullMarked
package org.counterpart.text.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
