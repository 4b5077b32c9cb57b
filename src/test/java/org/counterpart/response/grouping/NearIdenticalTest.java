package org.counterpart.response.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearIdenticalTest {

    private static final String LETTER = """
            We ask the Ministry to keep the thirty days that associations have to answer. A shorter period means that those who work
            unpaid, in the evening, far from the capital, are not heard at all. Article 7 should say that no period runs in August,
            and that the institution publishes the reasons for its choice before a vote is taken.""";

    @Test
    void copies_of_a_letter_are_one_group_of_one_text_whatever_their_case_and_punctuation() {
        var groups = groups(LETTER, "Something else entirely", LETTER.toUpperCase(), LETTER.replace(",", " –"));

        assertThat(groups).containsExactly(new Group(List.of(List.of(0, 2, 3))));
    }

    @Test
    void a_letter_with_words_of_ones_own_before_it_belongs_to_it_and_is_another_text() {
        var groups = groups("As a nurse in Gorna I see this every day. " + LETTER, LETTER, LETTER + " Thank you!");

        assertThat(groups).containsExactly(new Group(List.of(List.of(0), List.of(1), List.of(2))));
    }

    @Test
    void a_letter_is_recognised_in_a_text_three_times_as_long() {
        var own = unrelated(1, 130);

        assertThat(groups(LETTER, LETTER, own + " " + LETTER))
                .containsExactly(new Group(List.of(List.of(0, 1), List.of(2))));
    }

    @Test
    void the_text_that_most_have_sent_is_the_letter() {
        var changed = LETTER.replace("August", "July or August");

        assertThat(groups(changed, LETTER, LETTER).getFirst().letter()).isEqualTo(1);
    }

    @Test
    void a_letter_that_is_known_remains_the_letter_whatever_most_have_sent() {
        var changed = LETTER.replace("August", "July or August");

        var groups = NearIdentical.groups(List.of(LETTER, changed, changed), 1, Likeness.SHIPPED);

        assertThat(groups).containsExactly(new Group(List.of(List.of(0), List.of(1, 2))));
    }

    @Test
    void letters_that_are_known_are_not_made_one() {
        var changed = LETTER.replace("August", "July or August");

        var groups = NearIdentical.groups(List.of(LETTER, changed, changed + "!"), 2, Likeness.SHIPPED);

        assertThat(groups).containsExactly(new Group(List.of(List.of(1, 2))));
    }

    @Test
    void a_short_sentence_that_stands_in_many_texts_makes_no_group_of_them() {
        var sentence = "Please keep Article 7.";

        assertThat(groups(sentence, unrelated(1, 60) + " " + sentence, unrelated(2, 60) + " " + sentence))
                .isEmpty();
    }

    @Test
    void texts_on_one_matter_in_own_words_stay_apart() {
        assertThat(groups(
                        LETTER,
                        "Thirty days are too short for us: our members work unpaid and meet once a month. Keep them at least, and not in August.",
                        "The Ministry should publish the reasons for its choice of a period, as Article 7 says now."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "نطلب من الوزارة أن تُبقي مدة الثلاثين يوماً للجمعيات | نطلب من الوزارة أن تبقي مدة الثلاثين يوما للجمعيات!",
                "Tražimo da ministarstvo zadrži rok od trideset dana | TRAŽIMO DA MINISTARSTVO ZADRŽI ROK OD TRIDESET DANA",
                "我们要求该部保留三十天的期限以便协会作出答复 | 我们要求该部保留三十天的期限,以便协会作出答复。",
                "ขอให้กระทรวงคงระยะเวลาสามสิบวันไว้สำหรับสมาคม | ขอให้กระทรวงคงระยะเวลาสามสิบวันไว้ สำหรับสมาคม",
            })
    void one_text_is_recognised_in_any_script(String text, String again) {
        assertThat(groups(text, again)).containsExactly(new Group(List.of(List.of(0, 1))));
    }

    @Test
    void no_group_drifts_from_text_to_text_over_small_steps() {
        var words = new ArrayList<>(List.of(unrelated(3, 60).split(" ")));
        var texts = new ArrayList<String>();
        for (var step = 0; step < 12; step++) {
            texts.add(String.join(" ", words));
            for (var i = 0; i < 5; i++) {
                words.set(step * 5 + i, "step" + step + "word" + i);
            }
        }

        assertThat(NearIdentical.groups(texts, Likeness.SHIPPED))
                .hasSizeGreaterThan(1)
                .allSatisfy(group ->
                        assertThat(group.texts().getLast() - group.letter()).isLessThan(6));
    }

    @Test
    void what_has_no_words_belongs_to_nothing() {
        assertThat(groups("", "!!!", "…", " ")).isEmpty();
    }

    @Test
    void copies_with_changes_are_found_among_many_texts_in_any_order() {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        IntStream.range(0, 300).forEach(i -> texts.add(unrelated(100 + i, 40 + i % 50)));
        var copies = IntStream.range(0, 100)
                .mapToObj(i -> unrelated(1000 + i, i % 12) + " " + LETTER + " " + unrelated(2000 + i, i % 7))
                .toList();
        texts.addAll(copies);
        Collections.shuffle(texts, random);

        var groups = NearIdentical.groups(texts, Likeness.SHIPPED);

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().texts().stream().map(texts::get)).containsExactlyInAnyOrderElementsOf(copies);
        // Two of them are the letter itself.
        assertThat(groups.getFirst().distinct()).isEqualTo(99);
    }

    private static List<Group> groups(String... texts) {
        return NearIdentical.groups(List.of(texts), Likeness.SHIPPED);
    }

    /** Words of nobody, the same for each seed. */
    private static String unrelated(int seed, int words) {
        var random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + random.nextInt(5000))
                .collect(Collectors.joining(" "));
    }
}
