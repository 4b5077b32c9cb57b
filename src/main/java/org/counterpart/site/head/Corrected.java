package org.counterpart.site.head;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.site.open.v1.CorrectedData;

/**
 * That published words were put right: when and why, and what stood there.
 *
 * @param part what was corrected, e.g. {@code CONTACT}
 */
public record Corrected(String part, Instant at, String reason, String before, String after) {

    /** What stood there and what took its place, as marked text. */
    @JsonIgnore
    public List<WordDiff.Segment> changes() {
        return WordDiff.between(before, after);
    }

    public CorrectedData open() {
        return new CorrectedData(part, at, reason, before, after);
    }
}
