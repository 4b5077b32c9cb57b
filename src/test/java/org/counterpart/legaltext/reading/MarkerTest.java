package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.legaltext.reading.manuscript.Marker;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paragraph may begin with besides words. */
class MarkerTest {

    private static final Patterns ENGLISH = Patterns.of("en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1) Words | (1) | Words",
                "(1)Words | (1) | Words",
                "(2a) Words | (2a) | Words",
                "1. Words | 1. | Words",
                "12.Words | 12. | Words",
                "1.2.3 Words | 1.2.3 | Words",
                "1) words | 1) | words",
                "1° Words | 1° | Words",
                "1 - Words | 1 - | Words",
                "§ 3º Words | § 3º | Words",
                "a) words | a) | words",
                "(a) words | (a) | words",
                "(iv) words | (iv) | words",
                "IV – words | IV – | words",
                "I. – Les articles | I. – | Les articles",
                "aa) words | aa) | words",
                "а) слова | а) | слова",
                "أ- الوزارة | أ- | الوزارة",
                "(ب) الجمعية | (ب) | الجمعية",
                "（一）扶贫 | （一） | 扶贫",
                "一、总则 | 一、 | 总则",
                "– words | – | words",
                "• words | • | words",
                "SUBSECTION (3) | SUBSECTION (3) | ''",
                "PARAGRAPH (a) | PARAGRAPH (a) | ''",
            })
    void is_told_from_the_words_after_it(String line, String number, String rest) {
        var marker = Marker.of(line, 0, ENGLISH);
        assertThat(marker).isNotNull();
        assertThat(marker.number()).isEqualTo(number);
        assertThat(line.substring(marker.end()).strip()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A law is a law",
                "2024 was a year",
                "I am the law",
                "1,000 euros",
                "30 days later",
                "the state",
                "Mr. Smith",
                "(see below) it is so",
                "e.g. this",
                "3.5% of it",
                "(a the words",
                "(2 The words",
                "(2.1 The words",
            })
    void words_are_no_number(String line) {
        assertThat(Marker.of(line, 0, ENGLISH)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z) words | aa) words",
                "aa) words | bb) words",
                "(ii) words | (iii) words",
                "9. Words | 10. Words",
                "3.9 Words | 3.10 Words",
                "（九）扶贫 | （十）扶贫",
            })
    void the_next_of_its_row_follows(String line, String next) {
        var one = Marker.of(line, 0, ENGLISH);
        var other = Marker.of(next, 0, ENGLISH);
        assertThat(other.follows(one)).isTrue();
        assertThat(one.follows(other)).isFalse();
    }
}
