package org.counterpart.site.commitment;

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

/** The list of commitments, and each one's own page. */
@Controller
@InEveryLanguage
class CommitmentController {

    private final PageDoor door;
    private final CommitmentPages pages;

    CommitmentController(PageDoor door, CommitmentPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping({"/commitments", "/commitments.json"})
    void commitments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.ofSite(request, response, pages::commitments, PAGE);
    }

    @GetMapping("/commitments/{reference}")
    void commitment(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = Addresses.bare(reference);
        door.ofSite(request, response, wanted -> pages.commitment(wanted, plain));
    }
}
