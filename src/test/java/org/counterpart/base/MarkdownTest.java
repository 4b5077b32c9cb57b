package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void emphasis_lists_and_links_are_kept() {
        assertThat(Markdown.html("*a* **b**\n\n- c\n\n[d](https://example.org)"))
                .contains("<em>a</em>", "<strong>b</strong>", "<li>c</li>", "href=\"https://example.org\"", "nofollow");
    }

    @Test
    void an_excerpt_ends_at_a_word() {
        assertThat(Markdown.excerpt("one two three four", 12)).isEqualTo("one two…");
    }
}
