package org.counterpart.site.commitment;

import java.util.List;

public record CommitmentsPage(List<CommitmentSummary> commitments, int all, int page, int pages) {}
