package org.counterpart.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.ARTICLE, "Article 7", Placeholder.ORGANISATION, "Rivers [and] *Lakes*");

    @Test
    void names_of_every_language_are_filled() {
        assertThat(Placeholders.filled("{Article}, { article }, {numéro} and {title}", VALUES::get))
                .isEqualTo("Article 7, Article 7, {numéro} and {title}");
    }

    @Test
    void a_value_means_in_markdown_what_it_says() {
        assertThat(Placeholders.filled("{organisation}", VALUES::get)).isEqualTo("Rivers \\[and\\] \\*Lakes\\*");
    }

    @Test
    void what_is_left_open_is_found_as_it_is_written_and_what_is_none_is_told_apart() {
        var words = "{Titre} {number} {number} {date} {2} {a b} {} {article";
        assertThat(Placeholders.in(words)).containsExactly("{Titre}", "{number}");
        assertThat(Placeholders.unknown(words)).containsExactly("{date}");
    }
}
