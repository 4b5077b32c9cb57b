package org.counterpart.site.commitment;

import java.util.List;
import org.counterpart.site.open.v1.CommitmentsData;
import org.counterpart.site.page.PageData;

public record CommitmentsPage(List<CommitmentSummary> commitments, int all, int page, int pages) implements PageData {

    @Override
    public CommitmentsData open() {
        return new CommitmentsData(
                commitments.stream().map(CommitmentSummary::open).toList(), all, page, pages);
    }
}
