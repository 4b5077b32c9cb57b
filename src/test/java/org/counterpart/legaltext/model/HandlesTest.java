package org.counterpart.legaltext.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an article is called in an address. */
class HandlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Article 7|7",
                "Art. 12-bis.|12-bis",
                "Article R4-1|r4-1",
                "Article L123-4|l123-4",
                "7|7",
                "A7|a7",
                "Article 1er|1",
                "Section 2nd|2",
                "Artículo 5º|5",
                "Article 4¹|4-1",
                "المادة ٣|3",
                "12. člen|12",
                "§ 12|12",
                "7/A. §|7-a",
                "Article premier|1",
                "Artículo primero|1",
                "Artículo único|1",
                "Article IV|iv",
                "Annex|annex",
                "—|x",
                "''|x",
            })
    void an_article_is_called_by_its_number_in_plain_letters(String number, String address) {
        assertThat(Handles.plain(number)).isEqualTo(address);
    }

    @Test
    void what_has_the_number_of_another_is_counted() {
        var handles = new Handles();
        handles.keep("9");
        assertThat(handles.of("Article 7", "Fees")).isEqualTo("7");
        assertThat(handles.of("Article 7", "Fees")).isEqualTo("7-2");
        assertThat(handles.of("Art. 7.", "")).isEqualTo("7-3");
        assertThat(handles.of("Article 9", "")).isEqualTo("9-2");
        assertThat(handles.of("Article 7-3", "")).isEqualTo("7-3-2");
    }

    @Test
    void an_article_without_number_is_called_by_its_heading() {
        assertThat(new Handles().of("", "Fees of the register")).isEqualTo("fees-of-the-register");
        assertThat(new Handles().of("", "Fees of the register of associations and of clubs"))
                .isEqualTo("fees-of-the-register-of-associations-and");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ARTICLE|Article 7|art_7",
                "PARAGRAPH|(2)|para_2",
                "CHAPTER|Chapter IV|chp_iv",
                "SECTION|Section 3|sec_3",
                "POINT|a)|point_a",
                "PREAMBLE|''|preamble",
            })
    void an_identifier_says_what_it_is_and_its_number(ProvisionKind kind, String number, String eid) {
        assertThat(Handles.eid(kind, number)).isEqualTo(eid);
    }

    @ParameterizedTest
    @CsvSource({"١٢, 12", "۱۲ a, 12 a", "१२, 12", "𝟙𝔘, 1𝔘", "12, 12"})
    void digits_of_any_script_are_the_same_digits(String printed, String western) {
        assertThat(Handles.westernDigits(printed)).isEqualTo(western);
    }
}
