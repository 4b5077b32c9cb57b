package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.RealTextsTest;
import org.junit.jupiter.api.Test;

/** Two versions of the Italian copyright act, whose official identifiers are withheld from the matcher and then judge it. */
class RealVersionsTest {

    private static final double GOAL = 0.98;

    private static List<Unit> before() {
        return RealTextsTest.read("it_legge_633_1941_v2021.it.xml").units();
    }

    private static List<Unit> after() {
        return RealTextsTest.read("it_legge_633_1941_copyright.it.xml").units();
    }

    @Test
    void articles_are_matched_as_the_official_identifiers_say() {
        judge(before(), after(), Unit::isArticle);
    }

    @Test
    void paragraphs_are_matched_as_the_official_identifiers_say() {
        judge(before(), after(), unit -> !unit.isArticle() && unit.eid().matches("art_.*__para_.*"));
    }

    @Test
    void articles_are_recognised_even_without_any_number() {
        judge(bare(before()), bare(after()), Unit::isArticle);
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
