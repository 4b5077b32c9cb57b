package org.counterpart.publication;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.counterpart.base.NotFound;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.Counted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The addresses outside of a single consultation. */
@Controller
@RequestMapping({"", "/fr"})
class SiteController {

    private final PageDoor door;
    private final PageRevisions revisions;
    private final SitePages pages;
    private final ProcessPages process;

    SiteController(PageDoor door, PageRevisions revisions, SitePages pages, ProcessPages process) {
        this.door = door;
        this.revisions = revisions;
        this.pages = pages;
        this.process = process;
    }

    @GetMapping({"", "/"})
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        site(request, response, pages::home);
    }

    @GetMapping({"/consultations", "/consultations.json"})
    void consultations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        site(request, response, pages::consultations, Visit.Number.PAGE);
    }

    @GetMapping({"/commitments", "/commitments.json"})
    void commitments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        site(request, response, pages::commitments, Visit.Number.PAGE);
    }

    @GetMapping("/commitments/{reference}")
    void commitment(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = ConsultationController.bare(reference);
        site(request, response, visit -> pages.commitment(visit, plain));
    }

    @GetMapping({"/organisations", "/organisations.json"})
    void organisations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        site(request, response, pages::organisations, Visit.Number.PAGE);
    }

    @GetMapping("/organisations/{slug}")
    void organisation(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = ConsultationController.bare(slug);
        site(request, response, visit -> pages.organisation(visit, plain), Visit.Number.PAGE);
    }

    /** By its public number, e.g. {@code /contributions/142}. */
    @GetMapping("/contributions/{number}")
    void contribution(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = number(ConsultationController.bare(number));
        var with = CONTRIBUTION.join(CONSULTATION).on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID));
        door.open(
                request,
                response,
                () -> revisions.find(
                        Scopes.CONSULTATION,
                        with,
                        CONSULTATION.ID,
                        CONTRIBUTION.NUMBER.eq(plain).and(Counted.PUBLIC).and(PublicConsultations.PUBLIC)),
                visit -> process.contribution(visit, plain),
                Visit.Number.PAGE);
    }

    private void site(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Visit, RenderedPage.Body> make,
            Visit.Number... numbers)
            throws IOException {
        door.open(request, response, () -> revisions.find(Scopes.SITE), make, numbers);
    }

    /** Without zeros before it, as we write it: one thing has one address. */
    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
