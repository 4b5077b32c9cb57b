package org.counterpart.legaltext.writing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which something can be taken away; no other is offered.
 *
 * @param why there is no PDF, as the key of a sentence that says what else there is; null when there is one
 */
public record Takeaway(List<TextExport> formats, @Nullable String why) {

    public static Takeaway of(@Nullable String why) {
        return new Takeaway(
                Arrays.stream(TextExport.values())
                        .filter(one -> one != TextExport.PDF || why == null)
                        .toList(),
                why);
    }

    /** Those that can also hold what people said. */
    public Takeaway readable() {
        return new Takeaway(formats.stream().filter(TextExport::isReadable).toList(), why);
    }
}
