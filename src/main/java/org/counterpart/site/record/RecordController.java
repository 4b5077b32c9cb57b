package org.counterpart.site.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Times;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.record.Records;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Addresses;
import org.counterpart.site.page.Feeds;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageDoor;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.PageRevisions;
import org.counterpart.site.page.RenderedPage;
import org.counterpart.site.page.Scopes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of official acts, as a page and as feeds. The page is made for each request because few are asked for twice. */
@Controller
@InEveryLanguage
class RecordController {

    /** Acts on a page. */
    private static final int EACH = 50;

    /** Acts in a feed. */
    private static final int ENTRIES = 50;

    private final PageDoor door;
    private final PageRevisions revisions;
    private final Frames frames;
    private final Feeds feeds;
    private final Records records;
    private final ConsultationHeads heads;

    RecordController(
            PageDoor door,
            PageRevisions revisions,
            Frames frames,
            Feeds feeds,
            Records records,
            ConsultationHeads heads) {
        this.door = door;
        this.revisions = revisions;
        this.frames = frames;
        this.feeds = feeds;
        this.records = records;
        this.heads = heads;
    }

    @GetMapping({"/record", "/record.json"})
    void record(
            @RequestParam(defaultValue = "") String before, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var entries = records.before(before.isEmpty() ? null : Addresses.id(before), EACH + 1);
        var more = entries.size() > EACH;
        var shown = more ? entries.subList(0, EACH) : entries;
        var wanted = PageRequest.of(request).at(revisions.read(Scopes.SITE).now());
        var frame = new Frames.Frame(
                        "record/record",
                        frames.words().of(wanted.locale(), "base.nav.record"),
                        "record",
                        "/workspace",
                        wanted.localised("/feed.atom"),
                        Times.SITE,
                        wanted.now(),
                        new RecordPage(shown, more ? shown.getLast().id() : null))
                .describing(frames.words().of(wanted.locale(), "site.record.lead"));
        door.pass(request, response, frames.body(wanted, frame));
    }

    @GetMapping("/feed.atom")
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.ofSite(request, response, wanted -> {
            var entries = records.before(null, ENTRIES);
            var feed = feeds.atom(
                    wanted.locale(),
                    "Counterpart",
                    wanted.localised("/"),
                    wanted.localised("/feed.atom"),
                    entries,
                    Instant.EPOCH);
            return new RenderedPage.Body(feed, Feeds.ATOM, wanted.now().plus(Feeds.LONG));
        });
    }

    @GetMapping("/consultations/{slug}/feed.atom")
    void feed(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = "/consultations/" + slug;
        door.ofConsultation(slug, request, response, wanted -> {
            var head = heads.bySlug(slug);
            var entries = records.latestIn(new ConsultationId(head.id()), ENTRIES);
            var feed = feeds.atom(
                    wanted.locale(),
                    head.title(),
                    wanted.localised(path),
                    wanted.localised(path + "/feed.atom"),
                    entries,
                    head.begun());
            return new RenderedPage.Body(feed, Feeds.ATOM, wanted.now().plus(Feeds.LONG));
        });
    }
}
