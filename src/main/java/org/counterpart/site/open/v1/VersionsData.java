package org.counterpart.site.open.v1;

import java.util.List;

/** All published versions, latest first. */
public record VersionsData(ConsultationHeadData head, List<TextVersionData> versions) implements OpenDocument {}
