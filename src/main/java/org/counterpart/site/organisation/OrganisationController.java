package org.counterpart.site.organisation;

import static org.counterpart.site.page.PageRequest.Number.PAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.site.page.Addresses;
import org.counterpart.site.page.PageDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of organisations, and each one's own page. */
@Controller
@InEveryLanguage
class OrganisationController {

    private final PageDoor door;
    private final OrganisationPages pages;

    OrganisationController(PageDoor door, OrganisationPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping({"/organisations", "/organisations.json"})
    void organisations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.ofSite(request, response, pages::organisations, PAGE);
    }

    @GetMapping("/organisations/{slug}")
    void organisation(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = Addresses.bare(slug);
        door.ofSite(request, response, wanted -> pages.organisation(wanted, plain), PAGE);
    }
}
