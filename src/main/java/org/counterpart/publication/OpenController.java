package org.counterpart.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.Times;
import org.counterpart.publication.page.RecordPage;
import org.counterpart.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that are made for each request because few are asked for twice: the log and the search. */
@Controller
@RequestMapping({"", "/fr"})
class OpenController {

    private static final int EACH = 50;

    private final PageDoor door;
    private final Frames frames;
    private final PageRevisions revisions;
    private final Records records;
    private final SearchRepository search;

    OpenController(PageDoor door, Frames frames, PageRevisions revisions, Records records, SearchRepository search) {
        this.door = door;
        this.frames = frames;
        this.revisions = revisions;
        this.records = records;
        this.search = search;
    }

    @GetMapping({"/record", "/record.json"})
    void record(
            @RequestParam(defaultValue = "") String before, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var entries = records.before(before.isEmpty() ? null : id(before), EACH + 1);
        var more = entries.size() > EACH;
        var shown = more ? entries.subList(0, EACH) : entries;
        send(
                request,
                response,
                "record",
                "base.nav.record",
                new RecordPage(shown, more ? shown.getLast().id() : null));
    }

    @GetMapping({"/search", "/search.json"})
    void search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var question = q.length() > 200 ? q.substring(0, 200) : q;
        var found = search.find(
                question.strip(), Visit.of(request, Visit.Number.PAGE).page());
        send(request, response, "search", "base.nav.search", found);
    }

    private void send(
            HttpServletRequest request, HttpServletResponse response, String template, String key, Object data)
            throws IOException {
        var visit = Visit.of(request).at(revisions.read(Scopes.SITE).now());
        var frame = new Frames.Frame(
                template,
                frames.words().of(visit.locale(), key),
                template,
                "/workspace",
                template.equals("record") ? visit.localised("/feed.atom") : null,
                Times.SITE,
                visit.now(),
                data);
        // What was searched for is nobody's page to list.
        var described = template.equals("record")
                ? frame.describing(frames.words().of(visit.locale(), "publication.record.lead"))
                : frame;
        door.pass(request, response, frames.body(visit, described));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
