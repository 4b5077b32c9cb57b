package org.counterpart.site.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.web.InEveryLanguage;
import org.counterpart.site.page.PageDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page. */
@Controller
@InEveryLanguage
class HomeController {

    private final PageDoor door;
    private final HomePages pages;

    HomeController(PageDoor door, HomePages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping({"", "/"})
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.ofSite(request, response, pages::home);
    }
}
