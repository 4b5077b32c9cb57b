package org.counterpart.contribution.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.counterpart.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that unfold, read by a program of its own with little memory. */
class FilledFormTest {

    /** A small part of what the product may have: its reader alone must do with this. */
    private static final String HEAP = "-Xmx160m";

    @TempDir
    Path folder;

    enum Unfolding {
        A_LONG_WORD_FILE(
                "word/document.xml", "<w><body><p><r><t>", " ".repeat(1_000), 150_000, "</t></r></p></body></w>"),
        A_LONG_PART_THAT_IS_NO_FORM("word/media/image1.png", "", "0".repeat(1_000), 150_000, ""),
        A_TABLE_OF_EMPTY_CELLS("word/document.xml", "<w><body><tbl><tr>", "<tc/>", 4_000_000, "</tr></tbl></body></w>"),
        ENDLESS_TABLES("word/document.xml", "<w><body>", "<tbl><tr><tc/></tr></tbl>", 900_000, "</body></w>"),
        ELEMENTS_OUTSIDE_OF_THE_BODY("word/document.xml", "<w>", "<a/>", 4_000_000, "</w>"),
        ENDLESS_ROWS(
                "xl/worksheets/sheet1.xml",
                "<w><sheetData>",
                "<row><c><v>0</v></c></row>",
                900_000,
                "</sheetData></w>"),
        ONE_ENDLESS_ROW("xl/worksheets/sheet1.xml", "<w><sheetData><row>", "<c/>", 5_000_000, "</row></sheetData></w>"),
        ENDLESS_SHARED_WORDS("xl/sharedStrings.xml", "<sst>", "<si/>", 4_000_000, "</sst>");

        private final String part;
        private final String begin;
        private final String again;
        private final int times;
        private final String end;

        Unfolding(String part, String begin, String again, int times, String end) {
            this.part = part;
            this.begin = begin;
            this.again = again;
            this.times = times;
            this.end = end;
        }

        private void write(OutputStream out) throws IOException {
            try (var zip = new ZipOutputStream(out)) {
                // Something that does not pack: a file of a megabyte may hold more than one of a kilobyte.
                zip.putNextEntry(new ZipEntry("docProps/thumbnail.jpeg"));
                var noise = new byte[1_300_000];
                new Random(1).nextBytes(noise);
                zip.write(noise);
                zip.putNextEntry(new ZipEntry(part.startsWith("word/") ? "word/other.xml" : "xl/workbook.xml"));
                zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry(part));
                zip.write(begin.getBytes(StandardCharsets.UTF_8));
                var words = again.getBytes(StandardCharsets.UTF_8);
                for (var i = 0; i < times; i++) {
                    zip.write(words);
                }
                zip.write(end.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Reads one file and says what came of it; started with a heap of its own. */
    static final class Reader {

        public static void main(String[] arguments) throws IOException {
            try {
                FilledForm.read(Files.readAllBytes(Path.of(arguments[0])));
                System.out.print("read");
            } catch (Refused e) {
                System.out.print("refused");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_small_file_that_unfolds_is_refused_with_little_memory(Unfolding unfolding) throws Exception {
        var file = folder.resolve("form.docx");
        try (var out = Files.newOutputStream(file)) {
            unfolding.write(out);
        }
        assertThat(Files.size(file)).isLessThan(FilledForm.LIMIT);
        assertThat(readApart(file)).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/workbook.xml", "docProps/thumbnail.jpeg"})
    void a_form_that_holds_a_name_twice_is_refused(String twice) throws IOException {
        var out = new ByteArrayOutputStream();
        var other = twice.substring(0, twice.length() - 1) + "?";
        try (var zip = new ZipOutputStream(out)) {
            for (var name : List.of(twice, other)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        var renamed = out.toString(StandardCharsets.ISO_8859_1).replace(other, twice);
        assertThatThrownBy(() -> FilledForm.read(renamed.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("contribution.offline.damaged");
    }

    @Test
    void the_program_that_reads_apart_would_notice() throws Exception {
        assertThat(readApart(folder.resolve("none"))).contains("NoSuchFileException");
    }

    private static String readApart(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
