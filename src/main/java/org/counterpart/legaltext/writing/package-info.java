/** Writes a text as a file that others can read: the counterpart of {@code reading}. Pure: no database, no network. */
@NamedInterface("writing")
@NullMarked
package org.counterpart.legaltext.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
