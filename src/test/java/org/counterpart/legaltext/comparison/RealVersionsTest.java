package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.LawFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two versions of an act of three hundred articles, whose official identifiers are withheld from the matcher and then judge it. */
@Tag("many")
class RealVersionsTest {

    private static final double GOAL = 0.98;

    static Stream<Arguments> acts() {
        return Stream.of(
                Arguments.of(LawFiles.ACT_BEFORE, LawFiles.ACT_AFTER),
                Arguments.of(LawFiles.REAL_ACT_BEFORE, LawFiles.REAL_ACT_AFTER));
    }

    private static List<Unit> units(String file) {
        return LawFiles.read(file).units();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void articles_are_matched_as_the_official_identifiers_say(String before, String after) {
        judge(units(before), units(after), Unit::isArticle);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void paragraphs_are_matched_as_the_official_identifiers_say(String before, String after) {
        judge(
                units(before),
                units(after),
                unit -> !unit.isArticle() && unit.eid().matches("art_.*__para_.*"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void articles_are_recognised_even_without_any_number(String before, String after) {
        judge(bare(units(before)), bare(units(after)), Unit::isArticle);
    }

    private static List<Unit> bare(List<Unit> units) {
        return units.stream().map(unit -> unit.called("", unit.heading())).toList();
    }

    private static void judge(List<Unit> old, List<Unit> fresh, Predicate<Unit> judged) {
        var heirs = Matcher.match(old, fresh, false).heirs();
        var known = old.stream().filter(judged).map(Unit::eid).collect(Collectors.toSet());
        var expected = fresh.stream()
                .filter(judged)
                .map(Unit::eid)
                .filter(known::contains)
                .count();
        assertThat(expected).as("something to judge by").isPositive();
        var pairs = 0;
        var right = 0;
        for (var j = 0; j < heirs.length; j++) {
            if (judged.test(fresh.get(j)) && heirs[j] >= 0) {
                pairs++;
                right += old.get(heirs[j]).eid().equals(fresh.get(j).eid()) ? 1 : 0;
            }
        }
        assertThat((double) right / pairs).as("precision").isGreaterThanOrEqualTo(GOAL);
        assertThat((double) right / expected).as("recall of %s", expected).isGreaterThanOrEqualTo(GOAL);
    }
}
