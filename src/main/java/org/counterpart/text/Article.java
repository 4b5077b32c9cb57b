package org.counterpart.text;

import java.util.List;
import java.util.stream.Collectors;
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

    /** Its words without number and heading of the article, a line for each paragraph: what an amendment starts from. */
    public String plainText() {
        var own = provisions.getFirst().body();
        var rest = provisions.stream().skip(1).map(one -> one.unit().words()).collect(Collectors.joining("\n"));
        return own.isEmpty() || rest.isEmpty() ? own + rest : own + "\n" + rest;
    }
}
