package org.counterpart.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
class LanguageBoxTest {

    @Test
    void languages_stand_in_the_order_of_the_readers_alphabet() {
        assertThat(LanguageBox.all(Locale.FRENCH)).containsSubsequence("et", "ee", "fi", "zu");
    }
}
