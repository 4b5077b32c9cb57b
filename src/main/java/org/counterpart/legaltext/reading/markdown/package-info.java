/** Markdown. */
@NullMarked
package org.counterpart.legaltext.reading.markdown;

import org.jspecify.annotations.NullMarked;
