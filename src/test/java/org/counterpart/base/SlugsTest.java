package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("anywhere")
class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Law on Water Permits,law-on-water-permits",
        "Loi relative à l’accès à l'eau,loi-relative-a-l-acces-a-l-eau",
        "Straßengesetz,strassengesetz",
        "Ærø Kommune,aero-kommune",
        "Ustawa o żegludze śródlądowej,ustawa-o-zegludze-srodladowej",
        "Закон о воде,zakon-o-vode",
        "Закон о деятельности,zakon-o-deatelnosti",
        "Νόμος για τα ύδατα,nomos-gia-ta-ydata",
        "قانون المياه,qanwn-almyah",
        "水法,shui-fa",
        "กฎหมายน้ำ,kdhmay-na",
        "ჩვენი კანონი,chveni-kanoni",
        "חוק המים,hwq-hmym",
        "जल अधिनियम,jala-adhiniyama",
        "🌊,x",
    })
    void an_address_says_its_title_in_latin_letters_whatever_script_it_is_in(String title, String address) {
        assertThat(Slugs.of(title, 80)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"one two three four,14,one-two-three", "水法水法水法,7,shui-fa", "abcdefghij,4,abcd"})
    void it_ends_between_words_where_it_can(String title, int limit, String address) {
        assertThat(Slugs.of(title, limit)).isEqualTo(address);
    }
}
