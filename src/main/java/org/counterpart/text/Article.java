package org.counterpart.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of a version, with its words and its place.
 *
 * @param above the divisions it stands in, from the outermost
 * @param provisions the article itself first, then what it consists of, in document order
 */
public record Article(
        TextVersion version,
        Entry entry,
        List<Entry> above,
        List<Provision> provisions,
        @Nullable Entry previous,
        @Nullable Entry next) {

    public Article {
        above = List.copyOf(above);
        provisions = List.copyOf(provisions);
    }

    public String label() {
        return entry.label();
    }
}
