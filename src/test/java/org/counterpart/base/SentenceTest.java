package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number takes the form that its language has for it. */
class SentenceTest {

    private static final String FORMS = "{0,plural,zero{zero}one{one}two{two}few{few}many{many}other{other}}";

    @ParameterizedTest
    @CsvSource({
        "en, 0, other",
        "en, 1, one",
        "en, 2, other",
        "en, 21, other",
        "fr, 0, one",
        "fr, 1, one",
        "fr, 2, other",
        "fr, 1000, other",
        "ar, 0, zero",
        "ar, 1, one",
        "ar, 2, two",
        "ar, 3, few",
        "ar, 10, few",
        "ar, 11, many",
        "ar, 99, many",
        "ar, 100, other",
        "ar, 102, other",
        "ar, 103, few",
        "ar, 111, many",
        "pl, 0, many",
        "pl, 1, one",
        "pl, 2, few",
        "pl, 4, few",
        "pl, 5, many",
        "pl, 12, many",
        "pl, 21, many",
        "pl, 22, few",
        "pl, 101, many",
    })
    void a_number_takes_the_form_of_the_language(String language, int number, String form) {
        assertThat(new Sentence(FORMS, Locale.of(language)).with(number)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | لا تعليقات",
                "1 | تعليق واحد",
                "2 | تعليقان",
                "3 | ٣ تعليقات",
                "11 | ١١ تعليقًا",
                "100 | ١٠٠ تعليق"
            })
    void an_arabic_sentence_has_six_forms_and_its_own_digits(int number, String said) {
        var sentence = new Sentence(
                "{0,plural,zero{لا تعليقات}one{تعليق واحد}two{تعليقان}few{{0} تعليقات}many{{0} تعليقًا}other{{0} تعليق}}",
                Locale.of("ar", "EG"));
        assertThat(sentence.with(number)).isEqualTo(said);
    }

    @Test
    void an_exact_number_goes_before_the_form_and_what_is_said_of_it_stays_as_it_is() {
        var sentence = new Sentence("{1}: {0,plural,=0{none}one{# file}other{{0} files}}", Locale.ENGLISH);
        assertThat(sentence.with(0, "{0} it’s")).isEqualTo("{0} it’s: none");
        assertThat(sentence.with(1_234, "a")).isEqualTo("a: 1,234 files");
    }
}
