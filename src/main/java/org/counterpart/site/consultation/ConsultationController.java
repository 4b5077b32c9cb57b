package org.counterpart.site.consultation;

import static org.counterpart.site.page.PageRequest.Number.PAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.site.page.Addresses;
import org.counterpart.site.page.PageDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of consultations, and each one's own page. */
@Controller
@InEveryLanguage
class ConsultationController {

    private final PageDoor door;
    private final ConsultationPages pages;

    ConsultationController(PageDoor door, ConsultationPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping({"/consultations", "/consultations.json"})
    void consultations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.ofSite(request, response, pages::consultations, PAGE);
    }

    /** Also with the ending {@code .json}, which the slug itself never has. */
    @GetMapping("/consultations/{slug}")
    void consultation(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plain = Addresses.bare(slug);
        door.ofConsultation(plain, request, response, wanted -> pages.consultation(wanted, plain), PAGE);
    }
}
