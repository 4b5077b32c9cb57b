package org.counterpart.site.head;

import org.counterpart.site.open.v1.TallyData;

/** What was counted on one article: what was said, and one stance per organisation with a current position. */
public record Tally(int comments, int amendments, int support, int conditions, int oppose, int noView) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    public int stances() {
        return support + conditions + oppose + noView;
    }

    public int said() {
        return comments + amendments;
    }

    /** Width of a part of the bar of 100 units. */
    public static int share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(part * 100f / whole);
    }

    public TallyData open() {
        return new TallyData(comments, amendments, support, conditions, oppose, noView);
    }
}
