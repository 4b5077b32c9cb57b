package org.counterpart.legaltext.reading.manuscript;

import org.counterpart.legaltext.model.Declaration;

/** Where the number of a provision ends, and where its heading is, in a paragraph of an export of ours. */
public record OwnPassages(int numberEnd, int headingStart, int headingEnd) {

    public static final OwnPassages NONE = new OwnPassages(0, 0, 0);

    /** @param style in small letters, of the words from start to end */
    public OwnPassages in(String style, int start, int end) {
        return switch (style) {
            case Declaration.NUMBER -> new OwnPassages(end, headingStart, headingEnd);
            case Declaration.HEADING -> new OwnPassages(numberEnd, headingEnd == 0 ? start : headingStart, end);
            default -> this;
        };
    }
}
