/** PDF with a text layer. */
@NullMarked
package org.counterpart.legaltext.reading.pdf;

import org.jspecify.annotations.NullMarked;
