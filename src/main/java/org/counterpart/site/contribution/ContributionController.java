package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static org.counterpart.site.page.PageRequest.Number.PAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.Counted;
import org.counterpart.site.page.Addresses;
import org.counterpart.site.page.PageDoor;
import org.counterpart.site.page.PageRevisions;
import org.counterpart.site.page.Scopes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One contribution. */
@Controller
@InEveryLanguage
class ContributionController {

    private final PageDoor door;
    private final PageRevisions revisions;
    private final ContributionPages pages;

    ContributionController(PageDoor door, PageRevisions revisions, ContributionPages pages) {
        this.door = door;
        this.revisions = revisions;
        this.pages = pages;
    }

    /** By its public number, e.g. {@code /contributions/142}. */
    @GetMapping("/contributions/{number}")
    void contribution(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = Addresses.number(Addresses.bare(number));
        var with = CONTRIBUTION.join(CONSULTATION).on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID));
        door.open(
                request,
                response,
                () -> revisions.find(
                        Scopes.CONSULTATION,
                        with,
                        CONSULTATION.ID,
                        CONTRIBUTION.NUMBER.eq(plain).and(Counted.PUBLIC).and(PublicConsultations.PUBLIC)),
                wanted -> pages.contribution(wanted, plain),
                PAGE);
    }
}
