/** XML, and archives of it, read within bounds. */
@NamedInterface("xml")
@NullMarked
package org.counterpart.legaltext.reading.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
