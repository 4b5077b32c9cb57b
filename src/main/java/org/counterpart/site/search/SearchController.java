package org.counterpart.site.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.Times;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.FreshUntil;
import org.counterpart.site.page.PageDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The search. */
@Controller
@InEveryLanguage
class SearchController {

    private final PageDoor door;
    private final Frames frames;
    private final SearchRepository search;

    SearchController(PageDoor door, Frames frames, SearchRepository search) {
        this.door = door;
        this.frames = frames;
        this.search = search;
    }

    @GetMapping({"/search", "/search.json"})
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.ofSearch(
                request,
                response,
                // What was searched for is nobody's page to list.
                wanted -> frames.body(
                        wanted,
                        new Frames.Frame(
                                "search/search",
                                frames.words().of(wanted.locale(), "base.nav.search"),
                                "search",
                                "/workspace",
                                null,
                                Times.SITE,
                                FreshUntil.quarterHour(wanted.now()),
                                search.find(wanted.words(), wanted.page()))));
    }
}
