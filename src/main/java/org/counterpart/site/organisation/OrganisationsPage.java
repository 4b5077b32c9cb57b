package org.counterpart.site.organisation;

import java.util.List;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.site.open.v1.OrganisationsData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;

public record OrganisationsPage(List<Listed> organisations, int page, int pages) implements PageData {

    public record Listed(OrganisationKind kind, String slug, String name, String description) {

        public OrganisationsData.Listed open() {
            return new OrganisationsData.Listed(
                    Terms.same(Terms.OrganisationKind.class, kind), slug, name, description);
        }
    }

    @Override
    public OrganisationsData open() {
        return new OrganisationsData(organisations.stream().map(Listed::open).toList(), page, pages);
    }
}
