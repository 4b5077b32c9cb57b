package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two sequences have in common: as much as there is and, where that would take long, what stands between words that occur once. */
class CommonTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void as_much_is_common_as_the_longest_common_subsequence_and_every_gap_is_one_piece(int letters) {
        var random = new Random(letters);
        for (var round = 0; round < 400; round++) {
            var old = words(random, letters);
            var fresh = words(random, letters);
            var gaps = Common.gaps(old, fresh);
            assertThat(kept(old, fresh, gaps)).as("%s and %s", old, fresh).isEqualTo(longest(old, fresh));
        }
    }

    private static List<String> words(Random random, int letters) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(letters))))
                .toList();
    }

    /** How many stand between the gaps; these are the same on both sides, and two gaps never touch. */
    private static int kept(List<String> old, List<String> fresh, List<Common.Gap> gaps) {
        var i = 0;
        var j = 0;
        var kept = 0;
        for (var gap : gaps) {
            assertThat(old.subList(i, gap.oldFrom())).isEqualTo(fresh.subList(j, gap.freshFrom()));
            assertThat(gap.oldTo() - gap.oldFrom() + gap.freshTo() - gap.freshFrom())
                    .isPositive();
            assertThat(gap == gaps.getFirst() || gap.oldFrom() > i).isTrue();
            kept += gap.oldFrom() - i;
            i = gap.oldTo();
            j = gap.freshTo();
        }
        assertThat(old.subList(i, old.size())).isEqualTo(fresh.subList(j, fresh.size()));
        return kept + old.size() - i;
    }

    private static int longest(List<String> old, List<String> fresh) {
        var lengths = new int[old.size() + 1][fresh.size() + 1];
        for (var i = 1; i <= old.size(); i++) {
            for (var j = 1; j <= fresh.size(); j++) {
                lengths[i][j] = old.get(i - 1).equals(fresh.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[old.size()][fresh.size()];
    }

    /** Two texts with nothing in common but a word here and there, too different to be searched for the best. */
    @Test
    void very_different_texts_are_cut_at_the_words_that_occur_once_in_both() {
        var old = new ArrayList<String>();
        var fresh = new ArrayList<String>();
        for (var part = 0; part < 6; part++) {
            for (var i = 0; i < 1_000; i++) {
                old.add("old " + part + " " + i);
                fresh.add("fresh " + part + " " + i);
            }
            // Said twice in the old text and once in the new one: no place to cut at, and nothing that is missed.
            old.add("again");
            old.add("word " + part);
            fresh.add("word " + part);
        }
        fresh.addFirst("begun");
        var gaps = Common.gaps(old, fresh);
        assertThat(kept(old, fresh, gaps)).isEqualTo(6);
        assertThat(gaps).hasSize(6);
        assertThat(gaps.get(1)).isEqualTo(new Common.Gap(1_002, 2_003, 1_002, 2_002));
    }

    @Test
    void very_different_texts_without_such_words_have_nothing_in_common() {
        var old = IntStream.range(0, 3_000).mapToObj(i -> "old " + i).toList();
        var fresh = IntStream.range(0, 3_000).mapToObj(i -> "fresh " + i).toList();
        assertThat(Common.gaps(old, fresh)).containsExactly(new Common.Gap(0, 3_000, 0, 3_000));
    }
}
