package org.counterpart.response.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {

    private static final List<String> OTHERS = List.of(
            "We ask that the fee for the register be waived for small associations.",
            "We ask that the report be published in plain language.",
            "Le greffe doit tenir un registre public des associations.",
            "We ask that the deadline of thirty days stay as it is.");

    @Test
    void what_is_rare_makes_texts_alike_and_not_what_all_of_them_say() {
        assertThat(texts("Small groups cannot pay a fee: the register should waive it."))
                .containsExactly(0);
        assertThat(texts("We ask that the law speak of taxes on imported wine and spirits"))
                .isEmpty();
    }

    @Test
    void the_most_similar_comes_first_and_no_more_come_than_are_wanted() {
        var wanted = "The fee for the register, and thirty days as a deadline, as it is now: stay.";
        assertThat(texts(wanted)).startsWith(3).contains(0);
        assertThat(Similar.to(wanted, OTHERS, 1)).hasSize(1);
    }

    @Test
    void case_accents_and_script_do_not_matter() {
        assertThat(texts("UN REGISTRE PUBLIC DES ASSOCIATIONS, tenu par le greffé"))
                .containsExactly(2);
        assertThat(Similar.to("нужен реестр", List.of("Нужен реестр!", "другое"), 5))
                .extracting(Similar.Found::text)
                .containsExactly(0);
    }

    @Test
    void of_nothing_there_is_nothing_similar() {
        assertThat(Similar.to("", OTHERS, 5)).isEmpty();
        assertThat(Similar.to("words", List.of(), 5)).isEmpty();
        assertThat(Similar.to("words", List.of(""), 5)).isEmpty();
    }

    private static List<Integer> texts(String wanted) {
        return Similar.to(wanted, OTHERS, 5).stream().map(Similar.Found::text).toList();
    }
}
