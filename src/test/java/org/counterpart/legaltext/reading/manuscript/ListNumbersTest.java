package org.counterpart.legaltext.reading.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.legaltext.reading.manuscript.ListNumbers.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document counts its lists by itself; what is read is what its reader sees. */
class ListNumbersTest {

    private static final Map<Integer, Level> LEVELS = Map.of(
            0, new Level(1, "upperRoman", "Chapter %1", -1, false),
            1, new Level(1, "decimal", "%1.%2", -1, true),
            2, new Level(0, "lowerLetter", "%3)", -2, false),
            3, new Level(5, "decimal", "(%4)", 0, false));

    private static String counted(Map<Integer, Level> levels, int... at) {
        var numbers = new ListNumbers();
        return Arrays.stream(at)
                .mapToObj(level -> numbers.next("list", levels, level))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void each_level_counts_by_itself_and_begins_again_under_the_next_one_above() {
        assertThat(counted(LEVELS, 0, 1, 1, 0, 1)).isEqualTo("Chapter I | 1.1 | 1.2 | Chapter II | 2.1");
    }

    @Test
    void a_level_that_never_begins_again_counts_on_and_one_begins_again_behind_the_level_it_names() {
        assertThat(counted(LEVELS, 0, 2, 2, 0, 2))
                .isEqualTo("Chapter I |  | a) | Chapter II | b)".replace("|  |", "| ) |"));
        assertThat(counted(LEVELS, 0, 3, 1, 3, 0, 3)).isEqualTo("Chapter I | (5) | 1.1 | (6) | Chapter II | (5)");
    }

    @Test
    void a_level_above_that_was_never_counted_shows_where_it_starts() {
        assertThat(counted(LEVELS, 1, 1)).isEqualTo("1.1 | 1.2");
    }

    @Test
    void lists_count_apart_and_begin_where_they_are_told_to() {
        var numbers = new ListNumbers();
        assertThat(numbers.next("one", LEVELS, 0)).isEqualTo("Chapter I");
        assertThat(numbers.next("other", LEVELS, 0)).isEqualTo("Chapter I");
        numbers.restart("one", 0, 7);
        assertThat(numbers.next("one", LEVELS, 0)).isEqualTo("Chapter VII");
        assertThat(numbers.next("one", LEVELS, -3)).isEqualTo("Chapter VIII");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "–|–",
                "\uf0b7|•",
                "\uf02d|–",
                "o|•",
                "§|•",
                "' '|''",
                "➢|➢",
                "\ue000|•",
                "\uf8ff|•",
                "\uf900|\uf900"
            })
    void a_bullet_is_what_its_font_shows(String sign, String shown) {
        assertThat(counted(Map.of(0, new Level(1, "bullet", sign, -1, false)), 0))
                .isEqualTo(shown);
    }

    @Test
    void a_level_that_nobody_described_is_a_bullet() {
        assertThat(counted(LEVELS, 9)).isEqualTo("•");
        assertThat(counted(LEVELS, 12)).isEqualTo("•");
    }

    @Test
    void a_level_without_number_shows_none_above_and_below() {
        var levels = Map.of(
                0, new Level(1, "none", "%1", -1, false),
                1, new Level(1, "decimal", "%1%2.", -1, true),
                2, new Level(1, "bullet", "•", -1, false),
                3, new Level(1, "decimal", "%3%4.", -1, false));
        assertThat(counted(levels, 0, 1, 3)).isEqualTo(" | 1. | 1.");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "' 7 ', 7", "seven, 3", "'', 3", "-2, -2"})
    void what_is_no_whole_number_is_left_as_it_was(String attribute, int number) {
        assertThat(ListNumbers.whole(attribute, 3)).isEqualTo(number);
    }
}
