/** Word and OpenDocument; and what is written in files of Word and Excel that come back filled in. */
@NamedInterface("office")
@NullMarked
package org.counterpart.legaltext.reading.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
