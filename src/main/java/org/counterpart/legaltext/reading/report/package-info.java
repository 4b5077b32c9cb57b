/** What reading a file came to: the text, and to the letter what was taken, changed, left out or is doubted. */
@NamedInterface("reading-report")
@NullMarked
package org.counterpart.legaltext.reading.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
