package org.counterpart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.counterpart.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of public page with letters of twice the size, on the narrowest phone, and on paper: nothing is cut, nothing lies over the edge. */
@ProductTest
class PaperAndLargeTextJourneyTest {

    private static final String OPEN = "/consultations/freedom-of-association-act";
    private static final String DONE = "/consultations/water-permits-act";

    /**
     * What a reader cannot see: the page is wider than the window, words lie outside of it and nothing can be scrolled to show them, or words are cut at
     * the edge of their own box.
     */
    private static final String LOST = """
            () => {
              const lost = [], wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth > wide + 1) lost.push('page of ' + document.documentElement.scrollWidth);
              for (const one of document.querySelectorAll('body *')) {
                const style = getComputedStyle(one), box = one.getBoundingClientRect();
                const words = [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
                if (!words || !box.width || style.visibility === 'hidden' || one.closest('svg, option, .skip, .hidden, .sr, select')) continue;
                let holder = one, scrolls = false, cut = false;
                for (; holder && holder !== document.body; holder = holder.parentElement) {
                  const flow = getComputedStyle(holder).overflowX;
                  if (flow === 'auto' || flow === 'scroll') scrolls = true;
                  if ((flow === 'hidden' || flow === 'clip') && holder.scrollWidth > holder.clientWidth + 1 && holder.clientWidth > 2) cut = true;
                }
                const name = one.tagName + '.' + one.className + ': ' + one.textContent.trim().slice(0, 40);
                if (cut) lost.push('cut ' + name);
                if (!scrolls && (box.right > wide + 1 || box.left < -1)) lost.push('outside ' + name + ' to ' + Math.round(box.right));
              }
              return lost;
            }""";

    /** Links and buttons of the head of the page that lie over each other. */
    private static final String OVER_EACH_OTHER = """
            () => {
              const all = [...document.querySelectorAll('.site a, .site button, .site input')]
                .filter(one => one.getBoundingClientRect().width > 1 && getComputedStyle(one).visibility !== 'hidden');
              const over = [];
              for (const one of all) for (const other of all) {
                if (one === other || one.contains(other) || other.contains(one)) continue;
                const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
                if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
                  over.push(one.textContent.trim() + ' / ' + other.textContent.trim());
              }
              return over;
            }""";

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

    @ParameterizedTest
    @CsvSource({"1280, 200", "640, 100", "390, 100", "320, 100", "390, 200"})
    void nothing_is_cut_and_nothing_lies_outside_of_the_window(int width, int percent) {
        var page = browser.window(width, false);
        var lost = new ArrayList<String>();
        for (var path : kinds(page)) {
            page.navigate(path);
            page.evaluate("size => document.documentElement.style.fontSize = size + '%'", percent);
            ((List<?>) page.evaluate(LOST)).forEach(one -> lost.add(path + " " + one));
            ((List<?>) page.evaluate(OVER_EACH_OTHER)).forEach(one -> lost.add(path + " over each other: " + one));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void no_word_of_the_timetable_is_broken_in_two_however_large_it_is_written() {
        var page = browser.window(Browser.DESK, false);
        page.navigate(OPEN);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('.phases b')].flatMap(name => {
                          const words = name.firstChild, range = document.createRange();
                          return [...words.textContent.matchAll(/\\p{L}+/gu)].filter(word => {
                            range.setStart(words, word.index);
                            range.setEnd(words, word.index + word[0].length);
                            return range.getClientRects().length > 1;
                          }).map(word => word[0]);
                        })""")).isEmpty();
    }

    @Test
    void the_contents_of_a_text_are_printed_whole() {
        var page = browser.window(794, false);
        page.navigate(OPEN + "/versions/1");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(
                        (Integer)
                                page.evaluate(
                                        "(() => { const list = document.querySelector('.contents'); return list.scrollHeight - list.clientHeight; })()"))
                .isLessThan(2);
    }

    @Test
    void on_a_phone_the_head_of_the_page_leaves_the_page_its_window() {
        for (var width : new int[] {320, Browser.PHONE}) {
            for (var path : new String[] {"/", "/fr", OPEN, "/fr" + OPEN}) {
                var page = browser.withoutScript(width);
                page.navigate(path);
                assertThat(page.locator(".site").first().boundingBox().height)
                        .as(width + " " + path)
                        .isLessThan(190);
                page.context().close();
            }
        }
    }

    @Test
    void the_printed_matrix_has_every_article_and_every_organisation_inside_the_sheet() throws IOException {
        var page = browser.window(Browser.DESK, false);
        page.navigate(OPEN + "/positions");
        var articles = page.locator(".mx thead th").count() - 2;
        var organisations = page.locator(".mx tbody th").allInnerTexts();
        assertThat(articles).isGreaterThan(15);
        var last = page.locator(".mx thead th").last().innerText();
        var words = printed(page);
        assertThat(words).contains(organisations);
        assertThat(words).as("the last article").containsPattern("(?s)\\b" + Pattern.quote(last) + "\\b");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".mx tbody tr").first().locator("td").count()).isEqualTo(articles + 1);
    }

    @Test
    void on_paper_every_kind_of_page_stays_inside_the_sheet_and_its_buttons_can_be_read() throws IOException {
        var page = browser.window(Browser.DESK, false);
        for (var path : kinds(page)) {
            page.navigate(path);
            assertThat(printed(page)).as(path).isNotBlank();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((List<?>) page.evaluate("""
                            () => [...document.querySelectorAll('.btn')].filter(one => one.offsetWidth).filter(one => {
                              const style = getComputedStyle(one);
                              const dark = colour => colour.match(/[\\d.]+/g).slice(0, 3).every(part => Number(part) < 110);
                              return !dark(style.color) || !/rgba\\(0, 0, 0, 0\\)|transparent/.test(style.backgroundColor);
                            }).map(one => one.textContent)"""))
                    .as("pale buttons of " + path)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** The words of the printed page; every one of them inside its sheet. */
    private static String printed(Page page) throws IOException {
        try (var pdf =
                Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)))) {
            var outside = new ArrayList<String>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getXDirAdj() < 0 || text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth() + 1) {
                        outside.add(text.getUnicode() + " at " + text.getXDirAdj());
                    }
                    super.processTextPosition(text);
                }
            };
            var words = stripper.getText(pdf);
            assertThat(outside)
                    .as("printed outside of the sheet: " + page.url())
                    .isEmpty();
            return words;
        }
    }

    private List<String> kinds(Page page) {
        page.navigate("/commitments");
        var commitment = page.locator("main a[href^='/commitments/']").first().getAttribute("href");
        page.navigate(DONE + "/contributions");
        var contribution =
                page.locator("main a[href^='/contributions/']").first().getAttribute("href");
        page.navigate("/organisations");
        var organisation =
                page.locator("main a[href^='/organisations/']").first().getAttribute("href");
        return List.of(
                "/",
                "/fr",
                "/consultations",
                OPEN,
                "/fr" + OPEN,
                DONE,
                DONE + "/articles/7",
                DONE + "/articles/7/wordings",
                DONE + "/contributions",
                contribution,
                DONE + "/answers",
                DONE + "/ballots",
                OPEN + "/positions",
                DONE + "/versions",
                DONE + "/versions/2",
                DONE + "/versions/2?compare=1",
                DONE + "/versions/2?compare=1&view=1",
                "/commitments",
                "/fr/commitments",
                commitment,
                "/fr" + commitment,
                "/organisations",
                organisation,
                "/record",
                "/search?q=register",
                "/nowhere");
    }
}
