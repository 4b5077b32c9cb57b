package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("anywhere")
class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>canary()</script>",
                "[x](javascript:canary())",
                "![x](x \"onerror=canary()\")",
                "<img src=x onerror=canary()>",
                "[x](data:text/html,canary)",
                "<a href=\"//evil\" onclick=canary()>x</a>",
                "`<svg onload=canary()>`"
            })
    void nothing_people_write_runs(String attack) {
        assertThat(Markdown.html(attack))
                .doesNotContain("<script", "<img", "<svg", "href=\"javascript", "href=\"data")
                .doesNotContainPattern("<[^>]*on\\w+=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/sign-in",
                "sign-in",
                "?x",
                "\\\\\\\\evil.example",
                "http:evil",
                "https:///evil.example",
                "ftp://a.b"
            })
    void a_link_leads_to_an_absolute_address_or_nowhere(String address) {
        assertThat(Markdown.html("[words](" + address + ")")).contains("words").doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a?b=c", "http://example.org", "HTTPS://EXAMPLE.ORG", "mailto:a@example.org"
            })
    void web_and_mail_addresses_are_links(String address) {
        assertThat(Markdown.html("[words](" + address + ")")).contains("<a href=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**a*", "_a", "[a](", "![", "``a` ", "<"})
    void a_text_made_of_signs_means_the_signs_themselves(String sign) {
        var text = sign.repeat(3_000);
        assertThat(Markdown.html(text)).doesNotContain("<em>", "<strong>", "<a ", "<code>");
        assertThat(Markdown.plain(text)).isEqualTo(text.strip());
    }

    @Test
    void emphasis_lists_and_links_are_kept() {
        assertThat(Markdown.html("*a* **b**\n\n- c\n\n[d](https://example.org)"))
                .contains("<em>a</em>", "<strong>b</strong>", "<li>c</li>", "href=\"https://example.org\"", "nofollow");
    }

    @Test
    void a_heading_of_people_stands_out_and_is_none_of_the_page() {
        assertThat(Markdown.html("# Our *demand*\n\nWords\n\nThe second\n---"))
                .contains(
                        "<p><strong>Our <em>demand</em></strong></p>",
                        "<p>Words</p>",
                        "<p><strong>The second</strong></p>")
                .doesNotContain("<h");
        assertThat(Markdown.plain("# Our *demand*\n\nWords")).isEqualTo("Our demand\nWords");
    }

    @Test
    void an_excerpt_ends_at_a_word() {
        assertThat(Markdown.excerpt("one two three four", 12)).isEqualTo("one two…");
    }
}
