package org.counterpart.contribution;

/** What is counted beside an article, or beside the whole text; stances over current positions. */
public record ArticleCounts(int comments, int amendments, int support, int conditions, int oppose, int noView) {

    static final ArticleCounts NONE = new ArticleCounts(0, 0, 0, 0, 0, 0);

    /** Comments, amendments and all else that stands on the article beside positions. */
    public int said() {
        return comments + amendments;
    }

    public int of(Stance stance) {
        return switch (stance) {
            case SUPPORT -> support;
            case CONDITIONS -> conditions;
            case OPPOSE -> oppose;
            case NO_VIEW -> noView;
        };
    }
}
