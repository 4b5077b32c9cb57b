package org.counterpart.publication.page;

import java.util.List;

/** A part of all contributions to a consultation, oldest first. */
public record ContributionsPage(ConsultationHead head, List<ArticlePage.Said> said, int all, int page, int pages) {}
