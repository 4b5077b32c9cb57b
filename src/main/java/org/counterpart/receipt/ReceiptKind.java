package org.counterpart.receipt;

/** What was received. The names are stored. */
public enum ReceiptKind {
    SUBMISSION,
    SIGNATURE,
    CONFIRMATION,
    VOTE,
    WITHDRAWAL,
    REJOINDER
}
