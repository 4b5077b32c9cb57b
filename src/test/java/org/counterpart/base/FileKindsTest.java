package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    private static final String MIMETYPE = "mimetype=application/vnd.oasis.opendocument.text";
    private static final String WRITER = MIMETYPE + ";";

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
        "report.odt, mimetype;content.xml",
        "report.odt, " + WRITER + "content.xml;/basic/Standard/Module1.xml",
        "report.odt, " + WRITER + "content.xml;Basic\\Standard\\Module1.xml"
    })
    void an_archive_that_is_not_what_its_name_says_or_holds_a_program_is_refused(String name, String parts) {
        assertThatThrownBy(() -> store(name, packed(parts.split(";"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("base.file.content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/media/image1.png"})
    void an_office_file_that_holds_a_name_twice_is_refused(String twice) {
        // A name of the same length that no writer of archives takes for the same.
        var other = twice.substring(0, twice.length() - 1) + "?";
        var renamed = new String(
                        packed((WORD + "word/document.xml;word/media/image1.png;" + other).split(";")),
                        StandardCharsets.ISO_8859_1)
                .replace(other, twice)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertForged(renamed);
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

    private static final String MACRO = "Basic/Standard/Module1.xml";

    /** The list at the end names the macro, by which LibreOffice goes; the header before the part names a picture of as many letters. */
    @Test
    void a_macro_that_only_the_list_of_contents_names_is_refused() {
        var picture = "Pictures/" + "x".repeat(MACRO.length() - 13) + ".png";
        var honest = packed(MIMETYPE, "content.xml", picture);
        store("report.odt", honest);
        var forged = honest.clone();
        var listed = new String(honest, StandardCharsets.ISO_8859_1).lastIndexOf(picture);
        System.arraycopy(MACRO.getBytes(StandardCharsets.US_ASCII), 0, forged, listed, MACRO.length());
        assertForged(forged);
    }

    /** The list leads past the honest parts to others that stand between them and the list. */
    @Test
    void parts_between_those_that_are_listed_are_refused() {
        var honest = packed(MIMETYPE, "content.xml");
        var hidden = packed(MIMETYPE, "content.xml", MACRO);
        var list = list(hidden);
        var before = list(honest);
        var parts = ByteBuffer.allocate(before + hidden.length).order(ByteOrder.LITTLE_ENDIAN);
        parts.put(honest, 0, before).put(hidden);
        for (var at = before + list; parts.getInt(at) == 0x02014b50; ) {
            parts.putInt(at + 42, parts.getInt(at + 42) + before);
            at += 46 + parts.getShort(at + 28) + parts.getShort(at + 30) + parts.getShort(at + 32);
        }
        parts.putInt(parts.limit() - 6, before + list);
        assertForged(parts.array());
    }

    @Test
    void words_in_front_of_the_list_or_behind_the_file_are_refused() {
        var honest = packed(MIMETYPE, "content.xml");
        assertForged(Arrays.copyOf(honest, honest.length + 1));
        var longer = ByteBuffer.allocate(honest.length + 40).order(ByteOrder.LITTLE_ENDIAN);
        var list = list(honest);
        longer.put(honest, 0, list).position(list + 40);
        longer.put(honest, list, honest.length - list).putInt(longer.limit() - 6, list + 40);
        assertForged(longer.array());
    }

    /** Some programs go by a name that stands beside the name. */
    @Test
    void a_part_with_a_second_name_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : List.of("mimetype", "content.xml")) {
                var entry = new ZipEntry(name);
                entry.setExtra(new byte[] {0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 'x'});
                zip.putNextEntry(entry);
            }
        }
        assertForged(out.toByteArray());
    }

    private static int list(byte[] packed) {
        return ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(packed.length - 6);
    }

    private void assertForged(byte[] content) {
        assertThatThrownBy(() -> store("report.odt", content))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("base.file.contents");
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
