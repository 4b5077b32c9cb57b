package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.OfficeFiles.docx;
import static org.counterpart.legaltext.reading.OfficeFiles.item;
import static org.counterpart.legaltext.reading.OfficeFiles.level;
import static org.counterpart.legaltext.reading.OfficeFiles.p;

import java.util.Map;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Test;

/** Word documents as ministries have them. */
class DocxReaderTest {

    private static final String STYLES =
            "<w:style w:type='paragraph' w:styleId='Naslov1'><w:name w:val='heading 1'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='Art'><w:name w:val='Clen'/><w:basedOn w:val='Naslov1'/>"
                    + "<w:pPr><w:outlineLvl w:val='1'/><w:numPr><w:numId w:val='7'/></w:numPr></w:pPr></w:style>";

    private static final String NUMBERING = "<w:abstractNum w:abstractNumId='1'>" + level(0, "decimal", "Article %1")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='2'>" + level(0, "decimal", "(%1)")
            + level(1, "lowerLetter", "%2)")
            + level(2, "lowerRoman", "%3.") + "</w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>"
            + "<w:num w:numId='8'><w:abstractNumId w:val='2'/></w:num><w:num w:numId='9'><w:abstractNumId w:val='2'/>"
            + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";

    private static ImportedText read(String body) {
        var text = TextImporter.read(docx(body, Map.of("styles", STYLES, "numbering", NUMBERING)), "law.docx");
        assertThat(text.report().unplaced()).isZero();
        assertThat(text.report().format()).isEqualTo(TextFormat.DOCX);
        return text;
    }

    @Test
    void automatic_numbers_are_those_that_the_reader_of_the_document_sees() {
        var law = read(p("T", "Law on Associations")
                + p("Naslov1", "Chapter I General")
                + p("Art", "Purpose")
                + item(8, 0, "First.")
                + item(8, 0, "Second:")
                + item(8, 1, "one;")
                + item(8, 1, "two:")
                + item(8, 2, "deep.")
                + p("Art", "Register")
                + item(9, 0, "Begins anew.")
                + item(9, 1, "And its letters."));
        assertThat(law.title()).isEqualTo("Law on Associations");
        assertThat(law.units().stream()
                        .map(u -> u.depth() + " " + u.kind() + " " + u.number() + " " + u.heading() + u.body()))
                .containsExactly(
                        "0 CHAPTER Chapter I General",
                        "1 ARTICLE Article 1 Purpose",
                        "2 PARAGRAPH (1) First.",
                        "2 PARAGRAPH (2) Second:",
                        "3 POINT a) one;",
                        "3 POINT b) two:",
                        "4 POINT i. deep.",
                        "1 ARTICLE Article 2 Register",
                        "2 PARAGRAPH (1) Begins anew.",
                        "3 POINT a) And its letters.");
    }

    @Test
    void deleted_words_contents_comments_and_headers_are_left_out_and_said() {
        var body = p("TOC1", "Article 1 Purpose 3") + p("", "Article 1")
                + "<w:p><w:r><w:t>It is </w:t></w:r><w:del><w:r><w:delText>badly </w:delText></w:r></w:del><w:ins><w:r><w:t>well</w:t></w:r></w:ins>"
                + "<w:r><w:t> made.</w:t></w:r></w:p>";
        var text = TextImporter.read(
                docx(
                        body,
                        Map.of(
                                "styles",
                                STYLES,
                                "header1",
                                p("", "Ministry of Justice"),
                                "comments",
                                "<w:comment>" + p("", "Really?") + "</w:comment>")),
                "a.docx");
        assertThat(text.units())
                .filteredOn(Unit::isArticle)
                .singleElement()
                .extracting(Unit::body)
                .isEqualTo("It is well made.");
        assertThat(text.report().leftOut().stream().map(ImportReport.Omission::what))
                .contains(
                        ImportOmission.DELETED_TEXT,
                        ImportOmission.TABLE_OF_CONTENTS,
                        ImportOmission.COMMENT,
                        ImportOmission.PAGE_FURNITURE);
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void notes_and_emphasis_stand_at_their_place_and_tables_keep_their_cells() {
        var cell = "<w:tc>" + p("", "%s") + "</w:tc>";
        var body = p("", "Article 1")
                + "<w:p><w:r><w:t>The </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>register</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
                + "<w:r><w:t> is public:</w:t></w:r></w:p><w:tbl><w:tr>" + cell.formatted("Fee") + cell.formatted("10")
                + "</w:tr><w:tr>"
                + cell.formatted("Copy") + cell.formatted("2") + "</w:tr></w:tbl>";
        var notes = "<w:footnote w:id='0' w:type='separator'/><w:footnote w:id='2'>" + p("", "Kept by the court.")
                + "</w:footnote>";
        var text = TextImporter.read(docx(body, Map.of("footnotes", notes)), "a.docx");
        var article = text.units().getLast();
        assertThat(article.body()).isEqualTo("The register is public:\nFee\t10\nCopy\t2");
        assertThat(article.marks())
                .contains(
                        Mark.of(4, 12, Mark.Kind.EMPHASIS),
                        new Mark(12, 12, Mark.Kind.NOTE, "1\nKept by the court."),
                        Mark.of(24, 37, Mark.Kind.TABLE));
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void text_boxes_are_read_once_and_fields_of_contents_not_at_all() {
        var box = "<w:drawing><w:txbxContent>" + p("", "Boxed words.") + "</w:txbxContent></w:drawing>";
        var body = p("", "Article 1")
                + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>Article 1 ... 2</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>More</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var text = read(body);
        assertThat(text.units()).singleElement().extracting(Unit::body).isEqualTo("Boxed words.");
    }

    @Test
    void a_quoted_article_is_no_article_of_the_law_that_quotes_it() {
        var law = read(p("", "Lei nº 1")
                + p("", "Art. 1º A Lei passa a vigorar com as seguintes alterações:")
                + p("", "“Art. 5º O registro é público.")
                + p("", "§ 1º É gratuito.")
                + p("", "..............................” (NR)")
                + p("", "Art. 2º Esta Lei entra em vigor na data da sua publicação."));
        assertThat(law.units().stream().filter(Unit::isArticle).map(Unit::handle))
                .containsExactly("1", "2");
        assertThat(law.units().stream().filter(unit -> unit.kind() == ProvisionKind.PARAGRAPH))
                .isEmpty();
        assertThat(law.units().stream()
                        .filter(Unit::isArticle)
                        .findFirst()
                        .orElseThrow()
                        .marks()
                        .getFirst()
                        .kind())
                .isEqualTo(Mark.Kind.QUOTATION);
    }
}
