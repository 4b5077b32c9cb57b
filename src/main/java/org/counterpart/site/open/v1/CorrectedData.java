package org.counterpart.site.open.v1;

import java.time.Instant;

/**
 * That published words were put right: when and why, and what stood there.
 *
 * @param part what was corrected, e.g. {@code CONTACT}
 */
public record CorrectedData(String part, Instant at, String reason, String before, String after) {}
