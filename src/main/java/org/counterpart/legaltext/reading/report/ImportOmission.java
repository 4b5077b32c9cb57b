package org.counterpart.legaltext.reading.report;

/** What an importer left out on purpose. The sentence takes how often, how many letters, and an example. */
public enum ImportOmission {
    TABLE_OF_CONTENTS,
    DRAFTING_VARIABLE,
    REPEATED_NUMBER,
    DELETED_TEXT,
    HIDDEN_TEXT,
    EMPTY_NOTE,
    PICTURE,
    OTHER_FILE,
    PAGE_FURNITURE,
    COMMENT,
    PAGE_CODE,
    MARKUP_IN_WORDS,
    FILE_HEADER,
    LINK_ADDRESS,
    EMPTY_ELEMENT,
    OTHER_EDITION
}
