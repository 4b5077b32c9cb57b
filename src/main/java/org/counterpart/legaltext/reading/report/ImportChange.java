package org.counterpart.legaltext.reading.report;

/** What an importer had to change or guess. The sentence takes how often, and an example or addition. */
public enum ImportChange {
    DRAFT_NAMESPACE,
    NO_ENVELOPE,
    UNKNOWN_ELEMENTS,
    VARIABLES_FILLED,
    MODIFICATIONS,
    QUOTED_TEXT,
    QUOTED_ARTICLES,
    TABLES,
    LISTS,
    NOTES,
    TEXT_REORDERED,
    ATTACHED_ARTICLES,
    IDENTIFIERS_MADE,
    TITLE_FROM_FILE_NAME,
    TITLE_SHORTENED,
    NUMBERS_SHORTENED,
    LANGUAGE_GUESSED,
    /** Its language is not known; it was read by the rules for another, which is the example. */
    RULES_USED,
    /** Its language, the example, has no rules here, or is not known. */
    NO_RULES,
    ENCODING_GUESSED,
    MARKS_REMOVED,
    HEADINGS_FOUND,
    LINES_JOINED,
    HYPHENS_REMOVED,
    ARABIC_MENDED,
    TRACKED_INSERTIONS,
    TRACKED_DELETIONS,
    LAYOUT_TABLES,
    PASSAGES_AS_ARTICLES,
    NO_ARTICLES
}
