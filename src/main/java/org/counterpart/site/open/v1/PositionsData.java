package org.counterpart.site.open.v1;

/** The position matrix of a consultation. */
public record PositionsData(ConsultationHeadData head, TextVersionData version, MatrixData matrix)
        implements OpenDocument {}
