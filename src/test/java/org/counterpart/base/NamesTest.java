package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be a name, and which names a reader takes for one another. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "River Watch",
                "Association « Eau »",
                "№ 7 Водоканал",
                "水の会",
                "جمعية المياه",
                // Joiners that shape letters: Persian, Devanagari.
                "\u0622\u0628\u200c\u0647\u0627",
                "\u0628\u064e\u200c\u0647\u0627",
                "\u0915\u094d\u200d\u0937",
                "\u0915\u200d\u094d\u0937",
            })
    void whatever_is_written_with_letters_can_be_a_name(String name) {
        assertThat(Names.problem("name", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'123 !', base.name.letter",
        "'⠁⠃', base.name.letter",
        "'River\u200bWatch', base.name.unseen",
        "'River\u200cWatch', base.name.unseen",
        "'\u200cآب', base.name.unseen",
        "'آب\u200c', base.name.unseen",
        "'آب\u200c!', base.name.unseen",
        "'水\u200d水', base.name.unseen",
        "'River\u2800Watch', base.name.unseen",
        "'River\u202eWatch', base.name.unseen",
        "'River\ue000Watch', base.name.unseen",
        "'River\u0007Watch', base.name.unseen",
        "'\u3164', base.name.unseen",
    })
    void what_nobody_sees_is_in_no_name_and_signs_alone_are_none(String name, String problem) {
        assertThat(Names.problem("name", name)).map(Problem::key).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "River Watch, River-Watch",
        "River Watch, RIVER  WATCH",
        "River Watch, Rivér Wätch",
        "River Watch, 'Rіver Wаtch'",
        "Iris, lris",
        "Voda, 'V\u043eda'",
    })
    void names_that_look_alike_share_a_look(String one, String other) {
        assertThat(Names.looks(one)).containsAnyElementsOf(Names.looks(other));
    }

    @ParameterizedTest
    @CsvSource({"River Watch, River Guard", "Voda, Vada", "水の会, 山の会"})
    void names_that_differ_share_none(String one, String other) {
        assertThat(Names.looks(one)).doesNotContainAnyElementsOf(Names.looks(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "···", "- — -"})
    void a_name_of_nothing_but_signs_has_no_look(String name) {
        assertThat(Names.looks(name)).isEmpty();
    }
}
