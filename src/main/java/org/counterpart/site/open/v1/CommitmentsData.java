package org.counterpart.site.open.v1;

import java.util.List;

public record CommitmentsData(List<CommitmentSummaryData> commitments, int all, int page, int pages)
        implements OpenDocument {}
