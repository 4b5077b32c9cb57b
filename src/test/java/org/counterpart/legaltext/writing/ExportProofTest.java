package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.LawFiles;
import org.counterpart.proof.HtmlProof;
import org.counterpart.proof.OfficeProof;
import org.counterpart.proof.PdfProof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that leave are what their standards say, as others see it: veraPDF, the checker of the W3C, the schemas of ECMA-376. */
@Tag("many")
class ExportProofTest {

    private static final Edition EDITION = new Edition(
            "Ministry of Justice",
            "Bill 12",
            LocalDate.of(2026, 11, 22),
            "zz",
            Locale.ENGLISH,
            new Edition.Remark("Some signs stand as \ufffd.", "en"));
    private static final String BODY = "See Article 2 and the register.\nFish\t2\nFrogs\nIt says:\n“No.”";

    /** With everything a text may have. */
    private static LegalText full(String language, Direction direction, String word) {
        return new LegalText(
                "Law on Rivers " + word,
                language,
                direction,
                List.of(
                        unit(0, ProvisionKind.PREAMBLE, "", "", "Having regard to " + word),
                        unit(1, ProvisionKind.RECITAL, "(1)", "", "Rivers flow."),
                        unit(0, ProvisionKind.CHAPTER, "Chapter I", "General " + word, ""),
                        unit(1, ProvisionKind.ARTICLE, "Article 1", "Purpose", BODY, marks()),
                        unit(2, ProvisionKind.PARAGRAPH, "(1)", "", word + " one"),
                        unit(3, ProvisionKind.POINT, "a)", "", word + " two"),
                        unit(3, ProvisionKind.POINT, "b)", "", ""),
                        unit(1, ProvisionKind.ARTICLE, "Article 2", "", "Water \uf0b7 \u2603 is water."),
                        unit(0, ProvisionKind.ANNEX, "Annex", "Fees", "A\tB\nC\tD", Mark.of(0, 7, Mark.Kind.TABLE))));
    }

    private static Mark[] marks() {
        return new Mark[] {
            new Mark(4, 13, Mark.Kind.REFERENCE, "#Article_2"),
            Mark.note(9, "", "In the middle of a link."),
            new Mark(22, 30, Mark.Kind.REFERENCE, "https://register.example/?a=1&b=2"),
            Mark.note(30, "*", "Kept by the court."),
            Mark.of(32, 44, Mark.Kind.TABLE),
            Mark.of(54, 59, Mark.Kind.QUOTATION)
        };
    }

    private static Unit unit(int depth, ProvisionKind kind, String number, String heading, String body, Mark... marks) {
        var eid = (number + heading + kind + body.length()).replaceAll("\\W", "_");
        return new Unit(
                depth,
                kind,
                number,
                heading,
                body,
                List.of(marks),
                number.equals("Article 2") ? "Article_2" : eid,
                null);
    }

    static Stream<LegalText> texts() {
        return Stream.concat(
                Stream.of(
                        full("en", Direction.LTR, "water"),
                        full("ar", Direction.RTL, "مياه"),
                        full("el", Direction.LTR, "νερό"),
                        full("en", Direction.LTR, "水 हिन्दी"),
                        new LegalText("Empty", "en", Direction.LTR, List.of())),
                IntStream.range(0, 4).mapToObj(RandomText::of));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_pdf_is_accessible_and_fit_for_an_archive(LegalText text) throws Exception {
        assertThat(PdfProof.faults(new PdfWriter().write(text, EDITION))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_page_is_html(LegalText text) throws Exception {
        assertThat(HtmlProof.faults(new HtmlWriter().write(text, EDITION))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_word_file_is_what_word_expects(LegalText text) throws Exception {
        assertThat(OfficeProof.faults(new DocxWriter().write(text, EDITION))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mills.en.xml",
                "mulini.it.xml",
                "moulins.fr.xml",
                "maa.ar.xml",
                "molinos.es.md",
                "moinhos.pt.docx",
                "treaty.fr.xml",
                "bylaw.en.xml",
                "coleccion.es.xml",
                "lu_loi_2024-05-22.fr.xml",
                "ma_loi_31-13.ar.derived.xml",
                "uy_bill_2010-09-27.es.xml",
                "za_community_fire_safety.en.xml",
                "fr_senat_tas24-021.fr.xml",
                "it_senato_ddl_2013.it.xml",
                "sct_natural_environment_bill.en.xml",
                "UY-ley-18381.md",
                "MPV-1318-2025-09-17-CP-S00.docx",
            })
    void files_of_a_law_are_valid(String file) throws Exception {
        var text = LawFiles.read(file).text();
        assertThat(PdfProof.faults(new PdfWriter().write(text, EDITION))).isEmpty();
        assertThat(HtmlProof.faults(new HtmlWriter().write(text, EDITION))).isEmpty();
        assertThat(OfficeProof.faults(new DocxWriter().write(text, EDITION))).isEmpty();
    }

    @Test
    void a_link_in_a_pdf_says_at_its_place_what_it_is() throws IOException {
        try (var pdf = Loader.loadPDF(new PdfWriter().write(full("en", Direction.LTR, "water"), EDITION))) {
            assertThat(pdf.getPage(0).getAnnotations())
                    .extracting(link -> link.getContents())
                    .contains("Article 2", "register", "1", "2");
        }
    }

    @Test
    void what_is_wrong_is_found() throws Exception {
        var page =
                new String(new HtmlWriter().write(full("en", Direction.LTR, "water"), EDITION), StandardCharsets.UTF_8);
        assertThat(HtmlProof.faults(page.replace("<ol", "<ol role=\"nothing\"").getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(HtmlProof.faults(page.replace("id=\"note-1\"", "").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("#note-1 leads nowhere");
        var file = new DocxFile("Law", "en", Direction.LTR, "", Map.of());
        file.body()
                .raw(
                        "<w:p><w:pPr><w:jc w:val=\"center\"/><w:keepNext/></w:pPr><w:hyperlink w:anchor=\"nowhere\"/></w:p>");
        assertThat(OfficeProof.faults(file.bytes())).hasSize(2);
    }
}
