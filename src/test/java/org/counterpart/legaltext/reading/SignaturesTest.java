package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is by its first bytes. */
class SignaturesTest {

    private static byte[] bytes(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("application/x"));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, DOCX", "content.xml, ODT"})
    void an_archive_with_a_text_is_that_text(String name, TextFormat format) throws IOException {
        assertThat(Signatures.format(archive("META-INF/x.xml", name))).isEqualTo(format);
        assertThatCode(() -> Signatures.refuseOthers(archive("META-INF/x.xml", name)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, legaltext.import.spreadsheet",
        "ppt/presentation.xml, legaltext.import.presentation",
        "orchards.jpg, legaltext.import.archive",
    })
    void any_other_archive_is_refused_by_what_it_is(String name, String sentence) {
        assertThatThrownBy(() -> Signatures.refuseOthers(archive("docProps/app.xml", name)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.getMessage()).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\\rtf1|legaltext.import.rtf",
                "\u00d0\u00cf\u0011\u00e0\u00a1|legaltext.import.oldOffice",
                "\u00ff\u00d8\u00ff\u00e0|legaltext.import.picture",
                "\u0089PNG|legaltext.import.picture",
                "GIF89a|legaltext.import.picture",
                "II*\u0000.|legaltext.import.picture",
                "MM\u0000*|legaltext.import.picture",
                "RIFF1234WEBP|legaltext.import.picture",
                "PK\u0003|legaltext.import.damaged",
            })
    void pictures_and_files_of_other_programs_are_refused_by_what_they_are(String start, String sentence) {
        assertThatThrownBy(() -> Signatures.refuseOthers(bytes(start)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.getMessage()).contains(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIFF1234AVI ",
                "GIF",
                "Article 7",
                "",
                "\u00d0\u00cf\u0011\u00e0",
                "\u00d0\u00cf\u0012\u00e0\u00a1"
            })
    void what_only_looks_a_little_like_it_is_not_refused_here(String start) {
        assertThatCode(() -> Signatures.refuseOthers(bytes(start))).doesNotThrowAnyException();
        assertThat(Signatures.format(bytes(start))).isNull();
    }

    @Test
    void a_pdf_may_begin_a_little_later() {
        assertThat(Signatures.format(bytes(" ".repeat(1019) + "%PDF-1.7"))).isEqualTo(TextFormat.PDF);
        assertThat(Signatures.format(bytes(" ".repeat(1020) + "%PDF-1.7"))).isNull();
    }
}
