package org.counterpart.publication;

import static counterpart.schema.Tables.CONSULTATION;
import static org.counterpart.publication.Visit.Number.COMPARE;
import static org.counterpart.publication.Visit.Number.PAGE;
import static org.counterpart.publication.Visit.Number.VIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

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

    ConsultationController(
            PageDoor door,
            PageRevisions revisions,
            ConsultationPages pages,
            ProcessPages process,
            VersionPages versions,
            WordingPages wordings) {
        this.door = door;
        this.revisions = revisions;
        this.pages = pages;
        this.process = process;
        this.versions = versions;
        this.wordings = wordings;
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
        open(slug, request, response, visit -> process.contributions(visit, slug), PAGE);
    }

    @GetMapping({"/ballots", "/ballots.json"})
    void ballots(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        open(slug, request, response, visit -> process.ballots(visit, slug));
    }

    @GetMapping({"/answers", "/answers.json"})
    void answers(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        open(slug, request, response, visit -> process.answers(visit, slug), PAGE);
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

    private void open(
            String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Visit, RenderedPage.Body> make,
            Visit.Number... numbers)
            throws IOException {
        door.open(
                request,
                response,
                () -> revisions.find(
                        Scopes.CONSULTATION,
                        CONSULTATION,
                        CONSULTATION.ID,
                        CONSULTATION.SLUG.eq(slug).and(ConsultationHeads.PUBLIC)),
                make,
                numbers);
    }

    /** Without the ending that asks for data. */
    static String bare(String name) {
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }
}
