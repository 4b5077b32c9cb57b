package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.counterpart.legaltext.comparison.Laws.Script;
import org.counterpart.legaltext.comparison.WordDiff.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed, by words. */
@Tag("anywhere")
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
    void what_changes_in_one_paragraph_is_marked_in_that_paragraph() {
        var old = "(1) Fees are due on the first day.\n(2) Appeals are free of charge.";
        var fresh = "(1) Fees are due on the first day of a month, if the minister says so.\n"
                + "(2) Nobody pays for it.\n(3) Appeals are free of charge.";
        assertThat(shown(WordDiff.between(old, fresh)))
                .isEqualTo("(1) Fees are due on the first day{+ of a month, if the minister says so+}."
                        + "{+\n(2) Nobody pays for it.+}\n([-2-]{+3+}) Appeals are free of charge.");
        assertThat(shown(WordDiff.between("One.\nTwo.", "One.\nTwo.\nThree."))).isEqualTo("One.\nTwo.{+\nThree.+}");
        assertThat(shown(WordDiff.between("One.\nTwo.", "Two."))).isEqualTo("[-One.\n-]Two.");
    }

    /** Which paragraphs of the old text are touched, and behind which of them new ones stand (as negative numbers), by the marks alone. */
    private static Set<Integer> marked(List<WordDiff.Segment> segments) {
        var touched = new TreeSet<Integer>();
        var old = 0;
        for (var segment : segments) {
            var lines = segment.text().split("\n", -1);
            switch (segment.kind()) {
                case KEEP -> old += lines.length - 1;
                case DELETE -> {
                    for (var i = 0; i < lines.length; i++) {
                        old += i > 0 ? 1 : 0;
                        if (!lines[i].isEmpty()) {
                            touched.add(old);
                        }
                    }
                }
                case INSERT -> {
                    if (lines.length == 1) {
                        touched.add(old);
                    }
                    if (lines.length > 1 && !lines[0].isEmpty() && !lines[lines.length - 1].isEmpty()) {
                        touched.add(old);
                    }
                    if (lines.length > 1) {
                        touched.add(-1);
                    }
                }
            }
        }
        return touched;
    }

    @Test
    void marks_and_instruction_say_the_same_of_two_wordings() {
        sayTheSame(Script.LATIN, 6);
    }

    @Tag("many")
    @ParameterizedTest
    @EnumSource(Script.class)
    void marks_and_instruction_say_the_same_of_any_two_wordings(Script script) {
        sayTheSame(script, 80);
    }

    private static void sayTheSame(Script script, int texts) {
        var random = new Random(11);
        for (var seed = 0; seed < texts; seed++) {
            var laws = new Laws(script, seed);
            var lines = new ArrayList<String>();
            for (var i = 0; i < 1 + random.nextInt(5); i++) {
                lines.add("(" + (i + 1) + ") " + laws.sentence(5 + random.nextInt(25)) + ".");
            }
            var old = String.join("\n", lines);
            for (var edit = random.nextInt(3); edit >= 0 && !lines.isEmpty(); edit--) {
                var at = random.nextInt(lines.size());
                switch (random.nextInt(4)) {
                    case 0 -> lines.add(at, laws.sentence(6) + ".");
                    case 1 -> lines.remove(at);
                    case 2 -> lines.set(at, lines.get(at).replaceFirst("\\.$", "; " + laws.sentence(4) + "."));
                    default -> lines.set(at, laws.reworded(lines.get(at), 0.2));
                }
            }
            var fresh = String.join("\n", lines);
            var marks = WordDiff.between(old, fresh);
            check(old, fresh);
            var instruction = Amendment.between(old, fresh);
            assertThat(instruction.apply()).isEqualTo(fresh);
            if (instruction.steps().stream().noneMatch(step -> step.kind() == Amendment.Kind.READ_ALL)) {
                var said = new TreeSet<Integer>();
                instruction
                        .steps()
                        .forEach(step ->
                                said.add(step.kind() == Amendment.Kind.INSERT_PARAGRAPHS ? -1 : step.paragraph()));
                assertThat(marked(marks)).as("%s%n%s", old, shown(marks)).isEqualTo(said);
            }
        }
    }

    @Tag("many")
    @Test
    void long_texts_that_have_nothing_in_common_take_bounded_time() {
        var random = new Random(8);
        var before = random.ints(60_000, 0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var after = random.ints(60_000, 0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(before, after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A fee is due. | A fee is due. | 0 | 0",
                "A fee is due. | A high fee is due. | 1 | 0",
                "A high fee is due. | A fee is due. | 0 | 1",
                "within ninety days | within sixty days | 1 | 1",
                // one word that stayed between two others is neither
                "A fee for the time | No fee is the time | 2 | 2",
                "one two three | four five | 2 | 3",
                "one. | one; | 0 | 0",
                "'' | Everything is new | 3 | 0",
                "Everything goes | '' | 0 | 2",
                "Old fees stay and old rules go | New fees stay and rules go now | 2 | 2",
            })
    void words_inserted_and_deleted_are_counted_without_those_that_stayed(
            String before, String after, int inserted, int deleted) {
        var segments = WordDiff.between(before, after);
        assertThat(WordDiff.words(segments, Kind.INSERT)).as("inserted").isEqualTo(inserted);
        assertThat(WordDiff.words(segments, Kind.DELETE)).as("deleted").isEqualTo(deleted);
    }

    @Test
    void a_difference_is_applied_to_the_text_it_starts_from_and_to_no_other() {
        var segments = WordDiff.between("within ninety days", "within sixty days");
        assertThat(WordDiff.apply(segments, "within ninety days")).isEqualTo("within sixty days");
        assertThatIllegalArgumentException().isThrownBy(() -> WordDiff.apply(segments, "within ten days"));
    }

    @Test
    void texts_are_the_same_where_nothing_is_inserted_or_deleted() {
        assertThat(WordDiff.isSame(WordDiff.between("One.\nTwo.", "One.\nTwo.")))
                .isTrue();
        assertThat(WordDiff.isSame(WordDiff.between("One.\nTwo.", "One.\nTwo. Three.")))
                .isFalse();
        assertThat(WordDiff.isSame(WordDiff.between("", ""))).isTrue();
    }
}
