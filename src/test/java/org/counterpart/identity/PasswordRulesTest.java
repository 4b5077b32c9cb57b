package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.counterpart.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> CONTEXT = List.of("Marta Oblak", "marta.oblak@rivers.example", "River Watch");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "violet turbine over gravel",
                "le chat gris mange sept figues",
                "kX9#vB2!qLm7",
                "七つの海を越えて行く船と鳥と風",
                "нет ничего лучше чая утром",
                "8402 5177 9036 2",
            })
    void long_and_unlike_others_is_enough(String password) {
        assertThat(PasswordRules.problem("password", password, CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password123456!",
                "P@ssw0rdP@ssw0rd",
                "counterpart2026!",
                "qwertyuiop123456",
                "correcthorsebatterystaple",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "123456789012345",
                "martaoblak2026",
                "River-Watch-2026",
                "nopeacewithoutjustice",
                "motdepassemotdepasse",
                "SummerAutumnWinter",
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(PasswordRules.problem("password", password, CONTEXT))
                .map(Problem::key)
                .contains("identity.password.common");
    }

    @Test
    void twelve_characters_are_enough_and_more_than_anybody_types_is_refused() {
        assertThat(PasswordRules.problem("password", "xqjvbwtkzpgd", CONTEXT)).isEmpty();
        var longest = "violet turbine over gravel ".repeat(10).substring(0, PasswordRules.LONGEST);
        assertThat(PasswordRules.problem("password", longest, CONTEXT)).isEmpty();
        assertThat(PasswordRules.problem("password", longest + "x", CONTEXT))
                .map(Problem::key)
                .contains("identity.password.long");
    }

    @Test
    void a_short_word_of_a_name_takes_nothing_away() {
        assertThat(PasswordRules.problem("password", "bee wax ant fly", List.of("Ant Bee", "Fly Wax")))
                .isEmpty();
    }

    @Test
    void length_is_counted_as_people_count() {
        assertThat(PasswordRules.problem("password", "xqj vbw tkz", CONTEXT))
                .map(Problem::key)
                .contains("identity.password.short");
        assertThat(PasswordRules.problem("password", "🦊🌳🚲🎻🧭🪁🍐🐚🪶🧶🫖", CONTEXT))
                .map(Problem::key)
                .contains("identity.password.short");
        assertThat(PasswordRules.problem("password", "violet turbine ".repeat(9).strip(), CONTEXT))
                .isEmpty();
        assertThat(PasswordRules.problem("password", "violet turbine ".repeat(18), CONTEXT))
                .map(Problem::key)
                .contains("identity.password.long");
    }

    @Test
    void the_same_word_from_two_keyboards_is_the_same_password() {
        var composed = "café über alles Ärger";
        assertThat(PasswordRules.normalised(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(PasswordRules.normalised(composed));
    }
}
