package org.counterpart.site.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.Times;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageDoor;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.PageRevisions;
import org.counterpart.site.page.Scopes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search. Its page is made for each request because few are asked for twice. */
@Controller
@RequestMapping({"", "/fr"})
class SearchController {

    private final PageDoor door;
    private final PageRevisions revisions;
    private final Frames frames;
    private final SearchRepository search;

    SearchController(PageDoor door, PageRevisions revisions, Frames frames, SearchRepository search) {
        this.door = door;
        this.revisions = revisions;
        this.frames = frames;
        this.search = search;
    }

    @GetMapping({"/search", "/search.json"})
    void search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var question = q.length() > 200 ? q.substring(0, 200) : q;
        var page = PageRequest.of(request, PageRequest.Number.PAGE).page();
        var wanted = PageRequest.of(request).at(revisions.read(Scopes.SITE).now());
        // What was searched for is nobody's page to list.
        var frame = new Frames.Frame(
                "search/search",
                frames.words().of(wanted.locale(), "base.nav.search"),
                "search",
                "/workspace",
                null,
                Times.SITE,
                wanted.now(),
                search.find(question.strip(), page));
        door.pass(request, response, frames.body(wanted, frame));
    }
}
