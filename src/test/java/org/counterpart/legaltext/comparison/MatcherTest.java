package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.legaltext.comparison.Laws.Article;
import org.counterpart.legaltext.comparison.Laws.Script;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A provision is recognised when its number, its heading, its place or its words change: the text decides, not the number. */
class MatcherTest {

    /** "old→new changes" for every article that is not simply the same. */
    private static List<String> found(Laws laws, List<Article> before, List<Article> after) {
        var old = laws.units(before);
        var fresh = laws.units(after);
        return Matcher.match(old, fresh, false).articles().stream()
                .filter(match -> !match.changes().isEmpty())
                .map(match -> names(match.old(), old) + "→" + names(match.fresh(), fresh) + " " + changes(match))
                .toList();
    }

    private static String names(List<Integer> indexes, List<Unit> units) {
        return indexes.stream().map(i -> units.get(i).eid()).collect(Collectors.joining("+"));
    }

    private static String changes(Match match) {
        return match.changes().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void an_article_inserted_makes_the_next_ones_renumbered_and_nothing_else(Script script) {
        var laws = new Laws(script, 1);
        var law = laws.law(30, false);
        var after = new ArrayList<>(law);
        after.add(6, laws.article(false).named("new"));
        var expected = new ArrayList<>(List.of("→new NEW"));
        for (var i = 6; i < 30; i++) {
            expected.add("n" + i + "→n" + i + " RENUMBERED");
        }
        assertThat(found(laws, law, after)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void two_articles_that_changed_places_are_moved_and_not_rewritten(Script script) {
        var laws = new Laws(script, 2);
        var law = laws.law(20, true);
        var after = new ArrayList<>(law);
        Collections.swap(after, 4, 12);
        assertThat(found(laws, law, after))
                .containsExactlyInAnyOrder("n4→n4 MOVED RENUMBERED", "n12→n12 MOVED RENUMBERED");
    }

    @Tag("many")
    @ParameterizedTest
    @CsvSource({
        "LATIN, 0.1, 59",
        "LATIN, 0.3, 59",
        "LATIN, 0.5, 58",
        "ARABIC, 0.3, 59",
        "ARABIC, 0.5, 58",
        "CHINESE, 0.3, 59",
        "CHINESE, 0.5, 58"
    })
    void a_law_rewritten_word_by_word_and_renumbered_is_still_recognised(Script script, double share, int least) {
        var laws = new Laws(script, 3);
        var law = laws.law(60, false);
        var after = law.stream().map(one -> laws.reworded(one, share)).collect(Collectors.toCollection(ArrayList::new));
        after.addFirst(laws.article(false).named("new"));
        after.remove(31);
        assertThat(found(laws, law, after)).contains("→new NEW", "n30→ DELETED");
        var old = laws.units(law);
        var fresh = laws.units(after);
        var heirs = Matcher.match(old, fresh, false).articles().stream()
                .filter(Match::isPair)
                .toList();
        assertThat(heirs.size()).as("matched").isBetween(least, 59);
        assertThat(heirs.stream()
                        .filter(match -> !names(match.fresh(), fresh).equals(names(match.old(), old)))
                        .count())
                .as("matched wrongly")
                .isZero();
    }

    @Test
    void an_article_cut_in_two_is_split_and_two_joined_are_merged() {
        var laws = new Laws(Script.LATIN, 4);
        var law = laws.law(20, false);
        var long1 = law.get(3).saying(List.of(laws.sentence(40), laws.sentence(30), laws.sentence(25)));
        law.set(3, long1);
        var after = new ArrayList<>(law);
        after.set(3, long1.saying(long1.paragraphs().subList(0, 2)));
        after.add(4, long1.saying(long1.paragraphs().subList(2, 3)).named("part"));
        var both = new ArrayList<>(law.get(10).paragraphs());
        both.addAll(law.get(11).paragraphs());
        after.set(11, law.get(10).saying(both));
        after.remove(12);
        assertThat(found(laws, law, after))
                .contains("n3→n3+part SPLIT")
                .anyMatch(one -> one.matches("(n10\\+n11|n11\\+n10)→n10 MERGED( RENUMBERED)?"));
    }

    @Test
    void repealed_articles_that_say_nothing_else_are_told_apart_by_number_and_neighbours() {
        var laws = new Laws(Script.LATIN, 5);
        var law = laws.law(40, false);
        for (var i : new int[] {3, 4, 5, 17, 25, 26}) {
            law.set(i, law.get(i).saying(List.of("Repealed.")));
        }
        var after = new ArrayList<>(law);
        after.set(12, law.get(12).saying(List.of("Repealed.")));
        assertThat(found(laws, law, after)).containsExactly("n12→n12 REWORDED");
        after.addFirst(laws.article(false).named("new"));
        assertThat(found(laws, law, after))
                .hasSize(41)
                .filteredOn(one -> !one.equals("→new NEW"))
                .allMatch(one -> one.split("→")[1].startsWith(one.split("→")[0] + " "));
    }

    @Test
    void articles_of_the_same_words_keep_their_order() {
        var laws = new Laws(Script.LATIN, 6);
        var law = laws.law(50, false);
        var boilerplate = List.of(laws.sentence(20));
        for (var i = 0; i < 50; i += 3) {
            law.set(i, law.get(i).saying(boilerplate));
        }
        var after = new ArrayList<>(law);
        after.remove(10);
        after.add(20, laws.article(false).named("new"));
        assertThat(found(laws, law, after))
                .contains("n10→ DELETED", "→new NEW")
                .filteredOn(one -> one.endsWith("RENUMBERED"))
                .allMatch(one -> one.split("→")[1].startsWith(one.split("→")[0] + " "));
    }

    @Test
    void a_paragraph_that_went_into_another_article_is_found_there() {
        var laws = new Laws(Script.LATIN, 7);
        var law = laws.law(20, false);
        var wanderer = laws.sentence(25);
        law.set(2, law.get(2).saying(List.of(laws.sentence(30), wanderer, laws.sentence(30))));
        law.set(9, law.get(9).saying(List.of(laws.sentence(30), laws.sentence(30))));
        var after = new ArrayList<>(law);
        after.set(
                2,
                law.get(2)
                        .saying(List.of(
                                law.get(2).paragraphs().get(0),
                                law.get(2).paragraphs().get(2))));
        after.set(
                9,
                law.get(9)
                        .saying(List.of(
                                law.get(9).paragraphs().get(0),
                                wanderer,
                                law.get(9).paragraphs().get(1))));
        var old = laws.units(law);
        var fresh = laws.units(after);
        assertThat(Matcher.match(old, fresh).units())
                .filteredOn(match -> match.is(Change.MOVED))
                .singleElement()
                .satisfies(match -> assertThat(names(match.old(), old) + names(match.fresh(), fresh))
                        .isEqualTo("n2-1n9-1"));
    }

    @Test
    void an_identity_given_in_the_source_outweighs_words_and_may_be_withheld() {
        var old = List.of(
                article("1", "one two three", "8b1f4c2e-0001-4a4a"),
                article("2", "four five six", "8b1f4c2e-0002-4a4a"));
        var fresh = List.of(
                article("1", "four five six", "8b1f4c2e-0001-4a4a"),
                article("2", "one two three", "8b1f4c2e-0002-4a4a"));
        assertThat(Matcher.match(old, fresh, true).heirs()).containsExactly(0, 1);
        assertThat(Matcher.match(old, fresh, false).heirs()).containsExactly(1, 0);
    }

    private static Unit article(String number, String body, String eid) {
        return new Unit(0, ProvisionKind.ARTICLE, number, "", body, List.of(), eid, number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // number, heading, words of the new article | index in the old version
                "Article 1 | Purpose | This Act founds the register of associations | 0",
                "Article 1 | Purpose | Entirely other words | 0",
                "Article 9 | Purpose | This Act founds the register of associations | 0",
                "Article 9 | Aim | This Act founds the register of all associations | 0",
                "Article 1 | Penalties | Whoever breaks the law pays | -1",
                "Article 2 | '' | The minister decides within ninety days of the application | 1",
                "Article 2 | '' | Nothing in common at all here | -1",
                "Article 3 | '' | The minister decides within sixty days of the application | 1",
            })
    void one_article_alone_is_found_by_number_and_heading_or_by_its_words(
            String number, String heading, String words, int found) {
        var old = List.of(
                article("Article 1", "This Act founds the register of associations", "a")
                        .called("Article 1", "Purpose"),
                article("Article 2", "The minister decides within ninety days of the application", "b"));
        var fresh = List.of(article(number, words, "c").called(number, heading));
        assertThat(Matcher.match(old, fresh).heirs()).containsExactly(found);
    }

    @Test
    void every_unit_of_both_texts_is_in_exactly_one_match() {
        for (var seed = 0; seed < 30; seed++) {
            var laws = new Laws(Script.values()[seed % 3], seed);
            var old = laws.units(laws.law(seed % 7, seed % 2 == 0));
            var fresh = laws.units(laws.law(seed % 5, seed % 2 == 0));
            var units = Matcher.match(old, fresh).units();
            assertThat(units.stream()
                            .flatMap(match -> match.old().stream())
                            .sorted()
                            .mapToInt(i -> i)
                            .toArray())
                    .isEqualTo(all(old.size()));
            assertThat(units.stream()
                            .flatMap(match -> match.fresh().stream())
                            .sorted()
                            .mapToInt(i -> i)
                            .toArray())
                    .isEqualTo(all(fresh.size()));
        }
    }

    private static int[] all(int size) {
        var all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    @Test
    void a_text_against_itself_has_no_changes() {
        var laws = new Laws(Script.ARABIC, 8);
        var units = laws.units(laws.law(25, true));
        assertThat(Matcher.match(units, units).units())
                .allSatisfy(match -> assertThat(match.changes()).isEqualTo(Set.of()));
    }

    /** "old→new changes" for the units below articles, and divisions above them, that are not simply the same. */
    private static List<String> unitsFound(List<Unit> old, List<Unit> fresh) {
        return shown(Matcher.match(old, fresh, false).units(), old, fresh);
    }

    private static List<String> shown(List<Match> matches, List<Unit> old, List<Unit> fresh) {
        return matches.stream()
                .filter(match -> !match.changes().isEmpty())
                .map(match -> names(match.old(), old) + "→" + names(match.fresh(), fresh) + " " + changes(match))
                .toList();
    }

    @Test
    void a_paragraph_in_other_words_makes_its_article_one_in_other_words() {
        var laws = new Laws(Script.LATIN, 9);
        var law = laws.law(6, true);
        law.set(3, law.get(3).saying(List.of(laws.sentence(30), laws.sentence(30))));
        var after = new ArrayList<>(law);
        after.set(
                3,
                law.get(3)
                        .saying(List.of(
                                law.get(3).paragraphs().getFirst(),
                                laws.reworded(law.get(3).paragraphs().getLast(), 0.2))));
        assertThat(found(laws, law, after)).containsExactly("n3→n3 REWORDED");
        assertThat(unitsFound(laws.units(law), laws.units(after))).containsExactly("n3-1→n3-1 REWORDED");
    }

    @Test
    void paragraphs_go_along_with_the_part_of_a_split_article_and_into_a_merged_one_without_having_moved() {
        var laws = new Laws(Script.LATIN, 10);
        var law = laws.law(20, false);
        var whole =
                law.get(3).saying(List.of(laws.sentence(40), laws.sentence(36), laws.sentence(30), laws.sentence(32)));
        law.set(3, whole);
        var cut = new ArrayList<>(law);
        cut.set(3, whole.saying(whole.paragraphs().subList(0, 2)));
        cut.add(
                4,
                whole.saying(List.of(
                                laws.reworded(whole.paragraphs().get(2), 0.1),
                                laws.reworded(whole.paragraphs().get(3), 0.1)))
                        .named("part"));
        var old = laws.units(law);
        var parts = laws.units(cut);
        assertThat(unitsFound(old, parts))
                .contains("n3-2→part-0 RENUMBERED REWORDED", "n3-3→part-1 RENUMBERED REWORDED")
                .noneMatch(one -> one.contains("MOVED"));
        assertThat(unitsFound(parts, old))
                .contains("part-0→n3-2 RENUMBERED REWORDED", "part-1→n3-3 RENUMBERED REWORDED")
                .noneMatch(one -> one.contains("MOVED"));
    }

    @Test
    void a_chapter_with_another_number_and_another_heading_is_the_same_by_its_articles() {
        var laws = new Laws(Script.LATIN, 11);
        var law = laws.units(laws.law(6, true));
        var old = chapters(law, "Chapter 1", "General provisions", "Chapter 2", "Fees and charges");
        var fresh = chapters(law, "Part A", "What it is for", "Part B", "Money");
        assertThat(unitsFound(old, fresh))
                .containsExactly("first→first RENUMBERED REWORDED", "second→second RENUMBERED REWORDED");
    }

    /** The same law in two divisions. */
    private static List<Unit> chapters(List<Unit> law, String one, String called, String two, String calledTwo) {
        var units = new ArrayList<Unit>();
        var articles = 0;
        for (var unit : law) {
            if (unit.isArticle() && articles % 3 == 0) {
                var first = articles == 0;
                units.add(new Unit(
                        0,
                        ProvisionKind.CHAPTER,
                        first ? one : two,
                        first ? called : calledTwo,
                        "",
                        List.of(),
                        first ? "first" : "second",
                        null));
            }
            articles += unit.isArticle() ? 1 : 0;
            units.add(new Unit(
                    unit.depth() + 1,
                    unit.kind(),
                    unit.number(),
                    unit.heading(),
                    unit.body(),
                    unit.marks(),
                    unit.eid(),
                    unit.handle()));
        }
        return units;
    }

    @Test
    void of_two_known_articles_that_changed_places_the_one_that_kept_its_number_stayed() {
        var old = List.of(article("1", "one", "a"), article("2", "two", "b"));
        for (var stays : List.of("a", "b")) {
            var fresh = List.of(
                    article(stays.equals("b") ? "2" : "3", "two", "b"),
                    article(stays.equals("a") ? "1" : "3", "one", "a"));
            assertThat(shown(Matcher.known(old, fresh, new int[] {1, 0}).articles(), old, fresh))
                    .as("%s kept its number", stays)
                    .singleElement()
                    .satisfies(one -> assertThat(one).contains("MOVED").doesNotStartWith(stays));
        }
    }

    @Test
    void a_paragraph_known_to_stand_in_another_article_has_moved_there() {
        var laws = new Laws(Script.LATIN, 12);
        var law = laws.law(2, true);
        law.set(0, law.get(0).saying(List.of(laws.sentence(20), laws.sentence(20), laws.sentence(20))));
        law.set(1, law.get(1).saying(List.of(laws.sentence(20), laws.sentence(20))));
        var last = law.get(0).paragraphs().getLast();
        var after = new ArrayList<>(law);
        after.set(0, law.get(0).saying(law.get(0).paragraphs().subList(0, 2)));
        var more = new ArrayList<>(law.get(1).paragraphs());
        more.add(last);
        after.set(1, law.get(1).saying(more));
        // Articles and paragraphs: 0 1 2 3, 4 5 6 before; 0 1 2, 3 4 5 6 after.
        var old = laws.units(law);
        var fresh = laws.units(after);
        assertThat(shown(
                        Matcher.known(old, fresh, new int[] {0, 1, 2, 4, 5, 6, 3})
                                .units(),
                        old,
                        fresh))
                .containsExactly("n0-2→n1-2 MOVED");
    }
}
