package org.counterpart.response.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    private final Shingles shingles = new Shingles(3);

    @Test
    void a_shingle_is_three_words_as_they_follow_each_other() {
        assertThat(shingles.of("keep the thirty days")).containsExactlyInAnyOrder("keep the thirty", "the thirty days");
    }

    @Test
    void what_is_said_twice_is_one_shingle() {
        assertThat(shingles.of("no no no no")).containsExactly("no no no");
    }

    @Test
    void a_text_of_fewer_words_is_its_own_shingle() {
        assertThat(shingles.of("keep it")).containsExactly("keep it");
        assertThat(shingles.of("")).isEmpty();
    }
}
