package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.counterpart.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class FileKindsTest {

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transactions;

    private static final String WORD =
            "[Content_Types].xml=<Types ContentType=application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml/>;";
    private static final String WRITER = "mimetype=application/vnd.oasis.opendocument.text;";

    /** Files by name, behind a sign of equality with their content. */
    private static byte[] packed(String... parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                var end = part.indexOf('=') < 0 ? part.length() : part.indexOf('=');
                zip.putNextEntry(new ZipEntry(part.substring(0, end)));
                zip.write((end < part.length() ? part.substring(end + 1) : "<w/>").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void store(String name, byte[] content) {
        transactions.executeWithoutResult(running -> files.store(name, content, null));
    }

    @ParameterizedTest
    @CsvSource({
        "report.docx, run.exe",
        "report.docx, word/document.xml",
        "report.docx, [Content_Types].xml",
        "report.docx, [Content_Types].xml;xl/workbook.xml",
        "report.docx, [Content_Types].xml;word/document.xml;word/vbaProject.bin",
        "report.odt, content.xml",
        "report.odt, [Content_Types].xml;word/document.xml",
        "report.docx, " + WORD + "word/document.xml;word/vbaProject.bin",
        "report.docx, " + WORD + "word/document.xml;word/VBAPROJECT.BIN",
        "report.docx, [Content_Types].xml=wordprocessingml.document.main+xml vnd.ms-office.vbaProject;word/document.xml;word/picture.bin",
        "report.docx, [Content_Types].xml=application/vnd.ms-word.document.macroEnabled.main+xml;word/document.xml",
        "report.docx, [Content_Types].xml;word/document.xml",
        "report.odt, " + WRITER + "content.xml;Basic/Standard/Module1.xml",
        "report.odt, " + WRITER + "content.xml;Scripts/python/run.py",
        "report.odt, mimetype=application/vnd.oasis.opendocument.spreadsheet;content.xml",
        "report.odt, mimetype;content.xml"
    })
    void an_archive_that_is_not_what_its_name_says_or_holds_a_program_is_refused(String name, String parts) {
        assertThatThrownBy(() -> store(name, packed(parts.split(";"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("base.file.content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/media/image1.png", "[Content_Types].xml"})
    void an_office_file_that_unfolds_to_more_than_any_document_is_refused(String endless) throws IOException {
        var out = new ByteArrayOutputStream();
        var zeros = new byte[1024 * 1024];
        try (var zip = new ZipOutputStream(out)) {
            for (var part : (WORD + "word/document.xml").split(";")) {
                var named = part.split("=", 2);
                if (!named[0].equals(endless)) {
                    zip.putNextEntry(new ZipEntry(named[0]));
                    zip.write(named.length < 2 ? new byte[1] : named[1].getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.putNextEntry(new ZipEntry(endless));
            zip.write(WORD.getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(Files.LIMIT);
        assertThatThrownBy(() -> store("report.docx", out.toByteArray())).isInstanceOf(Refused.class);
    }

    @Test
    void two_letters_are_no_office_file() {
        var begins = "PK\u0003\u0004 and then anything".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> store("report.docx", begins)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> store("report.odt", begins)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"report.docx, " + WORD + "word/document.xml", "report.odt, " + WRITER + "content.xml"})
    void an_office_file_is_stored(String name, String parts) {
        assertThat(packed(parts.split(";"))).satisfies(content -> store(name, content));
    }
}
