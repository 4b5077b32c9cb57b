package org.counterpart.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as somebody saved it, without the words.
 *
 * @param number its place among the kept states that the reader may read, the oldest first
 * @param version of the draft
 * @param aside not what the draft said, but what one more person had typed when another's words stood there
 * @param changed the first of the fields that said something else than in the state before; none where that was not noted
 * @param file the name of the file in which it came; null where it was written here
 */
public record DraftState(
        UUID id,
        int number,
        int version,
        boolean aside,
        Hand hand,
        List<String> changed,
        @Nullable String file) {}
