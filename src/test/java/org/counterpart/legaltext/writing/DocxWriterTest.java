package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.junit.jupiter.api.Test;

/** What another program finds in our Word files. */
class DocxWriterTest {

    private static final Edition EDITION = new Edition("Ministry", "2", LocalDate.of(2026, 11, 22), "");

    private static Unit unit(int depth, ProvisionKind kind, String number, String heading, String body, Mark... marks) {
        return new Unit(depth, kind, number, heading, body, List.of(marks), number, null);
    }

    private static XWPFDocument opened(LegalText text) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new DocxWriter().write(text, EDITION)));
    }

    private static LegalText text(Unit... units) {
        return new LegalText("Law on Rivers", "en", Direction.LTR, List.of(units));
    }

    @Test
    void headings_have_the_styles_of_headings_and_provisions_are_indented_by_depth() throws IOException {
        try (var document = opened(text(
                unit(0, ProvisionKind.CHAPTER, "Chapter I", "General", ""),
                unit(1, ProvisionKind.ARTICLE, "Article 1", "Purpose", "A river is water."),
                unit(2, ProvisionKind.PARAGRAPH, "(1)", "", "Flowing."),
                unit(3, ProvisionKind.POINT, "a)", "", "Always.")))) {
            assertThat(document.getParagraphs())
                    .extracting(p -> p.getStyle() + ": " + p.getText())
                    .containsExactly(
                            "Title: Law on Rivers",
                            "CounterpartChapter1: Chapter I – General",
                            "CounterpartArticle2: Article 1 – Purpose",
                            "CounterpartWords0: A river is water.",
                            "CounterpartParagraph3: (1) Flowing.",
                            "CounterpartPoint4: a) Always.");
            assertThat(document.getStyles().getStyle("CounterpartArticle2").getBasisStyleID())
                    .isEqualTo("Heading2");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Law on Rivers");
            assertThat(document.getHeaderList().getFirst().getText()).contains("Ministry · 2 · 22 November 2026");
        }
    }

    @Test
    void notes_are_footnotes_tables_are_tables_and_links_lead_where_they_say() throws IOException {
        var body = "See the register.\nFish\t2\nFrogs\t3";
        try (var document = opened(text(unit(
                0,
                ProvisionKind.ARTICLE,
                "Article 1",
                "",
                body,
                Mark.of(0, 3, Mark.Kind.STRONG),
                new Mark(8, 16, Mark.Kind.REFERENCE, "https://register.example/"),
                Mark.note(17, "1", "Kept by the court."),
                Mark.of(18, body.length(), Mark.Kind.TABLE))))) {
            var runs = document.getParagraphs().get(2).getRuns();
            assertThat(runs.getFirst().isBold()).isTrue();
            assertThat(runs.stream()
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(run -> ((XWPFHyperlinkRun) run)
                                    .getHyperlink(document)
                                    .getURL()))
                    .containsExactly("https://register.example/");
            assertThat(document.getFootnotes())
                    .anySatisfy(note -> assertThat(note.getParagraphs())
                            .extracting(XWPFParagraph::getText)
                            .anyMatch(words -> words.contains("Kept by the court.")));
            var table = document.getTables().getFirst();
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("Frogs");
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("3");
        }
    }

    @Test
    void arabic_runs_from_right_to_left() throws IOException {
        var arabic = new LegalText(
                "قانون",
                "ar",
                Direction.RTL,
                List.of(unit(0, ProvisionKind.ARTICLE, "المادة 1", "", "يحدد هذا القانون")));
        try (var document = opened(arabic)) {
            assertThat(document.getParagraphs())
                    .allMatch(p -> p.getCTP().getPPr().isSetBidi());
            assertThat(document.getDocument().xmlText()).contains("<w:rtl/>");
        }
    }

    @Test
    void the_same_text_makes_the_same_bytes() {
        var text = text(unit(0, ProvisionKind.ARTICLE, "Article 1", "", "Words."));
        assertThat(new DocxWriter().write(text, EDITION)).isEqualTo(new DocxWriter().write(text, EDITION));
    }
}
