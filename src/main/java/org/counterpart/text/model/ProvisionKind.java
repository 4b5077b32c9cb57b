package org.counterpart.text.model;

public enum ProvisionKind {
    PREAMBLE,
    RECITAL,
    BOOK,
    PART,
    TITLE,
    CHAPTER,
    SECTION,
    SUBDIVISION,
    ARTICLE,
    PARAGRAPH,
    SUBPARAGRAPH,
    POINT,
    INDENT,
    TEXT,
    ANNEX,
    CONCLUSION
}
