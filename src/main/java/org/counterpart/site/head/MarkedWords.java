package org.counterpart.site.head;

import java.util.List;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.site.open.v1.SegmentData;
import org.counterpart.site.open.v1.Terms;

/** Words with marks of what came and went, as data. */
public final class MarkedWords {

    public static List<SegmentData> open(List<WordDiff.Segment> words) {
        return words.stream()
                .map(one -> new SegmentData(Terms.same(Terms.Mark.class, one.kind()), one.text()))
                .toList();
    }

    private MarkedWords() {}
}
