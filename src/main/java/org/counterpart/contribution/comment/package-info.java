/** Comments and amendments: while they are written, and how they are put to the institution. */
@NamedInterface("comment")
@NullMarked
package org.counterpart.contribution.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
