package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Watch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, hostile, or only very large. */
@Tag("many")
class RobustnessTest {

    private static final String LAW =
            "Law on Registers\n\nChapter I\n\nArticle 1\n\nThe law reads:\n\n“Article 5\n\n(1) Old.” (NR)\n\n§ 2 Words\n\na) more.\n";

    static Stream<Arguments> samples() {
        var paragraphs =
                LAW.lines().map(line -> OfficeFiles.p("Heading1", line)).reduce("", String::concat);
        return Stream.of(
                Arguments.of(
                        "docx", OfficeFiles.docx(paragraphs + "<w:tbl><w:tr><w:tc>x</w:tc></w:tr></w:tbl>", Map.of())),
                Arguments.of(
                        "odt",
                        OfficeFiles.odt(
                                "",
                                "<text:h text:outline-level='1'>Article 1</text:h><text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>")),
                Arguments.of(
                        "pdf",
                        OfficeFiles.pdf(
                                "",
                                List.of(LAW.lines()
                                        .filter(line -> line.chars().allMatch(c -> c < 128))
                                        .toList()))),
                Arguments.of(
                        "html",
                        ("<html><body><h1>x</h1><table><tr><td>" + LAW + "</table><ol><li>y</ol></body></html>")
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of("txt", LAW.repeat(5).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("md", ("# x\n\n**" + LAW + "**\n|a|b|\n|-|-|\n[x](y)").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Timeout(120)
    void a_file_cut_short_or_with_wrong_bits_is_read_or_refused_and_never_anything_else(String ending, byte[] whole) {
        var random = new Random(7);
        for (var i = 0; i < 150; i++) {
            var damaged = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (var flips = damaged.length == 0 ? 0 : random.nextInt(1 + damaged.length / 40);
                    flips >= 0 && damaged.length > 0;
                    flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                TextImporter.read(damaged, "file." + ending);
            } catch (Refused expected) {
                assertThat(expected.problems()).isNotEmpty();
            } catch (RuntimeException | Error other) {
                fail("%s, try %d", ending, i, other);
            }
        }
    }

    @Test
    void an_archive_that_unfolds_without_end_is_refused() {
        var bomb = OfficeFiles.docx(OfficeFiles.p("", " ".repeat(60_000_000)), Map.of());
        assertThatThrownBy(() -> TextImporter.read(bomb, "a.docx")).hasMessageContaining("unfolds");
        var entities = OfficeFiles.zip(
                Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;'>]><a>&c;</a>"));
        assertThatThrownBy(() -> TextImporter.read(entities, "a.docx")).hasMessageContaining("documentType");
    }

    @Test
    void other_files_are_refused_by_name() {
        assertThatThrownBy(() -> TextImporter.read(OfficeFiles.zip(Map.of("xl/workbook.xml", "<a/>")), "a.xlsx"))
                .hasMessageContaining("spreadsheet");
        assertThatThrownBy(() -> TextImporter.read(OfficeFiles.zip(Map.of("ppt/a.xml", "<a/>")), "a.pptx"))
                .hasMessageContaining("presentation");
        assertThatThrownBy(() -> TextImporter.read(OfficeFiles.zip(Map.of("a.txt", "a")), "a.zip"))
                .hasMessageContaining("archive");
        assertThatThrownBy(() ->
                        TextImporter.read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, "a.doc"))
                .hasMessageContaining("oldOffice");
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("comments", "<!---->".repeat(2_000) + "x"),
                Arguments.of("declarations", "<?xml>".repeat(10_000)),
                Arguments.of("numbers", "1.".repeat(100_000)),
                Arguments.of("dashes", "- ".repeat(50_000)),
                Arguments.of("article", "Article " + "1.".repeat(100_000)),
                Arguments.of("suffixes", "Article 1" + " bis".repeat(50_000)),
                Arguments.of("ends of a quotation", "Article 1\n\n“a”" + " .".repeat(50_000) + "x"),
                Arguments.of("quoted", "<!-- counterpart -->\n" + "> ".repeat(50_000)),
                Arguments.of("bars", "|".repeat(50_000) + "x"),
                Arguments.of("rules", "Article 1\n\n" + "* ".repeat(50_000) + "x"),
                Arguments.of("brackets", "(".repeat(50_000)),
                Arguments.of("emphasis", "*".repeat(49_000) + "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    @Timeout(60)
    void one_sign_repeated_without_end_is_read_or_refused_and_never_recursed_into(String name, String words) {
        var content = words.getBytes(StandardCharsets.UTF_8);
        for (var ending : List.of("txt", "md", "html", "xml")) {
            try {
                var text = TextImporter.read(content, "file." + ending);
                assertThat(text.report().unplaced()).isZero();
            } catch (Refused refused) {
                assertThat(refused).hasMessageNotContaining("damaged");
            }
        }
    }

    @Test
    void whatever_recurses_without_end_all_the_same_is_refused_as_damaged() {
        assertThatThrownBy(() -> TextImporter.bounded(() -> deeper(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("legaltext.import.damaged");
    }

    private static int deeper(int depth) {
        return depth == 0 ? 0 : deeper(depth + 1) + 1;
    }

    @Test
    void a_page_of_a_hundred_thousand_letters_is_given_up_in_its_midst() {
        var pdf = OfficeFiles.pdf("", List.of(Collections.nCopies(1_000, "x".repeat(100))));
        var calls = new AtomicInteger();
        assertThatThrownBy(() -> TextImporter.read(pdf, "a.pdf", (phase, share) -> calls.incrementAndGet() < 50))
                .hasMessageContaining("cancelled");
    }

    @Test
    void akoma_ntoso_tells_how_far_it_is_and_is_given_up_in_its_midst() {
        var xml = ("<akomaNtoso><act><body>"
                        + "<article><num>1</num><content><p>Words.</p></content></article>".repeat(100)
                        + "</body></act></akomaNtoso>")
                .getBytes(StandardCharsets.UTF_8);
        var shares = new ArrayList<Double>();
        TextImporter.read(xml, "a.xml", (phase, share) -> phase == Progress.Phase.READING || shares.add(share));
        assertThat(shares).hasSizeGreaterThanOrEqualTo(100).isSorted().endsWith(1.0);
        assertThatThrownBy(() -> TextImporter.read(xml, "a.xml", (phase, share) -> share != 0.5))
                .hasMessageContaining("cancelled");
    }

    @Test
    void a_provision_longer_than_its_place_is_refused_by_its_name() {
        var words = "word ".repeat(Storable.LIMIT / 4);
        var law = "Law\n\nArticle 1\n\nShort.\n\nArticle 2. Lists\n\n(1) One.\n\n(2) " + words;
        assertThatThrownBy(() -> TextImporter.read(law.getBytes(StandardCharsets.UTF_8), "a.txt"))
                .hasMessageContaining("tooLongProvision")
                .hasMessageContaining("Article 2 Lists, (2)");
    }

    @Test
    void a_table_of_separated_values_is_refused_by_name_and_a_text_with_commas_is_not() {
        var rows = "id;name;seat\n1;\"Vell; Tomas\";A\n2;Mina;B\n3;Vera;C\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextImporter.read(rows, "a.txt")).hasMessageContaining("legaltext.import.table");
        assertThatThrownBy(() -> TextImporter.read("Article 1".getBytes(StandardCharsets.UTF_8), "a.csv"))
                .hasMessageContaining("legaltext.import.table");
        var prose = "Article 1\nRivers, lakes, seas.\n".repeat(5) + "Rivers, lakes, seas.\n".repeat(30);
        assertThat(TextImporter.read(prose.getBytes(StandardCharsets.UTF_8), "a.txt")
                        .articles())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"law.py", "law.LOG", "law.tex", "law.mp3", "Law No. 2.yaml"})
    void a_text_whose_name_is_that_of_something_else_is_refused_by_it(String name) {
        assertThatThrownBy(() -> TextImporter.read("Article 1\n\nWords.\n".getBytes(StandardCharsets.UTF_8), name))
                .hasMessageContaining("legaltext.import.ending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"law", "law.TXT", "Law No. 5", "Law 2.1", "law.htm", "Loi n° 3.b du 4 mai"})
    void a_text_is_read_whose_name_ends_like_one_or_with_nothing(String name) {
        assertThat(TextImporter.read("Article 1\n\nWords.\n".getBytes(StandardCharsets.UTF_8), name)
                        .articles())
                .isEqualTo(1);
    }

    @Test
    void an_import_tells_how_far_it_is_and_stops_when_nobody_waits() {
        var calls = new AtomicInteger();
        var content = LAW.getBytes(StandardCharsets.UTF_8);
        TextImporter.read(content, "a.txt", (phase, share) -> share >= 0 && share <= 1 && calls.incrementAndGet() > 0);
        assertThat(calls).hasPositiveValue();
        assertThatThrownBy(() -> TextImporter.read(content, "a.txt", (phase, share) -> phase == Progress.Phase.READING))
                .hasMessageContaining("cancelled");
        assertThatThrownBy(() -> TextImporter.importAs(TextFormat.PLAIN_TEXT, content, "a.txt", 10))
                .hasMessageContaining("tooLong");
    }

    /** Work is counted and no clock is asked: the least limit that lets a file pass is the same every time, however busy the machine is. */
    @Test
    void a_file_has_the_same_verdict_every_time() {
        var content = LAW.repeat(3).getBytes(StandardCharsets.UTF_8);
        var steps = stepsOf(content);
        for (var again = 0; again < 2; again++) {
            assertThat(stepsOf(content)).isEqualTo(steps);
        }
        assertThat(steps).isBetween((long) content.length, Watch.LIMIT);
    }

    private static long stepsOf(byte[] content) {
        var low = 0L;
        for (var high = Watch.LIMIT; low + 1 < high; ) {
            var middle = (low + high) / 2;
            if (passes(content, middle)) {
                high = middle;
            } else {
                low = middle;
            }
            if (low + 1 >= high) {
                return high;
            }
        }
        return low;
    }

    private static boolean passes(byte[] content, long limit) {
        try {
            return TextImporter.importAs(TextFormat.PLAIN_TEXT, content, "a.txt", limit)
                            .articles()
                    >= 0;
        } catch (Refused tooMuch) {
            assertThat(tooMuch).hasMessageContaining("tooLong");
            return false;
        }
    }

    /** Each of its paragraphs begins a quotation that ends nowhere. */
    @Test
    void a_file_that_is_far_more_work_than_it_seems_is_refused() {
        var content = ("Article 1\n\n" + ("“" + "x".repeat(200) + "\n\n").repeat(400)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextImporter.importAs(TextFormat.MARKDOWN, content, "a.md", 50L * content.length))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("tooLong");
    }

    @Test
    @Timeout(60)
    void a_code_of_two_thousand_articles_is_read() {
        var code = new StringBuilder("Civil Code\n\n");
        for (var i = 1; i <= 2_000; i++) {
            code.append("Article ")
                    .append(i)
                    .append(
                            "\n\n(1) The register of this article is open to everyone who asks for it.\n\n(2) It holds:\n\na) names;\n\nb) seats.\n\n");
        }
        var text = TextImporter.read(code.toString().getBytes(StandardCharsets.UTF_8), "code.txt");
        assertThat(text.articles()).isEqualTo(2_000);
        assertThat(text.units()).hasSize(10_000);
        assertThat(text.report().unplaced()).isZero();
    }
}
