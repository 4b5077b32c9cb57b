package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0\u202f\u2003",
                "\u200b\u2060\ufeff",
                "\u0007\u0000",
                "\u202e\u00ad",
                "\u2800",
                "\u3164"
            })
    void of_signs_without_a_shape_a_reader_sees_nothing(String words) {
        assertThat(Unseen.all(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "—", "?", "\u200bش", "🙂", "\u202eevil", "ﷺ", "漢"})
    void whatever_has_a_shape_is_seen(String words) {
        assertThat(Unseen.all(words)).isFalse();
    }
}
