package org.counterpart.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.counterpart.base.ConsultationId;
import org.counterpart.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For programs that read: feeds, the site map, and what robots may look at. */
@Controller
class FeedController {

    private static final int ENTRIES = 50;

    private static final String XML = "application/xml;charset=UTF-8";

    /** These say nothing about time; they stand until their revision moves. */
    static final Duration LONG = Duration.ofDays(1);

    private final PageDoor door;
    private final PageRevisions revisions;
    private final Feeds feeds;
    private final Records records;
    private final ConsultationHeads heads;
    private final SiteRepository site;
    private final ContributionLists lists;

    FeedController(
            PageDoor door,
            PageRevisions revisions,
            Feeds feeds,
            Records records,
            ConsultationHeads heads,
            SiteRepository site,
            ContributionLists lists) {
        this.door = door;
        this.revisions = revisions;
        this.feeds = feeds;
        this.records = records;
        this.heads = heads;
        this.site = site;
        this.lists = lists;
    }

    @GetMapping({"/feed.atom", "/fr/feed.atom"})
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.open(request, response, () -> revisions.find(Scopes.SITE), visit -> {
            var entries = records.before(null, ENTRIES);
            var feed = feeds.atom(
                    visit.locale(),
                    "Counterpart",
                    visit.localised("/"),
                    visit.localised("/feed.atom"),
                    entries,
                    Instant.EPOCH);
            return new RenderedPage.Body(feed, Feeds.ATOM, visit.now().plus(LONG));
        });
    }

    @GetMapping({"/consultations/{slug}/feed.atom", "/fr/consultations/{slug}/feed.atom"})
    void consultation(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = "/consultations/" + slug;
        door.open(request, response, () -> revisions.consultation(slug), visit -> {
            var head = heads.bySlug(slug);
            var entries = records.latestIn(new ConsultationId(head.id()), ENTRIES);
            var feed = feeds.atom(
                    visit.locale(),
                    head.title(),
                    visit.localised(path),
                    visit.localised(path + "/feed.atom"),
                    entries,
                    head.begun());
            return new RenderedPage.Body(feed, Feeds.ATOM, visit.now().plus(LONG));
        });
    }

    /** The newest contributions, by the same choices as the page. */
    @GetMapping({"/consultations/{slug}/contributions.atom", "/fr/consultations/{slug}/contributions.atom"})
    void contributions(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        list(slug, request, response, visit -> lists.contributionFeed(visit, slug));
    }

    @GetMapping({"/consultations/{slug}/answers.atom", "/fr/consultations/{slug}/answers.atom"})
    void answers(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        list(slug, request, response, visit -> lists.answerFeed(visit, slug));
    }

    private void list(
            String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Visit, RenderedPage.Body> make)
            throws IOException {
        door.open(request, response, Visit.filtered(request), () -> revisions.consultation(slug), make);
    }

    @GetMapping("/sitemap.xml")
    void siteMap(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.open(
                request,
                response,
                () -> revisions.find(Scopes.SITE),
                visit -> new RenderedPage.Body(
                        feeds.siteMaps(site.parts()), XML, visit.now().plus(LONG)));
    }

    /** A part of the site map, by the kind of thing and from 1. */
    @GetMapping("/sitemap/{kind}-{number}.xml")
    void siteMap(
            @PathVariable String kind,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var part = SiteController.number(number);
        door.open(
                request,
                response,
                () -> revisions.find(Scopes.SITE),
                visit -> new RenderedPage.Body(
                        feeds.siteMap(site.part(kind, part)), XML, visit.now().plus(LONG)));
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = feeds.robots().getBytes(StandardCharsets.UTF_8);
        door.pass(request, response, new RenderedPage.Body(text, "text/plain;charset=UTF-8", Instant.EPOCH));
    }
}
