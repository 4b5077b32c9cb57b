package org.counterpart.site.article;

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
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of an article, and that of the wordings proposed for it. */
@Controller
@InEveryLanguage
@RequestMapping("/consultations/{slug}")
class ArticleController {

    private final PageDoor door;
    private final ArticlePages articles;
    private final WordingPages wordings;

    ArticleController(PageDoor door, ArticlePages articles, WordingPages wordings) {
        this.door = door;
        this.articles = articles;
        this.wordings = wordings;
    }

    @GetMapping("/articles/{handle}")
    void article(
            @PathVariable String slug,
            @PathVariable String handle,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var plain = Addresses.bare(handle);
        door.ofConsultation(slug, request, response, wanted -> articles.article(wanted, slug, plain), PAGE);
    }

    @GetMapping({"/articles/{handle}/wordings", "/articles/{handle}/wordings.json"})
    void wordings(
            @PathVariable String slug,
            @PathVariable String handle,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.ofConsultation(slug, request, response, wanted -> wordings.wordings(wanted, slug, handle));
    }
}
