package org.counterpart.text.model;

public enum TextFormat {
    AKOMA_NTOSO,
    MARKDOWN,
    PLAIN_TEXT,
    HTML,
    DOCX,
    ODT,
    PDF
}
