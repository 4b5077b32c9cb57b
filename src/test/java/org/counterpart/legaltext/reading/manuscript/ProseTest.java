package org.counterpart.legaltext.reading.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Mark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words with their marks, as they come out of a file. */
class ProseTest {

    private static final Words MARKED = new Words(
            "old trees stay",
            List.of(Mark.of(0, 3, Kind.STRONG), Mark.of(4, 14, Kind.EMPHASIS), Mark.note(9, "1", "note")));

    @Test
    void marks_are_cut_with_their_words_and_notes_stay_at_the_nearer_end() {
        assertThat(MARKED.cut(4, 9))
                .isEqualTo(new Words("trees", List.of(Mark.of(0, 5, Kind.EMPHASIS), Mark.note(5, "1", "note"))));
        assertThat(MARKED.cut(2, 6))
                .isEqualTo(new Words(
                        "d tr",
                        List.of(Mark.of(0, 1, Kind.STRONG), Mark.of(2, 4, Kind.EMPHASIS), Mark.note(4, "1", "note"))));
        assertThat(MARKED.from(10))
                .isEqualTo(new Words("stay", List.of(Mark.of(0, 4, Kind.EMPHASIS), Mark.note(0, "1", "note"))));
        assertThat(MARKED.cut(0, 14)).isEqualTo(MARKED);
        assertThat(MARKED.cut(0, 13).text()).isEqualTo("old trees sta");
        assertThat(MARKED.notes()).containsExactly(Mark.note(9, "1", "note"));
    }

    @Test
    void spaces_around_are_taken_away_and_marks_stand_on_the_same_words() {
        assertThat(new Words("  old ", List.of(Mark.of(0, 5, Kind.STRONG))).strip())
                .isEqualTo(new Words("old", List.of(Mark.of(0, 3, Kind.STRONG))));
        assertThat(Words.of("   ").strip()).isEqualTo(Words.NONE);
    }

    @Test
    void words_follow_words() {
        assertThat(MARKED.cut(0, 3).then(" ", Words.of("fences")).text()).isEqualTo("old fences");
        assertThat(Words.of("All").then(" ", new Words("trees", List.of(Mark.of(0, 5, Kind.STRONG)))))
                .isEqualTo(new Words("All trees", List.of(Mark.of(4, 9, Kind.STRONG))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' old  trees '|old trees",
                "old\u00a0trees|old trees",
                "old\u2003\u2003trees|old trees",
                "o\u00adld\u200b trees|old trees",
                "\ufeffold\u200e trees|old trees",
                "old\u202etrees\u202c|oldtrees",
                "old\u2060trees|oldtrees",
                "old\u0007trees|oldtrees",
                "𝔘 trees|𝔘 trees",
            })
    void signs_that_nobody_sees_go_and_odd_spaces_are_plain_ones(String raw, String read) {
        assertThat(new WordsWriter().add(raw).words().text()).isEqualTo(read);
    }

    @Test
    void lines_end_without_space_and_none_is_empty() {
        assertThat(new WordsWriter().add("\nold \n\n trees\t\r now\n").words().text())
                .isEqualTo("old\ntrees now");
        assertThat(new WordsWriter().add("old\n").endsLine()).isTrue();
        assertThat(new WordsWriter().add("old").endsLine()).isFalse();
        assertThat(new WordsWriter().endsLine()).isFalse();
    }

    @Test
    void one_mark_that_goes_on_is_one() {
        var writer = new WordsWriter();
        writer.add("old ");
        writer.mark(0, Kind.STRONG, "");
        writer.add("trees");
        writer.mark(4, Kind.STRONG, "");
        writer.mark(4, Kind.EMPHASIS, "");
        writer.mark(9, Kind.STRONG, "");
        writer.note("1", "note");
        assertThat(writer.words().marks())
                .containsExactly(Mark.of(0, 9, Kind.STRONG), Mark.of(4, 9, Kind.EMPHASIS), Mark.note(9, "1", "note"));
        var links = new WordsWriter();
        links.add("one");
        links.mark(0, Kind.REFERENCE, "#a");
        links.add("two");
        links.mark(3, Kind.REFERENCE, "#b");
        assertThat(links.words().marks()).hasSize(2);
    }

    @Test
    void a_table_has_a_line_for_each_row_and_its_cells_have_one_line_each() {
        var table = Tables.of(List.of(
                List.of(Words.of("apples"), Words.of("2\nor 3")),
                List.of(new Words("pears", List.of(Mark.of(0, 5, Kind.STRONG))), Words.of("4\t5"))));
        assertThat(table.text()).isEqualTo("apples\t2 or 3\npears\t4 5");
        assertThat(table.shape()).isEqualTo(Paragraph.Shape.TABLE);
        assertThat(table.words().marks()).containsExactly(Mark.of(0, 23, Kind.TABLE), Mark.of(14, 19, Kind.STRONG));
        var more = Tables.more(table, List.of(Words.of("plums"), Words.of("6")));
        assertThat(more.text()).isEqualTo("apples\t2 or 3\npears\t4 5\nplums\t6");
        assertThat(more.words().marks()).containsExactly(Mark.of(0, 31, Kind.TABLE), Mark.of(14, 19, Kind.STRONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,c/1,2,3/4,5,6/7,8,9|law.txt|true",
                "a;b;c/1;2;3/4;5;6/7;8;9|law.txt|true",
                "a>b>c/1>2>3/4>5>6/7>8>9|law.txt|true",
                "a,b,c/1,2,3/4,5,6|law.txt|false",
                "a,b/1,2/4,5/7,8|law.txt|false",
                "a,b,c/1,2,3/4,5,6/7,8|law.txt|false",
                "a, b, c/1, 2, 3/4, 5, 6/7, 8, 9|law.txt|false",
                "a,\"b,b\",c/1,2,3/4,5,6/7,8,9|law.txt|true",
                "words|law.csv|true",
                "words|law.TSV|true",
                "words|law.txt|false",
            })
    void values_in_columns_are_no_text(String lines, String file, boolean table) {
        assertThat(SeparatedValues.are(lines.replace('/', '\n').replace('>', '\t'), file))
                .isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // words of a file | words that are read, lines divided by strokes
                "old  trees|old trees",
                "old/trees|old trees",
                "Old trees./Fences.|Old trees./Fences.",
                "Old trees. Fences.|Old trees. Fences.",
                "Old trees.~~Fences.|Old trees./Fences.",
                "Old trees.\u2028Fences.|Old trees./Fences.",
                "Old trees; \u2028 fences.|Old trees;/fences.",
                "as follows:/fences;/gates|as follows:/fences;/gates",
                "' old trees '|old trees",
                "Old trees./|Old trees.",
            })
    void the_lines_of_a_file_are_its_editors_unless_a_sentence_ends_there(String raw, String words) {
        var prose = new Prose();
        prose.words(raw.replace('/', '\n').replace('~', '\r'));
        assertThat(prose.text()).isEqualTo(words.replace('/', '\n'));
    }

    @Test
    void prose_is_put_together_line_by_line() {
        var prose = new Prose();
        assertThat(prose.isEmpty()).isTrue();
        prose.newLine();
        prose.space();
        prose.exactly("old");
        prose.space();
        prose.space();
        prose.newLine();
        prose.newLine();
        assertThat(prose.atLineStart()).isTrue();
        prose.exactly("trees");
        prose.glue();
        prose.newLine();
        prose.space();
        prose.exactly("stay");
        prose.mark(4, Kind.STRONG, "");
        prose.note("1", "note");
        assertThat(prose.text()).isEqualTo("old\ntreesstay");
        assertThat(prose.position()).isEqualTo(13);
        assertThat(prose.marks()).containsExactly(Mark.of(4, 13, Kind.STRONG), Mark.note(13, "1", "note"));
        assertThat(prose.from(9)).isEqualTo("stay");
        assertThat(prose.from(13)).isEmpty();
        assertThat(prose.onOneLine().text()).isEqualTo("old treesstay");
        prose.cutBack(9);
        assertThat(prose.text()).isEqualTo("old\ntrees");
        assertThat(prose.marks()).containsExactly(Mark.of(4, 9, Kind.STRONG), Mark.note(9, "1", "note"));
        prose.newLine();
        prose.reopenLine();
        prose.unglue();
        prose.space();
        prose.exactly("go");
        assertThat(prose.text()).isEqualTo("old\ntrees go");
        var other = new Prose();
        other.exactly("now");
        other.mark(0, Kind.TABLE, "");
        assertThat(other.endsInTable()).isTrue();
        prose.add(other);
        assertThat(prose.text()).isEqualTo("old\ntrees gonow");
        assertThat(prose.marks()).contains(Mark.of(12, 15, Kind.TABLE));
        assertThat(prose.endsInTable()).isTrue();
        prose.exactly("!");
        assertThat(prose.endsInTable()).isFalse();
        assertThat(prose.isEmpty()).isFalse();
    }
}
