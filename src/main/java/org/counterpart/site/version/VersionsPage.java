package org.counterpart.site.version;

import java.util.List;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.open.v1.VersionsData;
import org.counterpart.site.page.PageData;

/** All published versions, latest first. */
public record VersionsPage(ConsultationHead head, List<TextVersion> versions) implements PageData {

    @Override
    public VersionsData open() {
        return new VersionsData(
                head.open(), versions.stream().map(TextVersion::open).toList());
    }
}
