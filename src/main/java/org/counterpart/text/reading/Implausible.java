package org.counterpart.text.reading;

/** What is unlikely of a text that was read. The sentence takes how the unit is called, and what the doubt adds. */
public enum Implausible {
    /** No rules for its language: what opens an article was looked for in other words. */
    LANGUAGE_WITHOUT_RULES,
    /** Much of the words stand in no article. */
    MUCH_OUTSIDE,
    ARTICLE_IN_ARTICLE,
    NUMBER_REPEATED,
    NUMBERS_MISSING,
    NUMBERS_RESTART,
    NUMBERS_FALL
}
