package org.counterpart.text;

public enum TextStatus {
    DRAFT,
    PUBLISHED
}
