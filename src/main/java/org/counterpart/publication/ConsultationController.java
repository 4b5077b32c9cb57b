package org.counterpart.publication;

import static org.counterpart.publication.Visit.Number.COMPARE;
import static org.counterpart.publication.Visit.Number.PAGE;
import static org.counterpart.publication.Visit.Number.VIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/** The addresses of a consultation and its parts. */
@Controller
@RequestMapping({"/consultations/{slug}", "/fr/consultations/{slug}"})
class ConsultationController {

    private final PageDoor door;
    private final PageRevisions revisions;
    private final ConsultationPages pages;
    private final ProcessPages process;
    private final VersionPages versions;
    private final WordingPages wordings;
    private final ContributionLists lists;

    ConsultationController(
            PageDoor door,
            PageRevisions revisions,
            ConsultationPages pages,
            ProcessPages process,
            VersionPages versions,
            WordingPages wordings,
            ContributionLists lists) {
        this.door = door;
        this.revisions = revisions;
        this.pages = pages;
        this.process = process;
        this.versions = versions;
        this.wordings = wordings;
        this.lists = lists;
    }

    /** Also with the ending {@code .json}, which the slug itself never has. */
    @GetMapping
    void consultation(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = bare(slug);
        open(plain, request, response, visit -> pages.consultation(visit, plain), PAGE);
    }

    @GetMapping("/articles/{handle}")
    void article(
            @PathVariable String slug,
            @PathVariable String handle,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        open(slug, request, response, visit -> pages.article(visit, slug, bare(handle)), PAGE);
    }

    @GetMapping({"/articles/{handle}/wordings", "/articles/{handle}/wordings.json"})
    void wordings(
            @PathVariable String slug,
            @PathVariable String handle,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        open(slug, request, response, visit -> wordings.wordings(visit, slug, handle));
    }

    @GetMapping({"/positions", "/positions.json"})
    void positions(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        open(slug, request, response, visit -> pages.positions(visit, slug), PAGE);
    }

    @GetMapping({"/contributions", "/contributions.json"})
    void contributions(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        list(slug, request, response, visit -> lists.contributions(visit, slug));
    }

    @GetMapping({"/ballots", "/ballots.json"})
    void ballots(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        open(slug, request, response, visit -> process.ballots(visit, slug), PAGE);
    }

    @GetMapping({"/answers", "/answers.json"})
    void answers(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        list(slug, request, response, visit -> lists.answers(visit, slug));
    }

    @GetMapping({"/versions", "/versions.json"})
    void versions(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        open(slug, request, response, visit -> versions.all(visit, slug));
    }

    @GetMapping("/versions/{number}")
    void version(
            @PathVariable String slug,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var plain = SiteController.number(bare(number));
        open(slug, request, response, visit -> versions.one(visit, slug, plain), PAGE, COMPARE, VIEW);
    }

    /** The lasting address of a provision of a version, whichever part of the text it stands in. */
    @GetMapping("/versions/{number}/at/{eid}")
    void provision(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String eid,
            HttpServletRequest request,
            HttpServletResponse response) {
        var plain = SiteController.number(number);
        var part = versions.part(slug, plain, eid);
        var prefix = request.getRequestURI().startsWith("/fr/") ? "/fr" : "";
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(
                "Location",
                prefix + "/consultations/" + slug + "/versions/" + plain + (part == 1 ? "" : "?page=" + part) + "#"
                        + UriUtils.encodeFragment(eid, StandardCharsets.UTF_8));
    }

    private void list(
            String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Visit, RenderedPage.Body> make)
            throws IOException {
        door.open(request, response, Visit.filtered(request, PAGE), () -> revisions.consultation(slug), make);
    }

    private void open(
            String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Visit, RenderedPage.Body> make,
            Visit.Number... numbers)
            throws IOException {
        door.open(request, response, () -> revisions.consultation(slug), make, numbers);
    }

    /** Without the ending that asks for data. */
    static String bare(String name) {
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }
}
