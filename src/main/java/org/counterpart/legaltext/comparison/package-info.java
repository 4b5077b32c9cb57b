/** Which unit of one text is which of another, and what changed in its words. Pure. */
@NamedInterface("comparison")
@NullMarked
package org.counterpart.legaltext.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
