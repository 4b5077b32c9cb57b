package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.legaltext.reading.manuscript.Marker;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. words | 3. words",
                "(1) words | 2) words",
                "1) words | (2) words",
                "1. words | 2) words",
                "1. words | 1.2 words",
                "a) words | B) words",
                "A) words | b) words",
                "(a) words | b) words",
                "z) words | ab) words",
                "Z) words | AA) words",
                "z) words | aaa) words",
                "a) words | 2) words",
                "– words | – words",
                "I. words | ii. words",
                "(i) words | Ii) words",
            })
    void what_is_of_another_row_does_not_follow(String line, String next) {
        var one = Marker.of(line, 0, ENGLISH);
        var other = Marker.of(next, 0, ENGLISH);
        assertThat(one).isNotNull();
        assertThat(other == null || other.follows(one)).as(next).isEqualTo(other == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h) words | i) words",
                "(h) words | (i) words",
                "H. Words | I. Words",
                "IX. Words | X. Words",
                "(i) words | (ii) words",
                "yy) words | zz) words",
                "1 – words | 2 — words",
                "１） words | ２） words",
                "1） words | 2) words",
                "१। शब्द | २। शब्द",
                "1º words | 2º words",
                "§ 1 Words | § 2 Words",
                "а) слова | б) слова",
            })
    void a_row_goes_on_whatever_it_counts_with(String line, String next) {
        var one = Marker.of(line, 0, ENGLISH);
        var other = Marker.of(next, 0, ENGLISH);
        assertThat(one).isNotNull();
        assertThat(other).isNotNull();
        assertThat(other.follows(one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1) | true",
                "(a) | true",
                "12. | true",
                "– | true",
                "(1.2.3.45) | true",
                "(1.2.3.4.5) | false",
                "(1) a | false",
                "words | false",
                "'' | false",
                "Article 7 | false",
            })
    void a_number_without_words_is_alone(String text, boolean alone) {
        assertThat(Marker.isAlone(Paragraph.of(Words.of(text)), ENGLISH)).isEqualTo(alone);
        assertThat(Marker.isAlone(Paragraph.of(Words.of(text), Paragraph.Shape.QUOTATION), ENGLISH))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // line | characters of its automatic number | number
                "o words | 0 | ''",
                "o words | 1 | o",
                "7 words | 0 | ''",
                "7 words | 1 | 7",
                "1.2 words | 0 | 1.2",
                "iv words | 2 | iv",
                "7 words | 2 | 7",
                "(1) | 0 | (1)",
                "(a) | 0 | ''",
                "(1)words | 0 | (1)",
                "(1)7 | 0 | ''",
                "a)words | 0 | ''",
                "a.words | 0 | ''",
                "（一）扶贫 | 0 | （一）",
                "a° words | 0 | ''",
                "abc) words | 0 | ''",
                "aaa) words | 0 | ''",
                "Aa) words | 0 | ''",
                "vi) words | 0 | vi)",
                "Vi) words | 0 | ''",
                "1 bis. Words | 0 | 1 bis.",
            })
    void a_bare_number_is_one_where_the_document_counts_by_itself(String line, int automatic, String number) {
        var marker = Marker.of(line, automatic, ENGLISH);
        assertThat(marker == null ? "" : marker.number()).isEqualTo(number);
    }

    @Test
    void a_row_of_a_table_has_no_number() {
        assertThat(Marker.of(Paragraph.of(Words.of("(1) words")), ENGLISH)).isNotNull();
        assertThat(Marker.of(Paragraph.of(Words.of("(1) words"), Paragraph.Shape.TABLE), ENGLISH))
                .isNull();
    }
}
