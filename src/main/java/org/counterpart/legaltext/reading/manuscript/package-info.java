/** From lines and paragraphs, whatever file they stood in, to parts, articles and paragraphs. */
@NullMarked
package org.counterpart.legaltext.reading.manuscript;

import org.jspecify.annotations.NullMarked;
