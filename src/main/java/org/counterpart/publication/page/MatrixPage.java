package org.counterpart.publication.page;

/** The position matrix of a consultation. */
public record MatrixPage(ConsultationHead head, TextVersion version, Matrix matrix) {}
