package org.counterpart.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    private static final Fields BASE = fields("stance", "", "reasons", "As it is.", "article", "SUPPORT");

    @Test
    void fields_that_only_one_of_two_changed_follow_whoever_changed_them() {
        var theirs = BASE.with("stance", "OPPOSE").with("reasons", "Too slow.");
        var merge = Merge.of(BASE, theirs, BASE.with("article", "OPPOSE"));
        assertThat(merge.colliding()).isEmpty();
        assertThat(merge.fields()).isEqualTo(theirs.with("article", "OPPOSE"));
        assertThat(merge.taken()).containsExactlyInAnyOrder("stance", "reasons");
    }

    @Test
    void a_field_without_words_is_as_good_as_none_and_what_differs_is_named() {
        assertThat(fields("reasons", "").words()).isEmpty();
        assertThat(BASE.with(Map.of("reasons", "", "stance", "OPPOSE")))
                .isEqualTo(fields("stance", "OPPOSE", "article", "SUPPORT"));
        assertThat(BASE.differingFrom(fields("reasons", "As it was.", "article", "SUPPORT", "more", "Yes.")))
                .containsExactly("reasons", "more");
    }

    @Test
    void what_both_changed_alike_is_no_collision() {
        var same = BASE.with("stance", "OPPOSE");
        assertThat(Merge.of(BASE, same, same)).isEqualTo(new Merge(same, Map.of(), java.util.Set.of()));
    }

    @Test
    void where_both_changed_the_same_words_the_stored_ones_stand_and_the_typed_ones_are_not_lost() {
        var merge = Merge.of(BASE, BASE.with("reasons", "Theirs."), BASE.with("reasons", "Mine."));
        assertThat(merge.fields().get("reasons")).isEqualTo("Theirs.");
        assertThat(merge.colliding()).containsExactly(Map.entry("reasons", "Mine."));
    }

    @Test
    void what_one_removed_and_the_other_changed_is_a_collision_both_ways() {
        assertThat(Merge.of(BASE, BASE.with("article", ""), BASE.with("article", "OPPOSE"))
                        .colliding())
                .containsEntry("article", "OPPOSE");
        assertThat(Merge.of(BASE, BASE.with("article", "OPPOSE"), BASE.with("article", ""))
                        .colliding())
                .containsEntry("article", "");
    }

    @Test
    void a_field_that_one_began_and_the_other_does_not_know_stays() {
        var theirs = BASE.with("condition.1", "Theirs.");
        var merge = Merge.of(BASE, theirs, BASE.with("condition.2", "Mine."));
        assertThat(merge.fields().words())
                .containsEntry("condition.1", "Theirs.")
                .containsEntry("condition.2", "Mine.");
    }

    @ParameterizedTest
    @CsvSource({
        "a|b|c, A|b|c, a|b|C, A|b|C",
        "a|b, a|b|c, A|b, A|b|c",
        "a|b, x|a|b, a|B, x|a|B",
        "a|b|c, a|c, a|b|C, a|C",
        "a, a|b, A, A|b",
    })
    void changes_in_different_paragraphs_of_one_field_are_both_kept(
            String base, String theirs, String mine, String both) {
        assertThat(merged(base, theirs, mine).fields().get("text")).isEqualTo(both.replace('|', '\n'));
        assertThat(merged(base, mine, theirs).fields().get("text")).isEqualTo(both.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"a|b, A|b, Á|b", "a, a|x, a|y", "a, x|a, y|a", "a|b|c, A|b|C, a|B|c", "'', x, y", "a, '', a|b"})
    void changes_in_the_same_place_of_one_field_collide(String base, String theirs, String mine) {
        assertThat(merged(base, theirs, mine).colliding()).containsKey("text");
        assertThat(merged(base, mine, theirs).colliding()).containsKey("text");
    }

    /** Law: nothing that either wrote is gone. */
    @Test
    void every_paragraph_that_either_wrote_is_in_the_result_or_among_the_collisions() {
        var random = new Random(4711);
        for (var round = 0; round < 5_000; round++) {
            var base = words(random, "");
            var theirs = edited(random, base, "t" + round);
            var mine = edited(random, base, "m" + round);
            var merge = Merge.of(fields("text", base), fields("text", theirs), fields("text", mine));
            var kept = merge.fields().get("text") + "\n" + merge.colliding().getOrDefault("text", "");
            for (var own : (theirs + "\n" + mine).split("\n")) {
                if (!base.contains(own)) {
                    assertThat(kept.split("\n"))
                            .as(base + "/" + theirs + "/" + mine)
                            .contains(own);
                }
            }
        }
    }

    private static String words(Random random, String mark) {
        var words = new StringBuilder();
        for (var i = random.nextInt(4); i >= 0; i--) {
            words.append(words.isEmpty() ? "" : "\n")
                    .append("p")
                    .append(random.nextInt(3))
                    .append(mark);
        }
        return words.toString();
    }

    private static String edited(Random random, String base, String mark) {
        var lines = new java.util.ArrayList<>(java.util.List.of(base.split("\n")));
        var at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.set(at, mark);
            case 1 -> lines.add(at, mark);
            default -> lines.remove(at);
        }
        return String.join("\n", lines);
    }

    private static Merge merged(String base, String theirs, String mine) {
        return Merge.of(text(base), text(theirs), text(mine));
    }

    private static Fields text(String words) {
        return fields("text", words.replace('|', '\n'));
    }

    private static Fields fields(String... pairs) {
        var fields = Fields.NONE;
        for (var i = 0; i < pairs.length; i += 2) {
            fields = fields.with(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
