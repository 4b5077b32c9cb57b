package org.counterpart.publication.page;

import java.util.List;

/** All published versions, latest first. */
public record VersionsPage(ConsultationHead head, List<TextVersion> versions) {}
