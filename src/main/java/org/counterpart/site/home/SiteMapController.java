package org.counterpart.site.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.counterpart.site.page.Addresses;
import org.counterpart.site.page.Feeds;
import org.counterpart.site.page.PageDoor;
import org.counterpart.site.page.RenderedPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The site map, and what robots may look at. */
@Controller
class SiteMapController {

    private static final String XML = "application/xml;charset=UTF-8";

    private final PageDoor door;
    private final Feeds feeds;
    private final SiteMapRepository site;

    SiteMapController(PageDoor door, Feeds feeds, SiteMapRepository site) {
        this.door = door;
        this.feeds = feeds;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    void siteMap(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.ofSite(
                request,
                response,
                wanted -> new RenderedPage.Body(
                        feeds.siteMaps(site.parts()), XML, wanted.now().plus(Feeds.LONG)));
    }

    /** A part of the site map, by the kind of thing and from 1. */
    @GetMapping("/sitemap/{kind}-{number}.xml")
    void siteMap(
            @PathVariable String kind,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var part = Addresses.number(number);
        door.ofSite(
                request,
                response,
                wanted -> new RenderedPage.Body(
                        feeds.siteMap(site.part(kind, part)), XML, wanted.now().plus(Feeds.LONG)));
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = feeds.robots().getBytes(StandardCharsets.UTF_8);
        door.pass(request, response, new RenderedPage.Body(text, "text/plain;charset=UTF-8", Instant.EPOCH));
    }
}
