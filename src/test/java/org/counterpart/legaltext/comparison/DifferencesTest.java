package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.counterpart.legaltext.comparison.Differences.Row;
import org.counterpart.legaltext.comparison.Laws.Article;
import org.counterpart.legaltext.comparison.Laws.Script;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.LawFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The differences of two texts are the new text, said in terms of the old one. */
class DifferencesTest {

    private static Differences between(List<Unit> old, List<Unit> fresh) {
        return Differences.of(Matcher.match(old, fresh));
    }

    @Tag("many")
    @ParameterizedTest
    @EnumSource(Script.class)
    void applied_to_the_old_text_they_give_the_new_one_whatever_was_edited(Script script) {
        for (var seed = 0; seed < 60; seed++) {
            appliedToTheOldTextTheyGiveTheNewOne(script, seed);
        }
    }

    @Test
    void applied_to_the_old_text_they_give_the_new_one() {
        for (var seed = 0; seed < 8; seed++) {
            appliedToTheOldTextTheyGiveTheNewOne(Script.LATIN, seed);
        }
    }

    private static void appliedToTheOldTextTheyGiveTheNewOne(Script script, int seed) {
        var laws = new Laws(script, seed);
        var random = new Random(seed);
        var law = laws.law(random.nextInt(25), seed % 2 == 0);
        var edited = new ArrayList<>(law);
        IntStream.range(0, random.nextInt(12)).forEach(i -> edit(edited, laws, random));
        var old = laws.units(law);
        var fresh = laws.units(edited);
        var differences = between(old, fresh);
        assertThat(applied(differences, old)).as("seed %s", seed).isEqualTo(fresh);
        assertThat(differences.blocks().stream().flatMap(block -> block.rows().stream()))
                .as("old units of seed %s", seed)
                .satisfies(rows -> assertThat(named(rows)).containsAll(range(old.size())));
    }

    /** The old text as the differences change it: every word comes from it or from an insertion. */
    private static List<Unit> applied(Differences differences, List<Unit> old) {
        var units = new ArrayList<Unit>();
        for (var block : differences.blocks()) {
            for (var row : block.rows()) {
                if (row.fresh() != null) {
                    var heading = row.old() == null ? "" : old.get(row.old()).heading();
                    var frame = differences.matching().fresh().get(row.fresh());
                    units.add(frame.called(frame.number(), WordDiff.apply(row.heading(), heading))
                            .saying(WordDiff.apply(row.body(), Differences.words(row.sources(), old)), frame.marks()));
                }
            }
        }
        return units;
    }

    /** Old units that some row shows: as its own, or as the source of its words. */
    private static List<Integer> named(List<? extends Row> rows) {
        var named = new ArrayList<Integer>();
        for (var row : rows) {
            if (row.old() != null) {
                named.add(row.old());
            }
            row.sources().forEach(source -> named.add(source.unit()));
        }
        return named;
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static void edit(List<Article> law, Laws laws, Random random) {
        var at = law.isEmpty() ? 0 : random.nextInt(law.size());
        switch (law.isEmpty() ? 0 : random.nextInt(7)) {
            case 0 -> law.add(at, laws.article(false));
            case 1 -> law.remove(at);
            case 2 -> Collections.swap(law, at, random.nextInt(law.size()));
            case 3 -> law.set(at, laws.reworded(law.get(at), random.nextDouble()));
            case 4 -> {
                var one = law.get(at);
                var cut = random.nextInt(one.paragraphs().size() + 1);
                law.set(at, one.saying(one.paragraphs().subList(0, cut)));
                law.add(
                        at + 1,
                        one.saying(
                                one.paragraphs().subList(cut, one.paragraphs().size())));
            }
            case 5 -> {
                var both = new ArrayList<>(law.get(at).paragraphs());
                both.addAll(law.get((at + 1) % law.size()).paragraphs());
                law.set(at, law.get(at).saying(both));
                law.remove((at + 1) % law.size());
            }
            default ->
                law.set(
                        at,
                        law.get(at).saying(List.of(String.join("\n", law.get(at).paragraphs()))));
        }
    }

    @Tag("many")
    @ParameterizedTest
    @MethodSource("org.counterpart.legaltext.comparison.RealVersionsTest#acts")
    void a_long_act_is_made_of_its_earlier_version(String before, String after) {
        var old = LawFiles.read(before).units();
        var fresh = LawFiles.read(after).units();
        var differences = between(old, fresh);
        assertThat(applied(differences, old)).isEqualTo(fresh);
        assertThat(differences.summary().added()).isEqualTo(1);
        assertThat(differences.summary().deleted()).isZero();
        assertThat(differences.summary().moved()).isZero();
    }

    @Test
    void the_summary_counts_articles_and_words() {
        var laws = new Laws(Script.LATIN, 5);
        var law = laws.law(12, true);
        law.set(3, law.get(3).saying(List.of("The minister decides within ninety days of the complete application.")));
        var after = new ArrayList<>(law);
        after.set(3, law.get(3).saying(List.of("The minister decides within sixty days of the application.")));
        after.remove(7);
        var summary = between(laws.units(law), laws.units(after)).summary();
        assertThat(summary)
                .isEqualTo(new Differences.Summary(
                        6,
                        0,
                        1,
                        0,
                        4,
                        1,
                        0,
                        0,
                        1,
                        2
                                + Words.count(law.get(7).heading())
                                + law.get(7).paragraphs().stream()
                                        .mapToInt(Words::count)
                                        .sum()));
    }

    @Test
    void what_left_its_article_is_shown_where_it_was_and_where_it_is() {
        var laws = new Laws(Script.LATIN, 9);
        var law = laws.law(8, false);
        var wanderer = laws.sentence(25);
        law.set(2, law.get(2).saying(List.of(laws.sentence(30), wanderer, laws.sentence(30))));
        law.set(5, law.get(5).saying(List.of(laws.sentence(30), laws.sentence(30))));
        var after = new ArrayList<>(law);
        after.set(
                2,
                law.get(2)
                        .saying(List.of(
                                law.get(2).paragraphs().get(0),
                                law.get(2).paragraphs().get(2))));
        after.set(
                5,
                law.get(5)
                        .saying(List.of(
                                law.get(5).paragraphs().get(0),
                                wanderer,
                                law.get(5).paragraphs().get(1))));
        var rows = between(laws.units(law), laws.units(after)).blocks().stream()
                .flatMap(block -> block.rows().stream())
                .filter(row -> row.is(Change.MOVED))
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).fresh()).as("the place it left").isNull();
        assertThat(rows)
                .allSatisfy(row -> assertThat(WordDiff.isSame(row.body())).isTrue());
    }

    @Test
    void of_an_article_cut_in_two_each_part_has_its_share_of_the_old_words() {
        var laws = new Laws(Script.LATIN, 4);
        var law = laws.law(8, false);
        var first = laws.sentence(30);
        var second = laws.sentence(30);
        law.set(3, law.get(3).saying(List.of(first + "\n" + second)));
        var after = new ArrayList<>(law);
        after.set(3, law.get(3).saying(List.of(first)));
        after.add(4, law.get(3).saying(List.of(second)));
        var old = laws.units(law);
        var fresh = laws.units(after);
        var differences = between(old, fresh);
        assertThat(applied(differences, old)).isEqualTo(fresh);
        assertThat(differences.blocks().stream()
                        .flatMap(block -> block.rows().stream())
                        .filter(row -> row.is(Change.SPLIT))
                        .flatMap(row -> row.sources().stream())
                        .map(source -> old.get(source.unit()).body().substring(source.start(), source.end())))
                .containsExactlyInAnyOrder(first + "\n", second);
    }
}
