package org.counterpart.text.reading;

import org.counterpart.text.model.ProvisionKind;

/**
 * The beginning of a paragraph that opens a division or an article.
 *
 * @param number as printed, with its word: "Article 7", "7. člen"
 * @param value of a number that is written in words or signs: "7"; empty where the printed number tells
 * @param rest index of the first character after it
 */
record Opening(ProvisionKind kind, String number, String value, int rest) {}
