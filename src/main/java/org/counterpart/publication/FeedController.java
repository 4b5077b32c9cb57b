package org.counterpart.publication;

import static counterpart.schema.Tables.CONSULTATION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.counterpart.base.ConsultationId;
import org.counterpart.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For programs that read: feeds, the site map, and what robots may look at. */
@Controller
class FeedController {

    private static final int ENTRIES = 50;

    /** These say nothing about time; they stand until their revision moves. */
    private static final Duration LONG = Duration.ofDays(1);

    private final PageDoor door;
    private final PageRevisions revisions;
    private final Feeds feeds;
    private final Records records;
    private final ConsultationHeads heads;
    private final SiteRepository site;

    FeedController(
            PageDoor door,
            PageRevisions revisions,
            Feeds feeds,
            Records records,
            ConsultationHeads heads,
            SiteRepository site) {
        this.door = door;
        this.revisions = revisions;
        this.feeds = feeds;
        this.records = records;
        this.heads = heads;
        this.site = site;
    }

    @GetMapping("/feed.atom")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.open(request, response, () -> revisions.read(Scopes.SITE), visit -> {
            var entries = records.before(null, ENTRIES);
            var feed = feeds.atom("Counterpart", "/", "/feed.atom", entries, visit.now());
            return new RenderedPage.Body(feed, Feeds.ATOM, visit.now().plus(LONG));
        });
    }

    @GetMapping("/consultations/{slug}/feed.atom")
    void consultation(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = "/consultations/" + slug;
        door.open(
                request,
                response,
                () -> revisions.find(
                        Scopes.CONSULTATION,
                        CONSULTATION,
                        CONSULTATION.ID,
                        CONSULTATION.SLUG.eq(slug).and(ConsultationHeads.PUBLIC)),
                visit -> {
                    var head = heads.bySlug(slug);
                    var entries = records.latestIn(new ConsultationId(head.id()), ENTRIES);
                    var feed = feeds.atom(head.title(), path, path + "/feed.atom", entries, visit.now());
                    return new RenderedPage.Body(feed, Feeds.ATOM, visit.now().plus(LONG));
                });
    }

    @GetMapping("/sitemap.xml")
    void siteMap(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.open(
                request,
                response,
                () -> revisions.read(Scopes.SITE),
                visit -> new RenderedPage.Body(
                        feeds.siteMap(site.addresses()),
                        "application/xml;charset=UTF-8",
                        visit.now().plus(LONG)));
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = feeds.robots().getBytes(StandardCharsets.UTF_8);
        door.pass(request, response, new RenderedPage.Body(text, "text/plain;charset=UTF-8", java.time.Instant.EPOCH));
    }
}
