package org.counterpart.site.contribution;

import java.util.List;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.open.v1.ContributionsData;
import org.counterpart.site.page.PageData;

/**
 * A part of the contributions to a consultation.
 *
 * @param all contributions that stand and are chosen
 * @param ended those withdrawn or replaced that are listed besides
 */
public record ContributionsPage(
        ConsultationHead head, Choices choices, List<Said> said, int all, int ended, int page, int pages)
        implements PageData {

    @Override
    public ContributionsData open() {
        return new ContributionsData(
                head.open(), choices.open(), said.stream().map(Said::open).toList(), all, ended, page, pages);
    }
}
