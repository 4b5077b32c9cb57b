package org.counterpart.legaltext.reading.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Mark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sentences and clauses end, and what may be a heading. */
class PunctuationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the end of a line | a sentence ends | a clause ends
                "Trees stay.|true|true",
                "as follows:|true|true",
                "the trees,|true|true",
                "الأشجار؛|true|true",
                "树木。|true|true",
                "वृक्ष।|true|true",
                "“树木。”|true|true",
                "“trees.”|false|true",
                "old trees|false|false",
                "old trees and|false|true",
                "old trees or|false|true",
                "thousand|false|false",
                "old trees –|false|true",
                "(old trees)|false|true",
                "ต้นไม้|false|true",
                "''|false|true",
            })
    void a_sentence_and_a_clause_end_as_the_script_ends_them(String line, boolean sentence, boolean clause) {
        assertThat(Punctuation.endsSentence(line)).as("sentence").isEqualTo(sentence);
        assertThat(Punctuation.endsClause(line)).as("clause").isEqualTo(clause);
    }

    @ParameterizedTest
    @CsvSource({"trees, true", "Trees, false", "ხეები, false", "树, false", "'', false", "1 tree, false", "élan, true"})
    void a_line_goes_on_where_it_begins_small(String line, boolean small) {
        assertThat(Punctuation.beginsSmall(line)).isEqualTo(small);
    }

    @ParameterizedTest
    @CsvSource({"Trees, true", "الأشجار, false", "树 a, false", "树树 ab c, true", "'12', false", "ხეები, false"})
    void capitals_tell_where_most_letters_have_them(String text, boolean capitals) {
        assertThat(Punctuation.hasCapitals(text)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource({"树, true", "か, true", "カ, true", "한, true", "ไ, true", "a, false", "ع, false", "1, false"})
    void words_of_some_scripts_follow_without_spaces(String letter, boolean spaceless) {
        assertThat(Punctuation.isSpaceless(letter.codePointAt(0))).isEqualTo(spaceless);
    }

    @Test
    void a_heading_is_short_has_one_line_and_ends_no_sentence() {
        assertThat(Paragraph.of(Words.of("Old trees")).looksLikeHeading()).isTrue();
        assertThat(Paragraph.of(Words.of("Old trees.")).looksLikeHeading()).isFalse();
        assertThat(Paragraph.of(Words.of("Old\ntrees")).looksLikeHeading()).isFalse();
        assertThat(Paragraph.of(Words.of("\ntrees")).looksLikeHeading()).isFalse();
        assertThat(Paragraph.of(Words.of("")).looksLikeHeading()).isFalse();
        assertThat(Paragraph.of(Words.of("a".repeat(150))).looksLikeHeading()).isTrue();
        assertThat(Paragraph.of(Words.of("a".repeat(151))).looksLikeHeading()).isFalse();
        assertThat(Paragraph.of(Words.of("Old trees"), Paragraph.Shape.TABLE).looksLikeHeading())
                .isFalse();
        assertThat(Paragraph.of(Words.of("Old trees"), Paragraph.Shape.TITLE).looksLikeHeading())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trees, fences etc.|true",
                "Orchards Ltd.|true",
                "Bäume usw.|true",
                "Trees stay.|false",
                "fetc.|false"
            })
    void the_full_stop_of_an_abbreviation_ends_no_sentence(String text, boolean abbreviation) {
        assertThat(Paragraph.of(Words.of(text)).endsInAbbreviation()).isEqualTo(abbreviation);
        assertThat(Paragraph.of(Words.of("Trees\n" + text)).endsInAbbreviation())
                .isFalse();
        assertThat(Paragraph.of(Words.of(text), Paragraph.Shape.TABLE).endsInAbbreviation())
                .isFalse();
    }

    @Test
    void a_number_set_off_from_its_words_leaves_no_mark_on_them() {
        var marks = List.of(Mark.of(0, 2, Kind.STRONG), Mark.of(0, 3, Kind.STRONG), Mark.of(1, 2, Kind.EMPHASIS));
        assertThat(Paragraph.of(new Words("1. Trees", marks))
                        .numbered(2)
                        .words()
                        .marks())
                .containsExactly(Mark.of(0, 3, Kind.STRONG), Mark.of(1, 2, Kind.EMPHASIS));
    }

    @Test
    void lines_were_wrapped_where_they_go_on_in_small_letters() {
        var english = Patterns.of("en");
        var wrapped = List.of("Old trees stay where they are, and", "young ones may go.");
        assertThat(Wrapping.of(wrapped, english).isWrapped()).isFalse();
        assertThat(Wrapping.of(wrapped, 34, english).isWrapped()).isTrue();
        assertThat(Wrapping.of(wrapped, 24.9, english).isWrapped()).isFalse();
        assertThat(Wrapping.of(wrapped, 25, english).isWrapped()).isTrue();
        assertThat(Wrapping.of(wrapped, 140, english).isWrapped()).isTrue();
        assertThat(Wrapping.of(wrapped, 140.1, english).isWrapped()).isFalse();
        assertThat(Wrapping.of(List.of("Old trees stay.", "Young ones go."), 34, english)
                        .isWrapped())
                .isFalse();
        assertThat(Wrapping.of(List.of("Old trees stay.", "(a) young ones", "a) older ones"), 34, english)
                        .isWrapped())
                .isFalse();
        assertThat(Wrapping.of(List.of("It is as in", "Article 7 of the Code it is."), 34, english)
                        .isWrapped())
                .isTrue();
        assertThat(Wrapping.of(wrapped, 30, english).isFull("x".repeat(24))).isTrue();
        assertThat(Wrapping.of(wrapped, 30, english).isFull("x".repeat(23))).isFalse();
        assertThat(Wrapping.of(wrapped, 20, english).isFull("x".repeat(24))).isFalse();
    }
}
