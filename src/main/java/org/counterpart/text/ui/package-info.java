/** What officers and readers see of a text; the marked difference is shared with the modules above. */
@NamedInterface("ui")
@NullMarked
package org.counterpart.text.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
