/** Plain text. */
@NullMarked
package org.counterpart.legaltext.reading.plain;

import org.jspecify.annotations.NullMarked;
