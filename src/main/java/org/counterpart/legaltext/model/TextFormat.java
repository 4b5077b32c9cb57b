package org.counterpart.legaltext.model;

public enum TextFormat {
    AKOMA_NTOSO,
    MARKDOWN,
    PLAIN_TEXT,
    HTML,
    DOCX,
    ODT,
    PDF
}
