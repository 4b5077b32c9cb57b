package org.counterpart.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.NotFound;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.text.model.Mark;
import org.counterpart.text.model.ProvisionKind;
import org.counterpart.text.reading.TextImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Corrections of the split: the tree changes, the words do not. */
class StructureTest {

    private static final String LAW = """
            # Law

            ## Chapter I - General

            ### Article 1 - Purpose

            1. First.

            2. Second.

            a) letter.

            ### Article 2 - Register

            Alone.
            """;

    private static List<Provision> law() {
        var units = TextImporter.read(LAW.getBytes(StandardCharsets.UTF_8), "law.md")
                .units();
        return Structure.ofUnits(units).provisions();
    }

    private static ProvisionId id(List<Provision> provisions, String number) {
        return provisions.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String shape(List<Provision> provisions) {
        return provisions.stream()
                .map(one -> "%d %s %s%s"
                        .formatted(
                                one.depth(), one.kind(), one.number(), one.handle() == null ? "" : " /" + one.handle()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(List<Provision> provisions) {
        return provisions.stream()
                .map(one -> one.unit().words())
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    @Test
    void an_article_can_begin_at_a_paragraph_and_takes_along_what_follows() {
        var law = law();
        var corrected = Structure.of(law).split(id(law, "2.")).provisions();
        assertThat(shape(corrected)).isEqualTo("""
                        0 CHAPTER Chapter I
                        1 ARTICLE Article 1 /1
                        2 PARAGRAPH 1.
                        1 ARTICLE 2. /2
                        2 POINT a)
                        1 ARTICLE Article 2 /2-2""");
        var paragraph = corrected.get(4);
        assertThat(paragraph.article()).isEqualTo(corrected.get(3).id()).isEqualTo(paragraph.parent());
        assertThat(words(corrected)).isEqualTo(words(law));
    }

    @Test
    void an_article_that_was_none_becomes_part_of_the_one_before() {
        var law = law();
        var corrected =
                Structure.of(law).mergeWithPrevious(id(law, "Article 2")).provisions();
        assertThat(shape(corrected)).endsWith("2 PARAGRAPH Article 2").doesNotContain("/2");
        assertThat(words(corrected)).isEqualTo(words(law));
    }

    @Test
    void a_paragraph_can_continue_the_one_before() {
        var law = law();
        var corrected = Structure.of(law).mergeWithPrevious(id(law, "2.")).provisions();
        assertThat(corrected).hasSize(law.size() - 1);
        assertThat(words(corrected)).isEqualTo(words(law));
    }

    @Test
    void provisions_move_up_and_down_with_what_is_below_them() {
        var law = law();
        var up = Structure.of(law).promote(id(law, "a)")).provisions();
        assertThat(shape(up)).contains("2 POINT a)");
        assertThat(shape(Structure.of(up).demote(id(law, "a)")).provisions())).isEqualTo(shape(law));
    }

    @Test
    void describing_changes_kind_number_heading_and_address() {
        var law = law();
        var corrected = Structure.of(law)
                .describe(id(law, "Article 2"), ProvisionKind.ARTICLE, "Article 1-bis", "Registry")
                .describe(id(law, "a)"), ProvisionKind.CHAPTER, "Chapter II", "")
                .provisions();
        assertThat(shape(corrected)).contains("/1-bis").contains("1 CHAPTER Chapter II");
    }

    @ParameterizedTest
    @MethodSource
    void every_correction_keeps_all_words_all_marks_and_the_order(UnaryOperator<Structure> correction) {
        var law = marked(law());
        var corrected = correction.apply(Structure.of(law)).provisions();
        assertThat(words(corrected)).isEqualTo(words(law));
        assertThat(markedWords(corrected)).isEqualTo(markedWords(law));
        assertThat(corrected.stream().map(Provision::position)).isSorted().doesNotHaveDuplicates();
    }

    static Stream<UnaryOperator<Structure>> every_correction_keeps_all_words_all_marks_and_the_order() {
        return Stream.of(
                law -> law.split(at(law, "2.")),
                law -> law.promote(at(law, "a)")),
                law -> law.demote(at(law, "2.")),
                law -> law.mergeWithPrevious(at(law, "2.")),
                law -> law.mergeWithPrevious(at(law, "a)")),
                law -> law.mergeWithPrevious(at(law, "Article 2")),
                law -> law.describe(at(law, "a)"), ProvisionKind.ARTICLE, "a)", ""),
                law -> law.describe(at(law, "Article 1"), ProvisionKind.SECTION, "Article 1", "Purpose"));
    }

    @Test
    void a_unit_is_divided_at_a_line_with_its_marks() {
        var law = law();
        var whole = id(law, "2.");
        var two = Structure.of(marked(law))
                .mergeWithPrevious(id(law, "a)"))
                .divide(whole, 1)
                .provisions();
        assertThat(two).hasSameSizeAs(law);
        var rest = two.get(4);
        assertThat(rest.body()).isEqualTo("a) letter.");
        assertThat(rest).extracting(Provision::kind, Provision::depth).containsExactly(ProvisionKind.PARAGRAPH, 2);
        assertThat(markedWords(two)).isEqualTo(markedWords(marked(law)));
        assertThat(words(two)).isEqualTo(words(law));
        assertThat(two.stream().map(Provision::position)).isSorted().doesNotHaveDuplicates();
        assertThatThrownBy(() -> Structure.of(law).divide(whole, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Structure.of(law).divide(whole, 1)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        // start, end of a mark, place of the cut | what stays, what goes along
        "0, 3, 5, 0-3, ''",
        "0, 8, 5, 0-5, 0-3",
        "5, 8, 5, '', 0-3",
        "7, 9, 5, '', 2-4",
        "4, 4, 5, 4-4, ''",
        "9, 9, 5, '', 4-4",
    })
    void a_mark_that_is_cut_stays_on_its_words(int start, int end, int cut, String stays, String goes) {
        var marks = List.of(Mark.of(start, end, Mark.Kind.EMPHASIS));
        assertThat(shown(Mark.until(marks, cut))).isEqualTo(stays);
        assertThat(shown(Mark.after(marks, cut))).isEqualTo(goes);
    }

    private static String shown(List<Mark> marks) {
        return marks.stream().map(mark -> mark.start() + "-" + mark.end()).collect(Collectors.joining(" "));
    }

    private static ProvisionId at(Structure law, String number) {
        return id(law.provisions(), number);
    }

    /** Every first word is emphasised. */
    private static List<Provision> marked(List<Provision> law) {
        return law.stream()
                .map(one -> one.body().isEmpty()
                        ? one
                        : one.with(one.unit()
                                .saying(
                                        one.body(),
                                        List.of(Mark.of(0, one.body().indexOf('.'), Mark.Kind.EMPHASIS)))))
                .toList();
    }

    private static List<String> markedWords(List<Provision> law) {
        return law.stream()
                .flatMap(one -> one.marks().stream().map(mark -> one.body().substring(mark.start(), mark.end())))
                .toList();
    }

    @Test
    void what_cannot_be_done_is_refused() {
        var law = law();
        assertThatThrownBy(() -> Structure.of(law).split(id(law, "Article 1"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Structure.of(law).split(id(law, "Chapter I"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Structure.of(law).mergeWithPrevious(id(law, "Article 1")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Structure.of(law).mergeWithPrevious(id(law, "Chapter I")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Structure.of(law).promote(id(law, "Chapter I")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Structure.of(law).demote(id(law, "1."))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Structure.of(law).promote(ProvisionId.next())).isInstanceOf(NotFound.class);
    }
}
