package org.counterpart.legaltext.comparison;

/** What became of a unit from one version to the next. One that has none of these is the same. */
public enum Change {
    /** Its heading or its words are others. */
    REWORDED,
    /** It is counted otherwise; that alone says nothing about its words. */
    RENUMBERED,
    /** It stands elsewhere among its fellows, or in another article. */
    MOVED,
    /** Its words are now in several units; the first of them is its heir. */
    SPLIT,
    /** Several units became this one; the first of them is whose heir it is. */
    MERGED,
    NEW,
    DELETED
}
