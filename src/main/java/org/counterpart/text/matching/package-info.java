/** What of a version came from what of the one before: found, corrected by an officer, confirmed before the version is published. */
@NamedInterface("matching")
@NullMarked
package org.counterpart.text.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
