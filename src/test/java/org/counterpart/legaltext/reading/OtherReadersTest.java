package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterpart.legaltext.reading.OfficeFiles.odt;
import static org.counterpart.legaltext.reading.OfficeFiles.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.pdf.ArabicRepair;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Ledger;
import org.junit.jupiter.api.Test;

/** OpenDocument, PDF, web pages, and plain text that was printed. */
class OtherReadersTest {

    private static List<String> outline(ImportedText text) {
        assertThat(text.report().unplaced()).isZero();
        return text.units().stream()
                .map(unit -> unit.depth() + " " + unit.kind() + " " + unit.number() + " " + unit.heading() + "/"
                        + unit.body())
                .toList();
    }

    @Test
    void an_open_document_keeps_its_lists_notes_and_tables() {
        var styles =
                "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-prefix='(' "
                        + "style:num-suffix=')'/><text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'/></text:list-style>"
                        + "<style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>";
        var text = TextImporter.read(
                odt(
                        styles,
                        "<text:tracked-changes>old words</text:tracked-changes><text:h text:outline-level='1'>Chapter I General</text:h>"
                                + "<text:h text:outline-level='2'>Article 1 Purpose</text:h><text:list text:style-name='L'><text:list-item>"
                                + "<text:p>A <text:span text:style-name='B'>bold</text:span> word<text:note><text:note-citation>1</text:note-citation>"
                                + "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>:</text:p><text:list><text:list-item>"
                                + "<text:p>one<text:s text:c='2'/>thing.</text:p></text:list-item></text:list></text:list-item><text:list-item>"
                                + "<text:p>Second.</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>x</text:p>"
                                + "</table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>"),
                "a.odt");
        assertThat(outline(text))
                .containsExactly(
                        "0 CHAPTER Chapter I General/",
                        "1 ARTICLE Article 1 Purpose/",
                        "2 PARAGRAPH (1) /A bold word:",
                        "3 POINT a) /one thing.",
                        "2 PARAGRAPH (2) /Second.\nx\ty");
        assertThat(text.units().get(2).marks())
                .containsExactly(Mark.of(2, 6, Mark.Kind.STRONG), new Mark(11, 11, Mark.Kind.NOTE, "1\nA note."));
        assertThat(text.report().leftOut()).anyMatch(left -> left.what() == ImportOmission.DELETED_TEXT);
    }

    @Test
    void a_web_page_is_read_without_its_menus_and_scripts() {
        var text = TextImporter.read(
                ("<!DOCTYPE html><html lang='en'><head><title>x</title><style>p{}</style></head><body><nav>Home</nav><h1>Draft Act</h1>"
                                + "<h3>Article 1. Purpose</h3><p>See <a href='https://example.org/'>there</a> <b>now</b>.</p><ol type='a' start='3'>"
                                + "<li>one</li><li>two</li></ol><table><tr><td>p</td><td>q</td></tr></table><script>alert(1)</script></body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                "a.html");
        assertThat(text.title()).isEqualTo("Draft Act");
        assertThat(outline(text))
                .containsExactly(
                        "0 ARTICLE Article 1 Purpose/See there now.", "1 POINT c) /one", "1 POINT d) /two\np\tq");
        assertThat(text.units().getFirst().marks())
                .contains(
                        new Mark(4, 9, Mark.Kind.REFERENCE, "https://example.org/"), Mark.of(10, 13, Mark.Kind.STRONG));
    }

    @Test
    void a_pdf_is_put_together_from_its_lines() {
        var pages = new ArrayList<List<String>>();
        for (var page = 1; page <= 3; page++) {
            pages.add(List.of(
                    "Official Gazette No. 12",
                    ">#Article " + page,
                    "The authority keeps the register of the associations and shall pub-",
                    "lish whatever it decides within thirty days of the day on which it",
                    "decided. Article 9 of the other law applies to it in the same way.",
                    ">(1) " + "A first paragraph of its own. ".repeat(page),
                    ">" + page));
        }
        var text = TextImporter.read(pdf("", pages), "a.pdf");
        assertThat(text.articles()).isEqualTo(3);
        assertThat(text.units().getFirst().number()).isEqualTo("Article 1");
        assertThat(text.units().getFirst().body())
                .isEqualTo(
                        "The authority keeps the register of the associations and shall publish whatever it decides within thirty days of the "
                                + "day on which it decided. Article 9 of the other law applies to it in the same way.");
        assertThat(text.report().leftOut()).singleElement().satisfies(left -> {
            assertThat(left.what()).isEqualTo(ImportOmission.PAGE_FURNITURE);
            assertThat(left.times()).isEqualTo(6);
        });
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void a_pdf_that_is_locked_or_only_pictures_is_refused_by_name() {
        assertThatThrownBy(() -> TextImporter.read(pdf("secret", List.of(List.of("Article 1"))), "a.pdf"))
                .hasMessageContaining("encrypted");
        assertThatThrownBy(() -> TextImporter.read(pdf("", List.of(List.of())), "a.pdf"))
                .hasMessageContaining("scan");
    }

    @Test
    void printed_text_loses_its_page_numbers_and_its_divided_words() {
        var text = new StringBuilder("LAW ON REGISTERS\n\n");
        for (var page = 1; page <= 4; page++) {
            text.append("Article ")
                    .append(page)
                    .append("\n\nThe authority shall keep the register of associations open to every-\n")
                    .append(
                            "one, and it shall publish what it decides within thirty days of the\ndecision, as Article 9 of the other Act demands.\n\n")
                    .append(
                            "(1) The first paragraph of this article is long enough to run over\nmore than one line.\n(2) Second ")
                    .append("x".repeat(page))
                    .append(".\n\n      ")
                    .append(page)
                    .append("\n\n");
        }
        var law = TextImporter.read(text.toString().getBytes(StandardCharsets.UTF_8), "law.txt");
        assertThat(law.articles()).isEqualTo(4);
        assertThat(law.units().getFirst().body())
                .contains("open to everyone, and it shall")
                .endsWith("the other Act demands.");
        assertThat(law.units().get(1).body()).endsWith("run over more than one line.");
        assertThat(law.report().leftOut())
                .anyMatch(left -> left.what() == ImportOmission.PAGE_FURNITURE && left.times() == 4);
        assertThat(law.report().unplaced()).isZero();
    }

    @Test
    void arabic_out_of_a_pdf_is_mended_and_the_reader_warned() {
        var ledger = new Ledger();
        var line = "تسري أحكام اإلعالن على األشخاص من خالل ﻻئحة";
        assertThat(new ArabicRepair(line, ledger).mended(line))
                .isEqualTo("تسري أحكام الإعلان على الأشخاص من خلال لائحة");
        assertThat(ledger.report(org.counterpart.legaltext.model.TextFormat.PDF, List.of())
                        .changed())
                .anyMatch(change -> change.what() == ImportChange.ARABIC_MENDED);
    }

    @Test
    void a_table_of_contents_is_left_out_and_what_it_announces_stays() {
        var law = TextImporter.read(
                "Law on Registers\n\nCONTENTS\n\nPart I\n\n1. Purpose\n\n2. Scope\n\nAn Act to keep registers.\n\nPART I\n\nSection 1. Purpose\n\nIt is good.\n\nSection 2. Scope\n\nIt is wide.\n"
                        .getBytes(StandardCharsets.UTF_8),
                "law.txt");
        assertThat(law.units().stream().filter(Unit::isArticle).map(Unit::heading))
                .containsExactly("Purpose", "Scope");
        assertThat(law.report().leftOut())
                .anyMatch(left -> left.what() == ImportOmission.TABLE_OF_CONTENTS && left.times() == 4);
        assertThat(outline(law)).first().asString().contains("An Act to keep registers.");
    }
}
