package org.counterpart.site.contribution;

import java.util.List;
import org.counterpart.site.head.ConsultationHead;

/**
 * A part of the contributions to a consultation.
 *
 * @param all contributions that stand and are chosen
 * @param ended those withdrawn or replaced that are listed besides
 */
public record ContributionsPage(
        ConsultationHead head, Choices choices, List<Said> said, int all, int ended, int page, int pages) {}
