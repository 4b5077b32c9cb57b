package org.counterpart.publication.page;

import java.util.List;

/** The words of one version, some articles at a time. */
public record VersionPage(
        ConsultationHead head, TextVersion version, List<ArticlePage.Line> lines, int latest, int page, int pages) {}
