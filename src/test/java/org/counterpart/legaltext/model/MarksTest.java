package org.counterpart.legaltext.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Mark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks are kept in one form, whatever file they came from. */
class MarksTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "two that touch are one|trees stay|STRONG 0-3, STRONG 3-5|STRONG 0-5",
                "two that overlap are one|trees stay|STRONG 0-4, STRONG 2-10|STRONG 0-10",
                "one inside of another is one|trees stay|STRONG 0-10, STRONG 2-4|STRONG 0-10",
                "two apart are two|trees stay|STRONG 0-1, STRONG 2-5|STRONG 0-1, STRONG 2-5",
                "two kinds are two|trees stay|STRONG 0-5, EMPHASIS 0-5|EMPHASIS 0-5, STRONG 0-5",
                "the longer stands first|trees stay|STRONG 0-5, EMPHASIS 0-10|EMPHASIS 0-10, STRONG 0-5",
                "the earlier stands first|trees stay|STRONG 6-10, EMPHASIS 0-5|EMPHASIS 0-5, STRONG 6-10",
                "spaces around are not marked|trees stay now|STRONG 5-11|STRONG 6-10",
                "spaces alone are not marked|trees stay|STRONG 5-6|''",
                "nothing is not marked|trees stay|STRONG 5-5|''",
                "no mark crosses a line|trees/stay|STRONG 0-10|STRONG 0-5, STRONG 6-10",
                "no mark crosses a cell|trees>stay|STRONG 2-8|STRONG 2-5, STRONG 6-8",
                "none goes beyond the words|trees|STRONG 2-9|STRONG 2-5",
                "a quotation covers its lines|trees/stay|QUOTATION 0-10|QUOTATION 0-10",
                "a quotation is said once|trees/stay|QUOTATION 0-10, QUOTATION 0-10|QUOTATION 0-10",
                "a table beside a quotation stays|trees/stay|QUOTATION 0-5, TABLE 6-10|QUOTATION 0-5, TABLE 6-10",
                "a table of nothing is none|trees/stay|TABLE 6-6|''",
                "two notes at one place are two|trees|NOTE 5-5, NOTE 5-5|NOTE 5-5, NOTE 5-5",
                "a note behind all words is there|trees|NOTE 9-9|NOTE 5-5",
            })
    void marks_are_put_in_one_form(String what, String body, String marks, String tidy) {
        assertThat(shown(Marks.tidy(body.replace('/', '\n').replace('>', '\t'), marks(marks))))
                .isEqualTo(tidy);
    }

    @Test
    void references_to_two_places_that_touch_are_two() {
        var marks = List.of(new Mark(0, 3, Kind.REFERENCE, "#a"), new Mark(3, 5, Kind.REFERENCE, "#b"));
        assertThat(Marks.tidy("trees", marks)).isEqualTo(marks);
    }

    @Test
    void a_character_of_two_halves_is_marked_whole() {
        assertThat(Marks.tidy("a𝔘b", List.of(Mark.of(0, 2, Kind.STRONG)))).containsExactly(Mark.of(0, 3, Kind.STRONG));
        assertThat(Marks.tidy("a𝔘b", List.of(Mark.of(2, 4, Kind.STRONG)))).containsExactly(Mark.of(1, 4, Kind.STRONG));
        assertThat(Marks.tidy("𝔘b", List.of(Mark.note(1, "1", "note")))).containsExactly(Mark.note(0, "1", "note"));
    }

    @Test
    void a_mark_ends_behind_its_beginning() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.of(3, 2, Kind.STRONG));
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.of(-1, 2, Kind.STRONG));
        assertThat(Mark.of(0, 0, Kind.STRONG).end()).isZero();
    }

    @Test
    void a_note_has_a_marker_and_words() {
        var note = Mark.note(3, "a", "See the annex.\nAll of it.");
        assertThat(note.noteMarker()).isEqualTo("a");
        assertThat(note.noteWords()).isEqualTo("See the annex.\nAll of it.");
        var none = new Mark(3, 3, Kind.NOTE, "See the annex.");
        assertThat(none.noteMarker()).isEmpty();
        assertThat(none.noteWords()).isEqualTo("See the annex.");
        var strong = new Mark(0, 3, Kind.STRONG, "a\nb");
        assertThat(strong.noteMarker()).isEmpty();
        assertThat(strong.noteWords()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STRONG 0-4|5|STRONG 0-4|''",
                "STRONG 0-5|5|STRONG 0-5|''",
                "STRONG 3-8|5|STRONG 3-5|STRONG 0-3",
                "STRONG 5-8|5|''|STRONG 0-3",
                "STRONG 7-8|5|''|STRONG 2-3",
                "NOTE 5-5|5|NOTE 5-5|NOTE 0-0",
                "NOTE 4-4|5|NOTE 4-4|''",
                "NOTE 6-6|5|''|NOTE 1-1",
            })
    void where_words_are_cut_their_marks_are_cut(String marks, int cut, String before, String after) {
        assertThat(shown(Mark.until(marks(marks), cut))).isEqualTo(before);
        assertThat(shown(Mark.after(marks(marks), cut))).isEqualTo(after);
    }

    @Test
    void marks_go_along_with_words_that_are_put_behind_others() {
        assertThat(shown(Mark.shifted(marks("STRONG 0-4, NOTE 5-5"), 3))).isEqualTo("STRONG 3-7, NOTE 8-8");
        assertThat(shown(Mark.shifted(marks("STRONG 0-4"), 0))).isEqualTo("STRONG 0-4");
    }

    @Test
    void quotations_and_tables_cover_lines() {
        assertThat(Arrays.stream(Kind.values()).filter(kind -> Marks.coversLines(Mark.of(0, 1, kind))))
                .containsExactly(Kind.QUOTATION, Kind.TABLE);
    }

    private static List<Mark> marks(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(", "))
                        .map(one -> one.split("[ -]"))
                        .map(one -> Mark.of(Integer.parseInt(one[1]), Integer.parseInt(one[2]), Kind.valueOf(one[0])))
                        .toList();
    }

    private static String shown(List<Mark> marks) {
        return marks.stream()
                .map(mark -> mark.kind() + " " + mark.start() + "-" + mark.end())
                .collect(Collectors.joining(", "));
    }
}
