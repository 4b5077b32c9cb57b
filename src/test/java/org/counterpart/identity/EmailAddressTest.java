package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("anywhere")
class EmailAddressTest {

    @Test
    void it_is_stored_in_one_spelling() {
        assertThat(EmailAddress.of("  Marta.Oblak@Rivers.Example ")).contains("marta.oblak@rivers.example");
    }

    @Test
    void it_is_as_long_as_mail_can_carry_and_no_longer() {
        var host = "@" + "rivers.".repeat(26) + "example";
        var longest = "m".repeat(254 - host.length()) + host;
        assertThat(EmailAddress.of(longest)).contains(longest);
        assertThat(EmailAddress.of("m" + longest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marta",
                "marta@",
                "@rivers.example",
                "marta@rivers",
                "mártá@rivers.example",
                "marta@rıvers.example",
                "marta@rivers.example\r\nBcc: all@rivers.example",
                "marta oblak@rivers.example",
                "a@b.example,c@d.example",
                "marta\u0000@rivers.example",
                "\"marta\"@rivers.example",
                "<marta@rivers.example>",
                "marta..oblak@rivers.example",
                "marta@-rivers.example",
            })
    void a_look_alike_or_a_trick_is_no_address(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }
}
