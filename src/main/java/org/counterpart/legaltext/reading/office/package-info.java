/** Word and OpenDocument. */
@NullMarked
package org.counterpart.legaltext.reading.office;

import org.jspecify.annotations.NullMarked;
