package org.counterpart.text.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.counterpart.text.comparison.WordDiff.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed, by words. */
class WordDiffTest {

    private static String shown(List<WordDiff.Segment> segments) {
        return segments.stream()
                .map(segment -> switch (segment.kind()) {
                    case KEEP -> segment.text();
                    case INSERT -> "{+" + segment.text() + "+}";
                    case DELETE -> "[-" + segment.text() + "-]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within ninety days | within sixty days | within [-ninety-]{+sixty+} days",
                "the register | the public register | the {+public +}register",
                "لا يجوز النشر | لا يجوز الحجب | لا يجوز [-النشر-]{+الحجب+}",
                "same | same | same",
                "法律は国民を守る | 法律は市民を守る | 法律は[-国-]{+市+}民を守る",
                "กฎหมายนี้ใช้บังคับ | กฎหมายใหม่นี้ใช้บังคับ | กฎหมาย{+ใหม่+}นี้ใช้บังคับ",
                "a fee of 12.50 euros | a fee of 13.50 euros | a fee of [-12.50-]{+13.50+} euros",
            })
    void marks_single_words_in_any_script(String before, String after, String marked) {
        assertThat(shown(WordDiff.between(before, after))).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister decides. | Nobody decides, ever!",
                "a b c d e | a x c y e",
                "法律は国民を守る | 法律は市民を守る",
                "'' | Everything is new",
                "Everything goes | ''",
            })
    void gives_both_texts_back_to_the_letter(String before, String after) {
        check(before, after);
    }

    private static void check(String before, String after) {
        for (var segments : List.of(WordDiff.between(before, after), WordDiff.exact(before, after))) {
            assertThat(WordDiff.before(segments)).isEqualTo(before);
            assertThat(WordDiff.after(segments)).isEqualTo(after);
        }
    }

    @Test
    void gives_any_two_texts_back_and_deletes_no_more_than_was_changed() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var words = new ArrayList<>(random.ints(random.nextInt(60), 0, 12)
                    .mapToObj(i -> "w" + i)
                    .toList());
            var before = String.join(random.nextBoolean() ? " " : "\n", words);
            var edits = random.nextInt(4);
            for (var edit = 0; edit < edits && !words.isEmpty(); edit++) {
                words.set(random.nextInt(words.size()), "x" + random.nextInt(3));
            }
            check(before, String.join(" ", words));
            var deleted = WordDiff.exact(before.replace('\n', ' '), String.join(" ", words)).stream()
                    .filter(run -> run.kind() == Kind.DELETE)
                    .mapToInt(WordDiff.Segment::words)
                    .sum();
            assertThat(deleted).isLessThanOrEqualTo(edits);
        }
    }

    @Test
    void a_single_word_between_two_changes_does_not_split_them_but_a_new_line_does() {
        assertThat(shown(WordDiff.between("A fee for the time", "No fee is the time")))
                .isEqualTo("[-A fee for-]{+No fee is+} the time");
        assertThat(shown(WordDiff.between("one\ntwo", "three\nfour"))).isEqualTo("[-one-]{+three+}\n[-two-]{+four+}");
    }

    @Test
    void long_texts_that_have_nothing_in_common_take_bounded_time() {
        var random = new Random(8);
        var before = random.ints(60_000, 0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var after = random.ints(60_000, 0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(before, after));
    }
}
