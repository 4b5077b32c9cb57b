package org.counterpart.site.version;

import java.util.List;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.TextVersion;

/** All published versions, latest first. */
public record VersionsPage(ConsultationHead head, List<TextVersion> versions) {}
