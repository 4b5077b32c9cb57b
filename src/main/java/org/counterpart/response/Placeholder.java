package org.counterpart.response;

/** What a text block leaves open and each point fills with its own. Its names are words of the house, one in each language. */
public enum Placeholder {
    /** As the newest published text numbers it. */
    ARTICLE,
    ORGANISATION,
    /** Of the contribution, as it is quoted. */
    NUMBER,
    /** Of the text. */
    TITLE
}
