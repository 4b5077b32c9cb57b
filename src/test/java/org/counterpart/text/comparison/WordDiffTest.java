package org.counterpart.text.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static String without(List<WordDiff.Segment> segments, Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(WordDiff.Segment::text)
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
        var segments = WordDiff.between(before, after);
        assertThat(without(segments, Kind.INSERT)).isEqualTo(before);
        assertThat(without(segments, Kind.DELETE)).isEqualTo(after);
    }

    @Test
    void very_long_texts_are_compared_by_lines_in_bounded_time() {
        var before = "one two three four five\n".repeat(2_000);
        var segments = WordDiff.between(before, before + "six\n");
        assertThat(without(segments, Kind.INSERT)).isEqualTo(before);
        assertThat(WordDiff.isSame(segments)).isFalse();
    }
}
