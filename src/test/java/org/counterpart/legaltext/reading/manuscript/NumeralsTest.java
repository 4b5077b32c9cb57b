package org.counterpart.legaltext.reading.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.legaltext.model.ProvisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as documents print them and as one counts with them. */
class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "lowerLetter, 1, a",
        "lowerLetter, 26, z",
        "lowerLetter, 27, aa",
        "lowerLetter, 53, aaa",
        "lowerLetter, 0, ''",
        "lowerLetter, 400, jjjjjjjj",
        "upperLetter, 3, C",
        "lowerRoman, 4, iv",
        "upperRoman, 1994, MCMXCIV",
        "upperRoman, 3999, MMMCMXCIX",
        "upperRoman, 4000, 4000",
        "upperRoman, 0, 0",
        "decimalZero, 9, 09",
        "decimalZero, 10, 10",
        "ordinal, 3, 3º",
        "arabicAbjad, 2, ب",
        "arabicAlpha, 3, ت",
        "hebrew1, 2, ב",
        "russianLower, 3, в",
        "russianUpper, 3, В",
        "lowerGreek, 3, γ",
        "chineseCounting, 0, 〇",
        "chineseCounting, 9, 九",
        "chineseCounting, 10, 十",
        "chineseCounting, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCounting, 99, 九十九",
        "chineseCounting, 100, 一百",
        "chineseCounting, 105, 一百零五",
        "chineseCounting, 110, 一百一十",
        "chineseCounting, 123, 一百二十三",
        "chineseCounting, 200, 二百",
        "chineseCounting, 1000, 一千",
        "chineseCounting, 1005, 一千零五",
        "chineseCounting, 1010, 一千零一十",
        "chineseCounting, 1119, 一千一百一十九",
        "chineseCounting, 1260, 一千二百六十",
        "hindiNumbers, 12, १२",
        "arabicIndic, 12, ١٢",
        "none, 12, ''",
    })
    void a_number_is_printed_as_the_format_says(String format, int number, String printed) {
        assertThat(Numerals.format(format, number)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "I, 1", "IV, 4", "IX, 9", "XL, 40", "XC, 90", "CD, 400", "CM, 900", "MMXXVI, 2026", "MMMCMXCIX, 3999",
        "IIII, 0", "VX, 0", "IC, 0", "'', 0", "A, 0", "i, 0", "LAW, 0", "D, 500", "LXX, 70"
    })
    void only_what_is_well_formed_is_a_roman_number(String printed, int value) {
        assertThat(Numerals.ofRoman(printed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1", "z, 26", "A, 1", "Z, 26", "а, 1", "я, 28", "α, 1", "ω, 24", "أ, 1", "غ, 28", "א, 1", "ת, 22", "é, 0",
        "1, 0", "{, 0", "`, 0"
    })
    void a_letter_has_a_place_in_the_alphabet_it_counts_with(String letter, int place) {
        assertThat(Numerals.ofLetter(letter.codePointAt(0))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "十, 10",
        "十一, 11",
        "二十, 20",
        "九十九, 99",
        "一百, 100",
        "百, 100",
        "一百零五, 105",
        "一百二十三, 123",
        "两百, 200",
        "一千, 1000",
        "千一百, 1100",
        "二〇二六, 2026",
        "〇, ''",
        "章, ''",
        "一章, ''",
        "'', ''"
    })
    void chinese_numbers_are_counted_with(String printed, String value) {
        assertThat(Numerals.chinese(printed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Article 7 | ARTICLE | '' | 7 | ''",
                "en | Article 7a | ARTICLE | '' | 7 | a",
                "it | Art. 7-bis | ARTICLE | '' | 7 | bis",
                "fr | Article 1er | ARTICLE | '' | 1 | ''",
                "fr | Article 2 A | ARTICLE | '' | 2 | A",
                "fr | Article L. 121-4 | ARTICLE | L | 121 | 4",
                "en | (3) | PARAGRAPH | '' | 3 | ''",
                "en | 3.1 | PARAGRAPH | '' | 3 | 1",
                "ru | Статья 12.1 | ARTICLE | '' | 12 | 1",
                "sl | 4¹ | ARTICLE | '' | 4 | 1",
                "ar | المادة ٣ | ARTICLE | '' | 3 | ''",
                "en | Chapter IV | CHAPTER | '' | 4 | ''",
                "en | b) | POINT | '' | 2 | ''",
                "en | IV a | CHAPTER | '' | 4 | a",
                "zh | 第二章 | CHAPTER | '' | 2 | ''",
                "es | Artículo primero | ARTICLE | '' | 1 | ''",
            })
    void a_printed_number_is_what_one_counts_with(
            String language, String printed, ProvisionKind kind, String prefix, int main, String suffix) {
        assertThat(Count.of(printed, kind, Patterns.of(language))).contains(new Count(prefix, main, suffix));
    }

    @Test
    void what_goes_on_from_the_last_number_is_what_was_meant() {
        var readings = Count.of("C.", ProvisionKind.POINT, Patterns.of("en"));
        assertThat(readings).containsExactlyInAnyOrder(new Count("", 100, ""), new Count("", 3, ""));
        assertThat(Count.following(new Count("", 99, ""), readings)).isEqualTo(new Count("", 100, ""));
        assertThat(Count.following(new Count("", 2, ""), readings)).isEqualTo(new Count("", 3, ""));
        assertThat(Count.following(new Count("", 7, ""), readings)).isEqualTo(new Count("", 3, ""));
        assertThat(Count.following(null, readings)).isEqualTo(new Count("", 3, ""));
        assertThat(Count.following(null, Count.of("–", ProvisionKind.POINT, Patterns.of("en"))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2, '', 3, '', true",
        "3, '', 2, '', false",
        "2, '', 2, '', false",
        "2, '', 2, a, true",
        "2, a, 2, '', false",
        "2, a, 2, b, false",
        // the French parliament puts Article 2 A before Article 2
        "2, '', 2, A, false",
    })
    void a_number_with_a_letter_stands_behind_the_plain_one(
            int main, String suffix, int other, String otherSuffix, boolean before) {
        assertThat(new Count("", main, suffix).isBefore(new Count("", other, otherSuffix)))
                .isEqualTo(before);
    }
}
