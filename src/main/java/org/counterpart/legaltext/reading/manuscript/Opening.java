package org.counterpart.legaltext.reading.manuscript;

import org.counterpart.legaltext.model.ProvisionKind;

/**
 * The beginning of a paragraph that opens a division or an article.
 *
 * @param number as printed, with its word: "Article 7", "7. člen"
 * @param value of its number without the word, also of one written in words: "7"; empty where the printed one tells
 * @param rest index of the first character after it
 */
public record Opening(ProvisionKind kind, String number, String value, int rest) {}
