package org.counterpart.legaltext.model;

public enum ProvisionKind {
    PREAMBLE,
    CITATION,
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
