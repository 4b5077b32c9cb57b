package org.counterpart.site.contribution;

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

/** What came in to a consultation and what was answered, as lists and as feeds, by the choices of a reader. */
@Controller
@InEveryLanguage
@RequestMapping("/consultations/{slug}")
class ContributionListController {

    private final PageDoor door;
    private final ContributionLists lists;

    ContributionListController(PageDoor door, ContributionLists lists) {
        this.door = door;
        this.lists = lists;
    }

    @GetMapping({"/contributions", "/contributions.json"})
    void contributions(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.ofChoices(slug, request, response, wanted -> lists.contributions(wanted, slug), PAGE);
    }

    @GetMapping({"/answers", "/answers.json"})
    void answers(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.ofChoices(slug, request, response, wanted -> lists.answers(wanted, slug), PAGE);
    }

    /** The newest contributions, by the same choices as the page. */
    @GetMapping("/contributions.atom")
    void contributionFeed(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.ofChoices(slug, request, response, wanted -> lists.contributionFeed(wanted, slug));
    }

    @GetMapping("/answers.atom")
    void answerFeed(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.ofChoices(slug, request, response, wanted -> lists.answerFeed(wanted, slug));
    }
}
