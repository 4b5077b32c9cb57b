package org.counterpart.text.matching;

import java.util.List;
import org.counterpart.text.Entry;
import org.counterpart.text.TextVersion;

/**
 * A draft and the version it follows, side by side.
 *
 * @param old the outline of the version before, for choosing from
 */
public record MatchedVersions(TextVersion draft, TextVersion before, List<Entry> old, List<Pair> pairs) {

    public MatchedVersions {
        old = List.copyOf(old);
        pairs = List.copyOf(pairs);
    }
}
