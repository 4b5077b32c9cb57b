package org.counterpart.site.open.v1;

import java.util.List;

public record OrganisationsData(List<OrganisationsData.Line> organisations, int page, int pages)
        implements OpenDocument {

    public record Line(Terms.OrganisationKind kind, String slug, String name, String description) {}
}
