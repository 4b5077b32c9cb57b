package org.counterpart.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.TextImporter;
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
        return read(LAW);
    }

    private static List<Provision> read(String words) {
        var units = TextImporter.read(words.getBytes(StandardCharsets.UTF_8), "law.md")
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
    void merging_a_division_with_what_stands_before_it_lifts_the_articles_below_it() {
        var law = read("""
                # Law

                ## Part I

                ### Chapter 1

                #### Article 1

                First.

                ### Chapter 2

                #### Article 2

                1. Second.

                #### Article 3

                Third.

                ## Part II

                #### Article 4

                Fourth.
                """);
        var chapter = Structure.of(law).mergeWithPrevious(id(law, "Chapter 2")).provisions();
        assertThat(shape(chapter)).isEqualTo("""
                        0 PART Part I
                        1 CHAPTER Chapter 1
                        2 ARTICLE Article 1 /1
                        2 ARTICLE Article 2 /2
                        3 PARAGRAPH 1.
                        2 ARTICLE Article 3 /3
                        0 PART Part II
                        1 ARTICLE Article 4 /4""");
        var part = Structure.of(law).mergeWithPrevious(id(law, "Part II")).provisions();
        assertThat(shape(part)).endsWith("1 ARTICLE Article 4 /4");
        var first = read(
                "# Law\n\n## Article 1\n\n1. One.\n\n## Chapter I\n\n### Article 2\n\nTwo.\n\n### Article 3\n\nThree.\n");
        assertThat(shape(Structure.of(first)
                        .mergeWithPrevious(id(first, "Chapter I"))
                        .provisions()))
                .isEqualTo("""
                        0 ARTICLE Article 1 /1
                        1 PARAGRAPH 1.
                        0 ARTICLE Article 2 /2
                        0 ARTICLE Article 3 /3""");
    }

    @Test
    void an_article_passes_no_division_when_it_is_merged() {
        var law = read(
                "# Law\n\n## Chapter I\n\n### Article 1\n\nOne.\n\n## Chapter II\n\n### Article 2\n\nTwo.\n\n### Article 3\n\nThree.\n");
        assertThatThrownBy(() -> Structure.of(law).mergeWithPrevious(id(law, "Article 2")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(Problem.of("text.structure.between", "Chapter II")));
        var joined = Structure.of(law).mergeWithPrevious(id(law, "Chapter II")).provisions();
        assertThat(shape(Structure.of(joined)
                        .mergeWithPrevious(id(joined, "Article 2"))
                        .provisions()))
                .endsWith("2 PARAGRAPH Article 2\n1 ARTICLE Article 3 /3");
    }

    @Test
    void an_article_goes_under_no_other_one() {
        var law = law();
        assertThatThrownBy(() -> Structure.of(law).demote(id(law, "Article 2"))).isInstanceOf(Refused.class);
        var called = Structure.of(law)
                .describe(id(law, "Chapter I"), ProvisionKind.ARTICLE, "Article 0", "")
                .provisions();
        assertThat(shape(called)).startsWith("0 ARTICLE Article 0 /0\n0 ARTICLE Article 1 /1\n1 PARAGRAPH 1.");
    }

    /** Only what is itself made an article, or is no longer one, joins or leaves the articles. */
    @Test
    void no_correction_changes_number_or_order_of_the_other_articles_of_any_tree() {
        var random = new Random(7);
        for (var trial = 0; trial < 400; trial++) {
            var law = randomLaw(random);
            for (var step = 0; step < 8; step++) {
                var one = law.get(random.nextInt(law.size()));
                var correction = random.nextInt(6);
                var before = law;
                List<Provision> after;
                try {
                    after = corrected(Structure.of(law), correction, one, random);
                } catch (Refused refused) {
                    continue;
                }
                var kept = articles(after).stream()
                        .filter(articles(before)::contains)
                        .toList();
                var expected = new ArrayList<>(articles(before));
                if (!after.stream()
                        .filter(Provision::isArticle)
                        .map(Provision::id)
                        .toList()
                        .contains(one.id())) {
                    expected.remove(one.id());
                    assertThat(correction)
                            .as("only merging and describing end an article")
                            .matches(c -> !one.isArticle() || c == 2 || c == 5);
                }
                assertThat(kept)
                        .as(
                                "correction %s of%n%s%nat %s gave%n%s",
                                correction, shape(before), one.label(), shape(after))
                        .isEqualTo(expected);
                assertThat(words(after)).isEqualTo(words(before));
                assertThat(after.stream().map(Provision::position)).isSorted().doesNotHaveDuplicates();
                law = after;
            }
        }
    }

    private static List<Provision> corrected(Structure law, int correction, Provision one, Random random) {
        var kinds = ProvisionKind.values();
        return (switch (correction) {
                    case 0 -> law.promote(one.id());
                    case 1 -> law.demote(one.id());
                    case 2 -> law.mergeWithPrevious(one.id());
                    case 3 -> law.split(one.id());
                    case 4 -> law.divide(one.id(), 1);
                    default -> law.describe(one.id(), kinds[random.nextInt(kinds.length)], one.number(), one.heading());
                })
                .provisions();
    }

    private static List<Provision> randomLaw(Random random) {
        var kinds = ProvisionKind.values();
        var units = new ArrayList<Unit>();
        var depth = 0;
        for (var i = 0; i < 14; i++) {
            var kind = random.nextBoolean() ? ProvisionKind.ARTICLE : kinds[random.nextInt(kinds.length)];
            units.add(new Unit(depth, kind, "n" + i, "", "words " + i + "\nmore " + i, List.of(), "e" + i, null));
            depth = random.nextInt(depth + 2);
        }
        return Structure.ofUnits(units).provisions();
    }

    private static List<ProvisionId> articles(List<Provision> law) {
        return law.stream().filter(Provision::isArticle).map(Provision::id).toList();
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
