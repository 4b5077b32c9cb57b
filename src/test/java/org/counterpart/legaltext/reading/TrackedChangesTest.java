package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.OfficeFiles.docx;
import static org.counterpart.legaltext.reading.OfficeFiles.odt;
import static org.counterpart.legaltext.reading.OfficeFiles.p;

import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Test;

/** A draft that an office still works on is read as if all its changes were accepted; what only the office sees is left out. */
class TrackedChangesTest {

    private static String run(String words) {
        return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
    }

    private static String inserted(String words) {
        return "<w:ins w:author='Mina'>" + run(words) + "</w:ins>";
    }

    private static String deleted(String words) {
        return "<w:del w:author='Tomas'><w:r><w:delText xml:space='preserve'>" + words + "</w:delText></w:r></w:del>";
    }

    private static ImportedText read(String body) {
        return TextImporter.read(docx(body, Map.of()), "a.docx");
    }

    private static String body(ImportedText text) {
        return text.units().getLast().body();
    }

    private static List<String> changes(ImportedText text) {
        return text.report().changed().stream()
                .map(change -> change.what() + " " + change.times() + " " + change.example())
                .toList();
    }

    @Test
    void insertions_stay_deletions_go_and_the_report_counts_both_and_names_who() {
        var text = read(p("", "Article 1") + "<w:p>" + run("Boats carry ") + deleted("red ") + inserted("green ")
                + run("lights.") + "</w:p>");
        assertThat(body(text)).isEqualTo("Boats carry green lights.");
        assertThat(changes(text)).contains("TRACKED_INSERTIONS 1 Mina", "TRACKED_DELETIONS 1 Tomas");
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void what_was_moved_stands_where_it_went() {
        var text = read(p("", "Article 1") + "<w:p><w:moveFrom w:author='Mina'>" + run("By night, ") + "</w:moveFrom>"
                + run("boats carry lights") + "<w:moveTo w:author='Mina'>" + run(" by night") + "</w:moveTo>"
                + run(".") + "</w:p>");
        assertThat(body(text)).isEqualTo("boats carry lights by night.");
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void paragraphs_whose_end_was_deleted_are_one_and_deleted_rows_are_none() {
        var cell = "<w:tc><w:p>%s</w:p></w:tc>";
        var row = "<w:tr>%s" + cell + cell + "</w:tr>";
        var text = read(p("", "Article 1")
                + "<w:p><w:pPr><w:rPr><w:del w:author='Tomas'/></w:rPr></w:pPr>" + run("Fees are") + "</w:p>"
                + p("", "as follows:") + "<w:tbl>" + row.formatted("", run("Boat"), run("10"))
                + row.formatted("<w:trPr><w:del w:author='Tomas'/></w:trPr>", deleted("Raft"), deleted("5"))
                + row.formatted("", run("Ship"), run("20")) + "</w:tbl>");
        assertThat(body(text)).isEqualTo("Fees are as follows:\nBoat\t10\nShip\t20");
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void deleted_words_of_a_note_are_no_part_of_it() {
        var notes = "<w:footnote w:id='2'><w:p>" + run("Kept by the court") + deleted(" of appeal") + run(".")
                + "</w:p></w:footnote>";
        var body = p("", "Article 1") + "<w:p>" + run("The register") + "<w:r><w:footnoteReference w:id='2'/></w:r>"
                + run(" is public.") + "</w:p>";
        var text = TextImporter.read(docx(body, Map.of("footnotes", notes)), "a.docx");
        assertThat(text.units().getLast().marks()).contains(Mark.note(12, "1", "Kept by the court."));
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void hidden_words_and_fields_that_nobody_filled_in_are_left_out_and_said() {
        var text = read(p("", "Article 1") + "<w:p>" + run("Boats carry lights")
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> check this</w:t></w:r>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Click here")
                + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" + run(" by night.")
                + "</w:sdtContent></w:sdt></w:p>");
        assertThat(body(text)).isEqualTo("Boats carry lights by night.");
        assertThat(text.report().leftOut().stream().map(ImportReport.Omission::what))
                .contains(ImportOmission.HIDDEN_TEXT, ImportOmission.DRAFTING_VARIABLE);
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void an_open_document_says_its_changes_apart_and_its_hidden_words_by_a_style() {
        var info = "<office:change-info><dc:creator xmlns:dc='d'>%s</dc:creator></office:change-info>";
        var text = TextImporter.read(
                odt(
                        "<style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/></style:style>",
                        "<text:tracked-changes><text:changed-region><text:insertion>" + info.formatted("Mina")
                                + "</text:insertion></text:changed-region><text:changed-region><text:deletion>"
                                + info.formatted("Tomas")
                                + "<text:p>red </text:p></text:deletion></text:changed-region></text:tracked-changes>"
                                + "<text:p>Article 1</text:p><text:p>Boats carry <text:change/><text:change-start/>green "
                                + "<text:change-end/>lights.<text:span text:style-name='T1'>check this</text:span></text:p>"),
                "a.odt");
        assertThat(text.units().stream().filter(Unit::isArticle).map(Unit::body))
                .containsExactly("Boats carry green lights.");
        assertThat(changes(text)).contains("TRACKED_INSERTIONS 1 Mina", "TRACKED_DELETIONS 1 Tomas");
        assertThat(text.report().leftOut())
                .anyMatch(left -> left.what() == ImportOmission.DELETED_TEXT && left.letters() == 3)
                .anyMatch(left -> left.what() == ImportOmission.HIDDEN_TEXT);
        assertThat(text.report().unplaced()).isZero();
    }
}
