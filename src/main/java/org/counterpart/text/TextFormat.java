package org.counterpart.text;

public enum TextFormat {
    AKOMA_NTOSO,
    MARKDOWN,
    PLAIN_TEXT
}
