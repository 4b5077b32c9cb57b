package org.counterpart.site.position;

import static org.counterpart.site.page.PageRequest.Number.PAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.site.page.PageDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The position matrix of a consultation. */
@Controller
@InEveryLanguage
@RequestMapping("/consultations/{slug}")
class PositionController {

    private final PageDoor door;
    private final PositionPages pages;

    PositionController(PageDoor door, PositionPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping({"/positions", "/positions.json"})
    void positions(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.ofConsultation(slug, request, response, wanted -> pages.positions(wanted, slug), PAGE);
    }
}
