package org.counterpart.response;

/** What is looked at before answers are published. None of it keeps them from being published. */
public enum Check {
    /** The address of a link cannot work as it is written. */
    BROKEN_LINK,
    /** The address is one of this site, and nothing is there for everybody. */
    LINK_TO_NOTHING,
    /** An article is named that the newest published version does not have. */
    NO_SUCH_ARTICLE,
    PERSONAL_DATA,
    /** What a text block left open stands in it still. */
    PLACEHOLDER,
    /** The same reason is given for different outcomes. */
    SAME_REASON,
    NO_SUMMARY,
    /** The summary says what the consultation said already, or repeats one reason. */
    COPIED_SUMMARY
}
