package org.counterpart.text.reading;

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
    /** Its language has no rules here. */
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
