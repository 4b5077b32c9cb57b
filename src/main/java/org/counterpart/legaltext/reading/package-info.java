/** Turns the files that drafters really have into units. Pure: no database, no network, bounded time and memory. */
@NamedInterface("reading")
@NullMarked
package org.counterpart.legaltext.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
