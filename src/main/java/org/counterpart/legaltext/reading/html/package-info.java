/** Web pages. */
@NullMarked
package org.counterpart.legaltext.reading.html;

import org.jspecify.annotations.NullMarked;
