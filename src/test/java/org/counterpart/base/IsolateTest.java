package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolateTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u202egnol", "\u202dlong", "\u2067long\u2069\u2069", "a\u2069b", "\u202blong\u202c"})
    void a_name_with_signs_that_turn_words_leaves_what_stands_after_it_as_it_was(String name) {
        var line = Isolate.of(name) + " · oppose";
        assertThat(new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT).isLeftToRight()).isTrue();
        assertThat(line).doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
    }

    @Test
    void words_from_the_right_stand_in_an_isolate_of_their_own_in_each_line() {
        assertThat(Isolate.of("مركز العدالة\nplain")).isEqualTo("\u2068مركز العدالة\u2069\nplain");
        assertThat(Isolate.of("Centre 1")).isEqualTo("Centre 1");
    }
}
