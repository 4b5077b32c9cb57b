package org.counterpart.site.position;

import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.TextVersion;

/** The position matrix of a consultation. */
public record MatrixPage(ConsultationHead head, TextVersion version, Matrix matrix) {}
