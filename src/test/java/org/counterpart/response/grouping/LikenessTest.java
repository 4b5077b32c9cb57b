package org.counterpart.response.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest(name = "{0} of {1} in a letter and {2} in a copy: {3}")
    @CsvSource({
        "10, 10, 10, true",
        // Half of all there are, and one less.
        "10, 15, 15, true",
        "9, 15, 15, false",
        // Three fifths of a letter that is long enough, whatever was added.
        "18, 30, 400, true",
        "17, 30, 400, false",
        "29, 29, 400, false",
        "0, 0, 5, false",
    })
    void texts_are_near_when_they_share_half_or_when_one_carries_the_other(
            int common, int letter, int copy, boolean near) {
        assertThat(new Likeness(3, 0.5, 0.6, 30).holds(common, letter, copy)).isEqualTo(near);
    }
}
