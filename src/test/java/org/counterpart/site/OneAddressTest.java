package org.counterpart.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.counterpart.Visitor;
import org.counterpart.base.Files;
import org.counterpart.base.web.StaticFiles;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses of the public side, as a browser asks for them. */
@ProductTest
class OneAddressTest {

    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\">");

    @LocalServerPort
    int port;

    /** Every area of the public side, its lists and its things. */
    private static final List<String> PAGES = List.of(
            "/consultations",
            "/commitments",
            "/organisations",
            "/record",
            "/search",
            "/consultations/freedom-of-association-act",
            "/consultations/freedom-of-association-act/contributions",
            "/consultations/freedom-of-association-act/articles/7",
            "/consultations/freedom-of-association-act/versions/1");

    private static Stream<String> pages() {
        return PAGES.stream().flatMap(page -> Stream.of(page, "/fr" + page));
    }

    @Test
    void a_page_can_only_be_read_and_says_so_in_the_language_of_its_address() {
        assertThat(Stream.concat(pages(), Stream.of("/", "/fr"))).allSatisfy(page -> {
            var answer = new Visitor(port).post(page, Map.of("a", "b"));
            assertThat(answer.statusCode()).as(page).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
            assertThat(answer.body())
                    .contains(page.startsWith("/fr") ? "Cette page se lit seulement" : "This page can only be read");
        });
    }

    @Test
    void a_slash_at_the_end_leads_to_the_one_address() {
        assertThat(Stream.concat(pages(), Stream.of("/fr"))).allSatisfy(page -> {
            var answer = new Visitor(port).get(page + "/?page=1");
            assertThat(answer.statusCode()).as(page).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).contains(page + "?page=1");
            assertThat(new Visitor(port).get(page).statusCode()).isEqualTo(200);
        });
        assertThat(new Visitor(port).get("/").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/fr").body()).doesNotContain("\"/fr/\"");
    }

    @Test
    void styles_are_named_by_what_is_in_them_and_asked_for_once() {
        for (var page : List.of("/fr", "/search?q=register", "/sign-in", "/consultations/nowhere")) {
            assertThat(new Visitor(port).get(page).body())
                    .as(page)
                    .contains(StaticFiles.address("tokens.css"), StaticFiles.address("public.css"))
                    .doesNotContain("\"/static/tokens.css", "\"/static/public.css");
        }
        var styles = STYLE.matcher(new Visitor(port).get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(styles).hasSize(2);
        for (var style : styles) {
            assertThat(style).matches("/static/[0-9a-f]{16}/(tokens|public)\\.css");
            var answer = new Visitor(port).get(style);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
            assertThat(style)
                    .as("told from every other content")
                    .startsWith("/static/"
                            + HexFormat.of()
                                    .formatHex(Files.sha256(answer.body().getBytes(UTF_8)), 0, 8));
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
            var name = style.substring(style.lastIndexOf('/') + 1);
            assertThat(new Visitor(port).get("/static/0123456789abcdef/" + name).statusCode())
                    .as("what was never in it")
                    .isEqualTo(404);
        }
        assertThat(new Visitor(port).get("/static/public.css").headers().firstValue("Cache-Control"))
                .contains("max-age=3600, public");
    }
}
