package org.counterpart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Both doors in a real browser. */
@ProductTest
class DoorsJourneyTest {

    /** The consultation of the demo world that is open now; those of other tests need not be whole. */
    private static final String OPEN = "/consultations/freedom-of-association-act";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_reader_without_script_and_without_cookies_reads_the_public_side_and_no_host_but_ours_is_asked() {
        for (var width : new int[] {Browser.DESK, Browser.PHONE}) {
            var page = browser.withoutScript(width);
            var strangers = new ArrayList<String>();
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port + "/")) {
                    strangers.add(request.url());
                }
            });
            page.navigate("/");
            page.navigate("/consultations");
            page.navigate(OPEN);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            page.locator("main a[href*='/articles/']").first().click();
            assertThat(page.locator(".law").first().isVisible()).isTrue();
            assertThat(fitsTheWindow(page)).as(page.url()).isTrue();
            assertThat(page.context().cookies()).isEmpty();
            assertThat(strangers).isEmpty();
        }
    }

    @Test
    void on_a_phone_what_can_be_done_now_is_in_the_first_window() {
        var page = browser.withoutScript(Browser.PHONE);
        page.navigate(OPEN);
        var doings = page.getByText("What you can do now").first().boundingBox();
        assertThat(doings.y).isLessThan(page.viewportSize().height);
    }

    @Test
    void on_a_phone_the_head_of_a_public_page_takes_two_lines_in_either_language() {
        var page = browser.window(Browser.PHONE, false);
        for (var path : new String[] {"/", "/fr", OPEN, "/fr" + OPEN}) {
            page.navigate(path);
            assertThat((List<?>) page.evaluate("""
                            () => [...new Set([...document.querySelectorAll('header.site a')]
                                .map(one => one.getBoundingClientRect())
                                .filter(box => box.width)
                                .map(box => Math.round((box.top + box.bottom) / 2 / 24)))]""")).as(path).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void the_bar_over_a_page_that_is_on_its_way_has_a_colour_of_ours_on_either_ground() {
        for (var dark : new boolean[] {false, true}) {
            var page = browser.window(Browser.DESK, dark);
            page.navigate("/sign-in");
            page.locator(".people button").first().click();
            page.waitForURL(url -> url.contains("/workspace"));
            page.locator("h1").first().waitFor();
            assertThat((List<?>) page.evaluate("""
                            () => {
                              const ours = document.createElement('i');
                              ours.style.backgroundColor = 'var(--focus)';
                              const bar = document.querySelector('.v-loading-indicator') ?? document.createElement('div');
                              bar.classList.add('v-loading-indicator');
                              document.body.append(ours, bar);
                              return [getComputedStyle(ours).backgroundColor, getComputedStyle(bar).backgroundColor];
                            }"""))
                    .as("dark %s", dark)
                    .satisfies(colours -> assertThat(colours.get(1))
                            .isEqualTo(colours.get(0))
                            .isNotIn("rgb(0, 0, 255)", "rgba(0, 0, 0, 0)"));
            page.context().close();
        }
    }

    @Test
    void no_page_of_the_public_side_has_a_serious_accessibility_violation() {
        var page = browser.window(Browser.DESK, false);
        page.navigate(OPEN);
        var article = page.locator("main a[href*='/articles/']").first().getAttribute("href");
        page.navigate("/commitments");
        var commitment = page.locator("main a[href^='/commitments/']").first().getAttribute("href");
        for (var dark : new boolean[] {false, true}) {
            var window = browser.window(Browser.DESK, dark);
            for (var path : new String[] {
                "/",
                "/consultations",
                OPEN,
                article,
                OPEN + "/positions",
                OPEN + "/contributions",
                OPEN + "/versions",
                "/commitments",
                commitment,
                "/organisations",
                "/record",
                "/search?q=register",
                "/sign-in",
                "/fr/",
                "/nowhere"
            }) {
                window.navigate(path);
                assertThat(Browser.violations(window))
                        .as("%s, dark %s", path, dark)
                        .isEmpty();
            }
        }
    }

    @Test
    void signing_in_opens_the_workspace_and_signing_out_leaves_it() {
        var page = browser.window(Browser.DESK, false);
        page.navigate("/sign-in");
        page.locator(".people button").first().click();
        page.waitForURL(url -> url.contains("/workspace"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        assertThat(Browser.violations(page)).isEmpty();
        page.getByText("Sign out").click();
        page.waitForURL("http://localhost:" + port + "/");
        page.navigate("/workspace");
        assertThat(page.url()).endsWith("/sign-in");
    }

    @Test
    void the_workspace_is_marked_as_what_it_is_written_in() {
        assertThat(browser.as("Amira Dahl", Browser.DESK).locator("html").getAttribute("lang"))
                .isEqualTo("fr");
        assertThat(browser.as("Vera Lindt", "fr-FR").locator("html").getAttribute("lang"))
                .isEqualTo("en");
    }

    private static boolean fitsTheWindow(Page page) {
        return page.locator("body").boundingBox().width <= page.viewportSize().width + 1;
    }
}
