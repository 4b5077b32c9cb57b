package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.LawFiles;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken away as Word, as a page or as Markdown and brought back has the same provisions. */
class ExportsComeBackTest {

    private static final Edition EDITION =
            new Edition("Ministry of Justice", "Bill 12", LocalDate.of(2026, 11, 22), "zz");
    private static final List<TextExport> FORMATS =
            List.of(TextExport.AKN, TextExport.DOCX, TextExport.HTML, TextExport.MARKDOWN);
    private static final int TEXTS = 200;
    private static final int SOME = 6;

    static Stream<Arguments> filesInEveryFormat() {
        return LawFiles.all().stream().flatMap(file -> FORMATS.stream().map(one -> Arguments.of(file, one)));
    }

    @Tag("many")
    @ParameterizedTest
    @MethodSource("filesInEveryFormat")
    void a_law_has_the_same_provisions(String file, TextExport format) {
        comesBack(LawFiles.read(file).text(), format, file);
    }

    @ParameterizedTest
    @EnumSource(
            value = TextExport.class,
            names = {"AKN", "DOCX", "HTML", "MARKDOWN"})
    void some_texts_have_the_same_provisions(TextExport format) {
        for (var seed = 0; seed < SOME; seed++) {
            comesBack(RandomText.of(seed), format, "text " + seed);
        }
    }

    @Tag("many")
    @ParameterizedTest
    @EnumSource(
            value = TextExport.class,
            names = {"AKN", "DOCX", "HTML", "MARKDOWN"})
    void any_text_has_the_same_provisions(TextExport format) {
        for (var seed = 0; seed < TEXTS; seed++) {
            comesBack(RandomText.of(seed), format, "text " + seed);
        }
    }

    @Test
    void what_somebody_adds_to_a_page_or_to_markdown_is_found() {
        var text = new LegalText(
                "Law on Rivers",
                "en",
                Direction.LTR,
                List.of(
                        article("Article 1", "Fish", "Fish may swim."),
                        article("Article 2", "Frogs", "Frogs may sing.")));
        var markdown = new String(new MarkdownWriter().write(text, EDITION), StandardCharsets.UTF_8)
                .replace("Fish may swim.", "Fish may swim.\n\n### Article 1a – Otters\n\nOtters may play.");
        assertThat(numbers(TextImporter.read(markdown.getBytes(StandardCharsets.UTF_8), "law.md")))
                .containsExactly("Article 1 Fish", "Article 1a Otters", "Article 2 Frogs");
        var page = new String(new HtmlWriter().write(text, EDITION), StandardCharsets.UTF_8)
                .replace(
                        "<p>Fish may swim.</p>",
                        "<p>Fish may swim.</p><h2>Article 1a – Otters</h2><p>Otters may play.</p>");
        assertThat(numbers(TextImporter.read(page.getBytes(StandardCharsets.UTF_8), "law.html")))
                .containsExactly("Article 1 Fish", "Article 1a Otters", "Article 2 Frogs");
    }

    private static Unit article(String number, String heading, String body) {
        return new Unit(0, ProvisionKind.ARTICLE, number, heading, body, List.of(), "a", "1");
    }

    private static List<String> numbers(ImportedText text) {
        return text.units().stream()
                .filter(Unit::isArticle)
                .map(unit -> unit.number() + " " + unit.heading())
                .toList();
    }

    private static void comesBack(LegalText text, TextExport format, String name) {
        var back = TextImporter.read(format.writer().write(text, EDITION), "export." + format.extension());
        assertThat(squeezed(back.title())).as(name).isEqualTo(squeezed(text.title()));
        assertThat(back.language()).as(name).isEqualTo(text.language());
        assertThat(back.direction()).as(name).isEqualTo(text.direction());
        assertThat(provisions(back.units())).as(name).containsExactlyElementsOf(provisions(text.units()));
        assertThat(notes(back.units())).as(name).containsExactlyElementsOf(notes(text.units()));
        assertThat(back.report().unplaced()).as(name).isZero();
    }

    private static List<String> provisions(List<Unit> units) {
        return units.stream()
                .map(unit -> "%d %s «%s» «%s» %s"
                        .formatted(
                                unit.depth(),
                                unit.kind(),
                                squeezed(unit.number()),
                                squeezed(unit.heading()),
                                squeezed(unit.body())))
                .toList();
    }

    private static List<String> notes(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.marks().stream())
                .filter(mark -> !mark.noteWords().isEmpty())
                .map(mark -> squeezed(mark.noteWords()))
                .toList();
    }

    /** Spaces are the business of each format, and so are signs that nobody sees. */
    private static String squeezed(String words) {
        return words.replaceAll("[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\ufeff]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replace(" ;", ";")
                .strip();
    }
}
