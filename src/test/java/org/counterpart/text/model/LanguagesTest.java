package org.counterpart.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is named where its words are many, and none where only a few look like it. */
class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        // So few of many words are English that any language may have them.
        "60, 2, und",
        "60, 6, en",
        // A short text has few words of any kind.
        "36, 2, en",
    })
    void a_language_is_named_where_its_common_words_are_many(int words, int common, String language) {
        var text = new StringBuilder();
        for (var i = 0; i < words - common; i++) {
            text.append("zqx").append((char) ('a' + i % 26)).append(' ');
        }
        text.append("the of ".repeat(common / 2));
        assertThat(Languages.guess(text.toString())).isEqualTo(language);
    }
}
