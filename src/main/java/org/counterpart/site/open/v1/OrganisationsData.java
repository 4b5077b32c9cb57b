package org.counterpart.site.open.v1;

import java.util.List;

public record OrganisationsData(List<OrganisationsData.Listed> organisations, int page, int pages)
        implements OpenDocument {

    public record Listed(Terms.OrganisationKind kind, String slug, String name, String description) {}
}
