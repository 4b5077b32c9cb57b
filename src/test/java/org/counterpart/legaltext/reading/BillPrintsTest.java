package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.OfficeFiles.drawn;
import static org.counterpart.legaltext.reading.Outlines.article;
import static org.counterpart.legaltext.reading.Outlines.articles;
import static org.counterpart.legaltext.reading.Outlines.of;
import static org.counterpart.legaltext.reading.Outlines.read;
import static org.counterpart.legaltext.reading.Outlines.whole;
import static org.counterpart.legaltext.reading.Outlines.words;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.OfficeFiles.Piece;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What printers put on the pages of bills: numbers beside the lines, raised numbers of articles. */
class BillPrintsTest {

    /** Where the numbers beside the lines are drawn. */
    enum Drawn {
        BEFORE,
        AFTER,
        AT_THE_END
    }

    private static List<String> section(int number) {
        return List.of(
                "#" + number + "|Heading of rule " + (char) ('A' + number),
                "(1) The keeper of the register must write down who came and",
                "on which day, so that everybody may read it without a fee.",
                "(2) He must keep the book",
                "(a) in the town hall, where light and air are good, and",
                "(b) out of the reach of water and of fire, for as long as",
                "anybody may ask for it.");
    }

    /** Pages of lines with a number beside every line that {@code step} divides. */
    private static byte[] bill(int step, boolean left, boolean restarts, Drawn drawn, int lines, int sections) {
        var all = new ArrayList<String>();
        for (var i = 1; i <= sections; i++) {
            all.addAll(section(i));
        }
        var pages = new ArrayList<List<Piece>>();
        var count = 0;
        for (var from = 0; from < all.size(); from += lines) {
            var page = new ArrayList<Piece>();
            var margin = new ArrayList<Piece>();
            page.add(new Piece(220, 790, 11, false, "Registers Bill"));
            count = restarts ? 0 : count;
            var y = 760.0;
            for (var line : all.subList(from, Math.min(all.size(), from + lines))) {
                count++;
                var number = new Piece(left ? 48 : 530, y, 9, false, Integer.toString(count));
                var numbered = count % step == 0;
                if (numbered && drawn == Drawn.BEFORE) {
                    page.add(number);
                }
                if (line.startsWith("#")) {
                    var parts = line.substring(1).split("\\|");
                    page.add(new Piece(90, y, 11, true, parts[0]));
                    page.add(new Piece(112, y, 11, true, parts[1]));
                } else {
                    page.add(new Piece(112, y, 11, false, line));
                }
                if (numbered && drawn == Drawn.AFTER) {
                    page.add(number);
                } else if (numbered && drawn == Drawn.AT_THE_END) {
                    margin.add(number);
                }
                y -= 16;
            }
            page.addAll(margin);
            pages.add(page);
        }
        return drawn(pages);
    }

    @ParameterizedTest
    @CsvSource({
        "5,false,true,AFTER,18,6",
        "5,true,true,AFTER,18,6",
        "5,true,false,BEFORE,40,12",
        "5,false,false,AT_THE_END,40,12",
        "1,true,true,BEFORE,40,12",
        "1,false,true,AT_THE_END,24,6",
        "1,true,false,AFTER,40,12",
        "10,false,true,AFTER,40,12",
        "2,true,true,BEFORE,40,12",
        "4,false,false,AFTER,40,12",
        "3,true,true,AT_THE_END,30,9",
        "5,true,true,AFTER,12,3",
    })
    void numbers_beside_the_lines_are_no_words_and_are_listed(
            int step, boolean left, boolean restarts, Drawn drawn, int lines, int sections) {
        var read = whole(TextImporter.read(bill(step, left, restarts, drawn, lines, sections), "bill.pdf"));
        assertThat(articles(read)).hasSize(sections).startsWith("1 Heading of rule B");
        assertThat(of(read, ProvisionKind.POINT)).hasSize(2 * sections);
        assertThat(words(read).replaceAll("(?m)^(\\d+|\\(\\d\\)) ", "")).doesNotContainPattern("\\d");
        var all = sections * 7;
        var expected = 0;
        for (var i = 1; i <= all; i++) {
            expected += (restarts ? (i - 1) % lines + 1 : i) % step == 0 ? 1 : 0;
        }
        assertThat(read.report().leftOut().stream()
                        .filter(left2 -> left2.what() == ImportOmission.PAGE_FURNITURE)
                        .mapToInt(ImportReport.Omission::times)
                        .sum())
                .isGreaterThanOrEqualTo(expected);
    }

    @Test
    void numbers_of_sections_before_lines_of_their_own_stay() {
        var page = new ArrayList<Piece>();
        page.add(new Piece(112, 790, 14, true, "Registers Act"));
        for (var i = 1; i <= 8; i++) {
            page.add(new Piece(60, 770 - 16 * i, 11, false, i + "."));
            page.add(new Piece(112, 770 - 16 * i, 11, false, "Register number " + (char) ('A' + i) + " is public."));
        }
        assertThat(articles(whole(TextImporter.read(drawn(List.of(page)), "act.pdf"))))
                .hasSize(8);
    }

    @Test
    void numbers_in_the_last_column_of_a_table_stay() {
        var page = new ArrayList<Piece>();
        page.add(new Piece(112, 790, 14, true, "Registers Act"));
        page.add(new Piece(112, 760, 11, false, "Article 1. The fees for an entry are these:"));
        var fees = List.of("10", "12", "15", "40");
        for (var i = 0; i < fees.size(); i++) {
            page.add(new Piece(112, 740 - 16 * i, 11, false, "for a house of class " + (char) ('A' + i)));
            page.add(new Piece(500, 740 - 16 * i, 11, false, fees.get(i)));
        }
        assertThat(words(whole(TextImporter.read(drawn(List.of(page)), "act.pdf"))))
                .contains("10", "12", "15", "40");
    }

    @Test
    void a_raised_number_of_an_article_is_part_of_its_number() {
        var page = new ArrayList<Piece>();
        page.add(new Piece(200, 790, 11, false, "LAW ON REGISTERS"));
        page.add(new Piece(62, 770, 11, false, "Article 4. Books"));
        page.add(new Piece(
                62,
                756,
                11,
                false,
                "1. The keeper writes into a book who came and on which day of the year he did so."));
        page.add(new Piece(62, 742, 11, false, "Article 4"));
        page.add(new Piece(105, 746, 7, false, "12"));
        page.add(new Piece(113, 742, 11, false, ". Data"));
        page.add(new Piece(
                62,
                728,
                11,
                false,
                "1. Everybody may read the data that is written there about him in the last years."));
        page.add(new Piece(62, 714, 11, false, "Article 5. Measures"));
        page.add(new Piece(62, 700, 11, false, "The hall has 40 m"));
        page.add(new Piece(141.5, 704, 7, false, "2"));
        page.add(new Piece(145, 700, 11, false, " of room."));
        var read = whole(TextImporter.read(drawn(List.of(page)), "law.pdf"));
        assertThat(articles(read)).containsExactly("Article 4 Books", "Article 4¹² Data", "Article 5 Measures");
        assertThat(article(read, "Article 4¹²").handle()).isEqualTo("4-12");
        assertThat(article(read, "Article 5").body()).isEqualTo("The hall has 40 m² of room.");
    }

    @ParameterizedTest
    @CsvSource({
        "Article 4,Article 4<sup>1</sup>.,Article 4¹",
        "Article 4,<b>Article 4<sup>1</sup></b>,Article 4¹",
        "§ 4,§ 4<sup>1</sup>,§ 4¹",
    })
    void a_raised_number_on_a_page_too(String before, String opening, String number) {
        var read = read(
                "<html><body><h1>Law on Registers</h1><p>" + before + ". Books</p><p>The keeper writes.</p><p>"
                        + opening
                        + " Data</p><p>(1) All may read.</p><p>(1<sup>1</sup>) Some may write.</p><p>It takes 3 m<sup>2</sup>.</p></body></html>",
                "law.html");
        assertThat(articles(read)).containsExactly(before + " Books", number + " Data");
        assertThat(of(read, ProvisionKind.PARAGRAPH)).contains("(1)", "(1¹)");
        assertThat(words(read)).contains("3 m2");
    }

    private static final List<String> PLAIN = List.of(
            "REGISTERS BILL",
            "Article 1 Books",
            "    (1) The keeper of the register writes down who came and",
            "on which day, so that everybody may read it, and keeps what",
            "was written for 7 years.",
            "    (2) The book stands",
            "        (a) in the town hall, where light and air are good, and",
            "        (b) out of the reach of water and of fire.",
            "Article 2 Fees",
            "    No fee is taken from anybody who comes to read what was",
            "written about the house in which he lives with his family.",
            "Article 3 Force",
            "    This Act is in force from the day on which it is published",
            "in the gazette.");

    /** @param page lines after which the numbers begin again; 0 for none */
    private static String numbered(int step, boolean left, int page, boolean spaced) {
        var text = new StringBuilder();
        var count = 0;
        for (var line : PLAIN) {
            count = page > 0 && count == page ? 1 : count + 1;
            text.append(page > 0 && count == 1 && text.length() > 0 ? "\f" : "");
            var number = count % step == 0 ? Integer.toString(count) : "";
            text.append(
                    (left ? "%3s  %s" : "%2$-64s%1$3s").formatted(number, line).stripTrailing());
            text.append(spaced ? "\n\n" : "\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1,true,0,false",
        "1,false,0,false",
        "1,true,7,false",
        "1,true,0,true",
        "2,true,0,false",
        "5,true,0,false",
        "5,false,0,false",
        "5,false,11,false",
    })
    void numbers_beside_the_lines_of_plain_text_are_no_words_either(int step, boolean left, int page, boolean spaced) {
        var read = read(numbered(step, left, page, spaced), "bill.txt");
        assertThat(articles(read)).containsExactly("Article 1 Books", "Article 2 Fees", "Article 3 Force");
        assertThat(of(read, ProvisionKind.POINT)).containsExactly("(a)", "(b)");
        assertThat(read.units())
                .extracting(unit -> unit.body())
                .contains(
                        "The keeper of the register writes down who came and on which day, so that everybody may read it, and keeps what was written for 7 years.");
        assertThat(read.report().leftOut())
                .anyMatch(out -> out.what() == ImportOmission.PAGE_FURNITURE && out.times() >= PLAIN.size() / step - 1);
    }

    @Test
    void a_file_may_make_a_paragraph_or_a_row_of_each_numbered_line() {
        var rows = new StringBuilder("<table>");
        var lines = new StringBuilder();
        for (var i = 0; i < PLAIN.size(); i++) {
            rows.append("<tr><td>%d</td><td>%s</td></tr>"
                    .formatted(i + 1, PLAIN.get(i).strip()));
            lines.append(
                    "<p><span>%d</span> %s</p>".formatted(i + 1, PLAIN.get(i).strip()));
        }
        for (var page : List.of(rows + "</table>", lines.toString())) {
            var read = read("<html><body>" + page + "</body></html>", "bill.html");
            assertThat(articles(read)).containsExactly("Article 1 Books", "Article 2 Fees", "Article 3 Force");
            assertThat(words(read)).contains("everybody may read it, and keeps what was written for 7 years.");
        }
    }

    @Test
    void numbers_that_head_the_lines_of_a_list_stay() {
        var read = read(
                "REGISTERS ACT\n\nArticle 1\nThe fees are these:\n\n 5  for a house\n 6  for a mill\n 7  for a weir\n 8  for a boat\n 9  for a tree\n10  for a dog\n\nArticle 2\nAll others pay no fee.\n",
                "act.txt");
        assertThat(words(read)).contains("5 for a house", "10 for a dog");
    }

    @Test
    void numbers_outside_of_the_text_that_do_not_count_its_lines_stay() {
        var read = read("""
                      REGISTERS ACT

                      Article 1
                      The fees are these:
                  5   for a house
                 10   for a mill
                 15   for a weir
                 20   for a boat
                 25   for a tree

                      Article 2
                      All others pay no fee.
                """, "act.txt");
        assertThat(words(read)).contains("5 for a house", "15 for a weir", "25 for a tree");
    }

    @Test
    void a_list_outside_of_the_text_whose_every_line_begins_a_sentence_keeps_its_numbers() {
        var read = read("""
                      REGISTERS ACT

                      Article 1
                      The rules are these:
                  1   The mill is public.
                  2   The weir is low.
                  3   The boat is small.
                  4   The tree is old.
                  5   The dog is kept.
                  6   The house is open.

                      Article 2
                      All others are free.
                """, "act.txt");
        assertThat(words(read)).contains("1 The mill is public.", "6 The house is open.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Article 4<sup>1</sup>|Article 4¹",
                "Article 4^1^|Article 4¹",
                "Article 4<sup>bis</sup>|Article 4bis",
            })
    void a_raised_number_in_markdown_too(String opening, String number) {
        var read = read(
                "# Law on Registers\n\n## Article 4\n\nA.\n\n## " + opening + "\n\nB.\n\n## Article 5\n\nC.\n",
                "law.md");
        assertThat(articles(read)).containsExactly("Article 4", number, "Article 5");
    }

    @Test
    void raised_numbers_before_the_words_are_those_of_paragraphs_and_notes_are_none() {
        var read = read(
                "<html lang='de'><body><h1>Gesetz über die Register</h1><h3>Art. 1 Bücher</h3><p><sup>1</sup> Der Verwalter führt ein Buch.</p>"
                        + "<p><sup>1bis</sup> Er führt es gern.</p><p><sup>2</sup> Er verwahrt es.</p><h3>Art. 2 Gebühren</h3>"
                        + "<p>Es gibt keine.</p><p><sup>1</sup> Fassung gemäß dem Gesetz von 2020.</p></body></html>",
                "gesetz.html");
        assertThat(of(read, ProvisionKind.PARAGRAPH)).containsExactly("1", "1bis", "2", "", "");
    }

    /** A page of lines of text, with what stands at the beginning of each on the left. */
    private static List<Piece> page(double begins, List<String> numbers, List<String> lines) {
        var page = new ArrayList<Piece>();
        page.add(new Piece(200, 800, 11, true, "Registers Act"));
        page.add(new Piece(62, 780, 11, false, "Article 1. All who keep a register for the town have to write there"));
        for (var i = 0; i < lines.size(); i++) {
            if (!numbers.get(i).isEmpty()) {
                page.add(new Piece(begins, 764 - 16 * i, 9, false, numbers.get(i)));
            }
            page.add(new Piece(begins + 40, 764 - 16 * i, 11, false, lines.get(i)));
        }
        page.add(new Piece(
                62,
                764 - 16 * lines.size(),
                11,
                false,
                "and whoever wants to read it may do so at any time of the day."));
        return page;
    }

    private static final List<String> COUNTED = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    @Test
    void numbers_of_a_list_inside_of_the_text_stay_although_they_count_its_lines() {
        var read = whole(TextImporter.read(
                drawn(List.of(page(
                        90,
                        COUNTED,
                        List.of(
                                "the name of the house",
                                "the name of the mill",
                                "the name of the weir",
                                "the name of the boat",
                                "the name of the tree",
                                "the name of the dog",
                                "the name of the cat",
                                "the name of the hen")))),
                "act.pdf"));
        assertThat(words(read)).contains("1 the name of the house", "8 the name of the hen");
        assertThat(read.report().leftOut())
                .noneMatch(out -> out.what() == ImportOmission.PAGE_FURNITURE && out.times() > 2);
    }

    @Test
    void numbers_outside_of_the_text_whose_every_line_begins_a_sentence_stay_on_a_page_too() {
        var lines = List.of(
                "The mill is public.",
                "The weir is low.",
                "The boat is small.",
                "The tree is old.",
                "The dog is kept.",
                "The cat is free.",
                "The hen is fed.",
                "The house is open.");
        var page = new ArrayList<Piece>();
        page.add(new Piece(112, 800, 11, true, "Registers Act"));
        page.add(new Piece(112, 780, 11, false, "Article 1. These are the rules:"));
        for (var i = 0; i < lines.size(); i++) {
            page.add(new Piece(60, 764 - 16 * i, 9, false, COUNTED.get(i)));
            page.add(new Piece(112, 764 - 16 * i, 11, false, lines.get(i)));
        }
        assertThat(words(whole(TextImporter.read(drawn(List.of(page)), "act.pdf"))))
                .contains("1 The mill is public.", "8 The house is open.");
    }

    /** Many printers number the first line too: 1, 5, 10, 15. */
    @Test
    void the_first_line_may_have_its_number_although_only_every_fifth_has_one() {
        var lines = new ArrayList<String>();
        for (var i = 1; i <= 3; i++) {
            lines.addAll(section(i));
        }
        var page = new ArrayList<Piece>();
        for (var i = 0; i < lines.size(); i++) {
            var y = 760 - 16 * i;
            if (i == 0 || (i + 1) % 5 == 0) {
                page.add(new Piece(48, y, 9, false, Integer.toString(i + 1)));
            }
            if (lines.get(i).startsWith("#")) {
                page.add(new Piece(90, y, 11, true, lines.get(i).substring(1, 2)));
                page.add(new Piece(112, y, 11, true, lines.get(i).substring(3)));
            } else {
                page.add(new Piece(112, y, 11, false, lines.get(i)));
            }
        }
        var read = whole(TextImporter.read(drawn(List.of(page)), "bill.pdf"));
        assertThat(articles(read)).hasSize(3).startsWith("1 Heading of rule B");
        assertThat(words(read).replaceAll("(?m)^(\\d+|\\(\\d\\)) ", "")).doesNotContainPattern("\\d");
    }

    @Test
    void what_stands_in_the_column_and_is_no_number_of_its_step_stays() {
        var first = new ArrayList<Piece>();
        for (var i = 0; i < 20; i++) {
            if ((i + 1) % 5 == 0) {
                first.add(new Piece(48, 780 - 16 * i, 9, false, Integer.toString(i + 1)));
            }
            first.add(new Piece(
                    112,
                    780 - 16 * i,
                    11,
                    false,
                    i == 0 ? "Registers Act" : i == 1 ? "Article 1. The keeper" : "writes down what is said to him,"));
        }
        var second = new ArrayList<Piece>();
        second.add(new Piece(112, 780, 11, false, "and the fee for it, in coins of this land, is"));
        second.add(new Piece(48, 764, 9, false, "7"));
        second.add(new Piece(112, 764, 11, false, "and no more than that in any year."));
        assertThat(words(whole(TextImporter.read(drawn(List.of(first, second)), "act.pdf"))))
                .contains("7");
    }
}
