package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.reading.manuscript.Encodings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every age and country. */
class EncodingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | fr | La présente loi entre en vigueur après sa publication, et les décrets d’application sont pris dans l’année.",
                "windows-1250 | pl | Ustawa wchodzi w życie po upływie miesiąca i określa zasady, które nie są sprzeczne z prawem oraz są jawne.",
                "windows-1250 | sl | Ta zakon začne veljati naslednji dan po objavi in se uporablja za vse člene ter za društva, če ni drugače določeno.",
                "windows-1251 | ru | Настоящий закон вступает в силу со дня его опубликования и не применяется к тем, кто не является членом.",
                "KOI8-R | ru | Настоящий закон вступает в силу со дня его опубликования и не применяется к тем, кто не является членом.",
                "windows-1253 | el | Ο νόμος αυτός αρχίζει να ισχύει από τη δημοσίευσή του και δεν αφορά την υπηρεσία για την οποία γίνεται λόγος στο άρθρο.",
                "windows-1254 | tr | Bu Kanun yayımı tarihinde yürürlüğe girer ve bir yıl için uygulanır; ilgili madde ile değişiklik yapılır.",
                "windows-1256 | ar | تسري أحكام هذا القانون على جميع الجمعيات من تاريخ نشره في الجريدة الرسمية.",
                "GB18030 | zh | 为了发展慈善事业，规范慈善活动，根据宪法制定本法。第一条的规定适用于法人。",
                "UTF-16LE | en | This Act comes into force on the day after it is published and applies to the whole of the state.",
                "UTF-16BE | de | Dieses Gesetz tritt am Tag nach der Verkündung in Kraft und gilt für die Behörden des Bundes und der Länder.",
            })
    void a_text_is_read_in_the_encoding_in_which_it_is_a_language(String charset, String language, String text) {
        var decoded = Encodings.decode(text.getBytes(Charset.forName(charset)));
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(Languages.guess(decoded.text())).isEqualTo(language);
    }

    @Test
    void what_a_page_declares_is_believed_when_it_is_no_unicode() {
        var page = "<html><head><meta charset=\"iso-8859-2\"></head><body>žluťoučký</body></html>"
                .getBytes(Charset.forName("ISO-8859-2"));
        assertThat(Encodings.decode(page).text()).contains("žluťoučký");
        assertThat(Encodings.decode("<meta charset=latin1>é".getBytes(StandardCharsets.UTF_8))
                        .text())
                .endsWith("é");
    }
}
