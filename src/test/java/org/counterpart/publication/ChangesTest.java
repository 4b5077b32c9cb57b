package org.counterpart.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.counterpart.publication.page.ArticlePage.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    @ParameterizedTest
    @CsvSource({
        "the register decides within ninety days, within ten days of receipt",
        "'a, b; c', 'a b c.'",
        "يقرر السجل خلال تسعين يوما, يقرر السجل خلال عشرة أيام",
        "'', all of it is new",
        "gone, ''"
    })
    void leaving_out_one_side_gives_the_other_text_back(String before, String after) {
        var changes = Changes.between(before, after);
        assertThat(words(changes, "added")).isEqualTo(before);
        assertThat(words(changes, "removed")).isEqualTo(after);
    }

    @Test
    void nothing_is_marked_where_nothing_changed() {
        assertThat(Changes.between("the same", "the same")).isEmpty();
    }

    @Test
    void a_single_word_between_two_changes_does_not_split_them() {
        assertThat(Changes.between("A fee for the time", "No fee is the time"))
                .extracting(Change::kind)
                .containsExactly("removed", "added", "same");
    }

    private static String words(java.util.List<Change> changes, String without) {
        return changes.stream()
                .filter(change -> !change.kind().equals(without))
                .map(Change::words)
                .collect(Collectors.joining());
    }
}
