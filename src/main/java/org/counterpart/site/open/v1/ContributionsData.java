package org.counterpart.site.open.v1;

import java.util.List;

/**
 * A part of the contributions to a consultation.
 *
 * @param all contributions that stand and are chosen
 * @param ended those withdrawn or replaced that are listed besides
 */
public record ContributionsData(
        ConsultationHeadData head, ChoicesData choices, List<SaidData> said, int all, int ended, int page, int pages)
        implements OpenDocument {}
