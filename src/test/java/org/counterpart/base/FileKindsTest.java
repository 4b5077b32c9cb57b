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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class FileKindsTest {

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transactions;

    private static byte[] packed(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
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
        "report.odt, mimetype;content.xml;Basic/Standard/Module1.xml",
        "report.odt, mimetype;content.xml;Scripts/python/run.py"
    })
    void an_archive_that_is_not_what_its_name_says_or_holds_a_program_is_refused(String name, String parts) {
        assertThatThrownBy(() -> store(name, packed(parts.split(";"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("base.file.content");
    }

    @Test
    void two_letters_are_no_office_file() {
        var begins = "PK\u0003\u0004 and then anything".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> store("report.docx", begins)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> store("report.odt", begins)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"report.docx, [Content_Types].xml;word/document.xml", "report.odt, mimetype;content.xml"})
    void an_office_file_is_stored(String name, String parts) {
        assertThat(packed(parts.split(";"))).satisfies(content -> store(name, content));
    }
}
