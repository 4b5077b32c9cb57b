package org.counterpart.site.organisation;

import java.util.List;
import org.counterpart.organisation.OrganisationKind;

public record OrganisationsPage(List<Line> organisations, int page, int pages) {

    public record Line(OrganisationKind kind, String slug, String name, String description) {}
}
