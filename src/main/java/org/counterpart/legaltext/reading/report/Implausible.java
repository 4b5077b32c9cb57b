package org.counterpart.legaltext.reading.report;

/** What is unlikely of a text that was read. The sentence takes how the unit is called, and what the doubt adds. */
public enum Implausible {
    /** No rules for its language: what opens an article was looked for in other words. */
    LANGUAGE_WITHOUT_RULES,
    /** Its language is not known: it was read by the rules for the one that is the detail. */
    LANGUAGE_NOT_RECOGNISED,
    /** Much of the words stand in no article. */
    MUCH_OUTSIDE,
    ARTICLE_IN_ARTICLE,
    NUMBER_REPEATED,
    NUMBERS_MISSING,
    NUMBERS_RESTART,
    NUMBERS_FALL
}
