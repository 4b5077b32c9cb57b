package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
class CutTest {

    private static final String ADLAM = "\uD83A\uDD00\uD83A\uDD26";

    @Test
    void a_character_of_two_units_is_kept_whole_or_left_out() {
        assertThat(Cut.bare("ab", 2)).isEqualTo("ab");
        assertThat(Cut.bare("a", 2)).isEqualTo("a");
        assertThat(Cut.bare(ADLAM, 3)).isEqualTo("\uD83A\uDD00");
        assertThat(Cut.bare(ADLAM, 2)).isEqualTo("\uD83A\uDD00");
        assertThat(Cut.to(ADLAM + "b", 4)).isEqualTo("\uD83A\uDD00…");
        assertThat(Cut.to("ab", 2)).isEqualTo("ab");
        assertThat(Cut.to("abc", 2)).isEqualTo("a…");
    }
}
