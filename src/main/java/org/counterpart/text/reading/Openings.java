package org.counterpart.text.reading;

import java.util.List;
import org.counterpart.text.model.ProvisionKind;
import org.jspecify.annotations.Nullable;

/** Decides once for a text what its articles are called, and then for each paragraph what it opens. */
final class Openings {

    /** What the articles of a text are. */
    enum Articles {
        NAMED,
        /** Sections of the English tradition, paragraphs with a sign, where nothing is called an article. */
        NAMED_OTHERWISE,
        /** Bare numbers that count up through the text. */
        NUMBERED,
        /** None: what has a heading can be commented on. */
        PASSAGES
    }

    private final Patterns patterns;
    private Articles articles = Articles.NAMED;
    private int last;

    Openings(Patterns patterns, List<Paragraph> paragraphs) {
        this.patterns = patterns;
        for (var candidate : Articles.values()) {
            articles = candidate;
            last = 0;
            if (candidate == Articles.PASSAGES || count(paragraphs) > (candidate == Articles.NUMBERED ? 1 : 0)) {
                break;
            }
        }
        last = 0;
    }

    private long count(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(this::of)
                .filter(opening -> opening != null && opening.kind() == ProvisionKind.ARTICLE)
                .count();
    }

    Articles articles() {
        return articles;
    }

    /** What the paragraph opens; null when it opens nothing. */
    @Nullable
    Opening of(Paragraph paragraph) {
        if (!paragraph.isPlain()) {
            return null;
        }
        var text = paragraph.text();
        var opening = patterns.opening(text, articles == Articles.NAMED_OTHERWISE);
        if (opening != null && (paragraph.level() > 0 || patterns.opens(text, opening))) {
            return opening;
        }
        return articles == Articles.NUMBERED ? numbered(paragraph) : null;
    }

    /** A bare number that continues the row of articles; a list inside of one begins again at 1. */
    private @Nullable Opening numbered(Paragraph paragraph) {
        var marker = Marker.of(paragraph, patterns);
        if (marker == null) {
            return null;
        }
        var reading = marker.readings().getFirst();
        var suits = reading.style().equals("1..") || (reading.style().equals("1.") && paragraph.automatic() > 0);
        if (!suits || (reading.value() != last + 1 && reading.value() != last) || reading.value() == 0) {
            return null;
        }
        last = reading.value();
        return new Opening(ProvisionKind.ARTICLE, marker.number(), "", marker.end());
    }
}
