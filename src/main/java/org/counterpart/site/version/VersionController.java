package org.counterpart.site.version;

import static org.counterpart.site.page.PageRequest.Number.COMPARE;
import static org.counterpart.site.page.PageRequest.Number.PAGE;
import static org.counterpart.site.page.PageRequest.Number.VIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.counterpart.base.Language;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.site.page.Addresses;
import org.counterpart.site.page.PageDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/** The versions of a text. */
@Controller
@InEveryLanguage
@RequestMapping("/consultations/{slug}")
class VersionController {

    private final PageDoor door;
    private final VersionPages pages;

    VersionController(PageDoor door, VersionPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping({"/versions", "/versions.json"})
    void versions(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.ofConsultation(slug, request, response, wanted -> pages.all(wanted, slug));
    }

    @GetMapping("/versions/{number}")
    void version(
            @PathVariable String slug,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var plain = Addresses.number(Addresses.bare(number));
        door.ofConsultation(slug, request, response, wanted -> pages.one(wanted, slug, plain), PAGE, COMPARE, VIEW);
    }

    /** The lasting address of a provision of a version, whichever part of the text it stands in. */
    @GetMapping("/versions/{number}/at/{eid}")
    void provision(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String eid,
            HttpServletRequest request,
            HttpServletResponse response) {
        var plain = Addresses.number(number);
        var part = pages.part(slug, plain, eid);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(
                "Location",
                Language.ofAddress(request.getRequestURI()).address("/consultations/" + slug + "/versions/" + plain)
                        + (part == 1 ? "" : "?page=" + part) + "#"
                        + UriUtils.encodeFragment(eid, StandardCharsets.UTF_8));
    }
}
