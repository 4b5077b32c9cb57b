package org.counterpart.site.ballot;

import static org.counterpart.site.page.PageRequest.Number.PAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.site.page.PageDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ballots of a consultation. */
@Controller
@InEveryLanguage
@RequestMapping("/consultations/{slug}")
class BallotController {

    private final PageDoor door;
    private final BallotPages pages;

    BallotController(PageDoor door, BallotPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping({"/ballots", "/ballots.json"})
    void ballots(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.ofConsultation(slug, request, response, wanted -> pages.ballots(wanted, slug), PAGE);
    }
}
