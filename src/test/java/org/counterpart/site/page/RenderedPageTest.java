package org.counterpart.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderedPageTest {

    private static final String WORDS = "One\u0001 \u000b word\u007f\u0085 — é 日本\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "text/html;charset=UTF-8, true",
        "application/atom+xml;charset=UTF-8, true",
        "application/xml;charset=UTF-8, true",
        "application/pdf, false",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, false"
    })
    void signs_that_no_markup_may_hold_take_no_page_away_from_everybody(String type, boolean markup) {
        var page = RenderedPage.of(
                "", 0, new RenderedPage.Body(WORDS.getBytes(StandardCharsets.UTF_8), type, Instant.MAX));
        assertThat(new String(page.plain(), StandardCharsets.UTF_8)).isEqualTo(markup ? "One  word — é 日本\n" : WORDS);
    }
}
