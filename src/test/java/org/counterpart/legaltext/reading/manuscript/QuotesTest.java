package org.counterpart.legaltext.reading.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where another law is quoted, in the marks of any language. */
class QuotesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "“One.”|true",
                "„One.“|true",
                "„One.”|true",
                "«One.»|true",
                "»One.«|true",
                "”One.”|true",
                "\"One.\"|true",
                "‘One.’|true",
                "‚One.‘|true",
                "‹One.›|true",
                "›One.‹|true",
                "「One.」|true",
                "『One.』|true",
                "《One.》|true",
                "“One.” (NR)|true",
                "“One.”;|true",
                "“One.”. …|true",
                "“One.” and more|false",
                "“One.” “Two.”|false",
                "“One.|false",
                "One.”|false",
                "One|false",
                "§§|false",
                "“”|true",
                "“One “two” three.”|true",
                "\"One \"two\" three.\"|true",
                "‘It’s the law.’|true",
                "«One.“|false",
            })
    void a_paragraph_is_one_quotation_from_its_first_mark_to_its_last(String text, boolean whole) {
        assertThat(Quotes.isWhole(text)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "it says: “One.|true",
                "it says: “One.”|false",
                "it says: \"One.|true",
                "five inches (5\") wide|false",
                "the members’ list|false",
                "it says: (\"One.|true",
                "it says: [‘One.|true",
                "rock‘n’roll|false",
                "it says: «One “two” three.|true",
                "it says: »One.|true",
                "a»b|false",
            })
    void a_quotation_is_open_until_its_own_mark_closes_it(String text, boolean open) {
        var quotes = new Quotes();
        quotes.read(text);
        assertThat(quotes.isOpen()).isEqualTo(open);
    }

    @Test
    void each_paragraph_of_a_quotation_may_begin_with_its_mark_again() {
        var quotes = new Quotes();
        quotes.read("“One.");
        quotes.read("“Two.");
        assertThat(quotes.isOpen()).isTrue();
        quotes.read("“Three.”");
        assertThat(quotes.isOpen()).isFalse();
        quotes.read("«One.");
        quotes.read("“Two.”");
        assertThat(quotes.isOpen()).isTrue();
        quotes.read("Three.»");
        assertThat(quotes.isOpen()).isFalse();
    }
}
