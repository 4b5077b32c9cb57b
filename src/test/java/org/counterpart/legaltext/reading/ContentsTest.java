package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.articles;
import static org.counterpart.legaltext.reading.Outlines.of;
import static org.counterpart.legaltext.reading.Outlines.read;

import java.util.List;
import java.util.function.IntFunction;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of contents is none of the law. */
class ContentsTest {

    private static final List<String> HEADINGS = List.of(
            "Short title",
            "Interpretation",
            "Mills",
            "Millers",
            "Weirs",
            "Sluices",
            "Fees",
            "Fines",
            "Appeals",
            "Force");

    /** The same law as it announces itself and as it is. @param after what follows an entry */
    private static String law(String announcement, IntFunction<String> after, boolean body) {
        var text = new StringBuilder(announcement);
        for (var i = 1; i <= HEADINGS.size(); i++) {
            var page = body ? "" : after.apply(i);
            switch (i) {
                case 1 ->
                    text.append("PART 1")
                            .append(page)
                            .append("\n\nMills\n\nChapter 1")
                            .append(page)
                            .append("\n\nGeneral\n\n");
                case 4 -> text.append("Chapter 2").append(page).append("\n\nMillers and their helpers\n\n");
                case 6 ->
                    text.append("PART 2")
                            .append(page)
                            .append("\n\nMoney\n\nChapter 1")
                            .append(page)
                            .append("\n\nGeneral\n\n");
                case 9 -> text.append("Chapter 2").append(page).append("\n\nFinal provisions\n\n");
                default -> {}
            }
            text.append("Article ")
                    .append(i)
                    .append(". ")
                    .append(HEADINGS.get(i - 1))
                    .append(page)
                    .append("\n\n");
            if (body) {
                text.append("The miller keeps rule number ").append(i).append(".\n\n(1) He keeps it by day.\n\n");
            }
        }
        text.append("Annex 1").append(body ? "\n\nList of mills\n\n" : after.apply(99) + "\n\n");
        text.append("Annex 2").append(body ? "\n\nList of weirs\n\n" : after.apply(99) + "\n\n");
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contents|''",
                "Table of contents|' %d'",
                "Contents|' ......... %d'",
                "Contents|'\t%d'",
                "''|' ....... %d'",
                "''|''"
            })
    void a_list_that_names_divisions_is_left_out_to_its_end(String announcement, String after) {
        var read = read(
                "Law on Mills\n\n"
                        + law(announcement.isEmpty() ? "" : announcement + "\n\n", i -> after.formatted(i), false)
                        + law("", i -> "", true),
                "law.md");
        assertThat(articles(read))
                .hasSize(10)
                .startsWith("Article 1 Short title")
                .endsWith("Article 10 Force");
        assertThat(of(read, ProvisionKind.PART)).containsExactly("PART 1 Mills", "PART 2 Money");
        assertThat(of(read, ProvisionKind.CHAPTER)).hasSize(4);
        assertThat(of(read, ProvisionKind.ANNEX)).containsExactly("Annex 1 List of mills", "Annex 2 List of weirs");
        assertThat(read.report().leftOut())
                .extracting(ImportReport.Omission::what)
                .contains(ImportOmission.TABLE_OF_CONTENTS);
    }

    @Test
    void sections_that_count_anew_in_every_chapter_are_still_contents() {
        var entries =
                "Kapitel 1\n\nAllgemeines\n\nAbschnitt 1\n\n§ 1 Zweck\n\nAbschnitt 2\n\n§ 2 Begriffe\n\nKapitel 2\n\nMühlen\n\n"
                        + "Abschnitt 1\n\n§ 3 Wehre\n\nAbschnitt 2\n\n§ 4 Müller\n\n";
        var read = read(
                "Mühlengesetz\n\nInhaltsübersicht\n\n" + entries
                        + entries.replaceAll(
                                "(§ \\d .*)", "$1\n\n(1) Der Müller hält sich daran.\n\n(2) Er tut es gern."),
                "gesetz.md");
        assertThat(articles(read)).containsExactly("§ 1 Zweck", "§ 2 Begriffe", "§ 3 Wehre", "§ 4 Müller");
        assertThat(of(read, ProvisionKind.SECTION)).hasSize(4);
    }

    @Test
    void lines_with_dots_that_fill_a_page_of_plain_text_stay_apart() {
        var contents = new StringBuilder("LAW ON MILLS\n\nTABLE OF CONTENTS\n\n");
        var body = new StringBuilder();
        for (var i = 1; i <= HEADINGS.size(); i++) {
            if (i % 4 == 1) {
                contents.append("PART ")
                        .append(i / 4 + 1)
                        .append(" OF THE LAW ON MILLS ............. ")
                        .append(i)
                        .append('\n');
                body.append("PART ").append(i / 4 + 1).append(" OF THE LAW ON MILLS\n\n");
            }
            var line = "Article " + i + " – " + HEADINGS.get(i - 1);
            contents.append(line).append(" ................ ").append(i + 2).append('\n');
            body.append(line).append("\n\nThe miller keeps it.\n\n");
        }
        var read = read(contents + "\n" + body, "law.txt");
        assertThat(articles(read)).hasSize(10);
        assertThat(of(read, ProvisionKind.PART)).hasSize(3);
        assertThat(read.text().title()).isEqualTo("LAW ON MILLS");
    }

    @Test
    void a_list_of_entries_on_a_page_is_known_with_its_dots() {
        var read = read(
                "<h1>Law on Mills</h1><h2>Contents</h2><ul><li>Part 1. Mills</li><li>Article 1. Weirs</li><li>Article 2. Fees</li>"
                        + "<li>Part 2. Force</li><li>Article 3. Day</li><li>Annex</li></ul><h2>Part 1. Mills</h2><h3>Article 1. Weirs</h3>"
                        + "<p>They are low.</p><h3>Article 2. Fees</h3><p>They are low.</p><h2>Part 2. Force</h2><h3>Article 3. Day</h3>"
                        + "<p>It is today.</p><h2>Annex</h2><p>List of mills</p>",
                "law.html");
        assertThat(articles(read)).containsExactly("Article 1 Weirs", "Article 2 Fees", "Article 3 Day");
        assertThat(of(read, ProvisionKind.SUBDIVISION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"law.txt, CONTENTS", "law.md, Contents", "law.txt, ''", "law.md, Index"})
    void parts_and_chapters_of_the_same_heading_are_announced_each(String file, String announcement) {
        var entries = new StringBuilder();
        var body = new StringBuilder();
        for (var i = 1; i <= 8; i++) {
            var division = (i % 4 == 1 ? "PART " + (i / 4 + 1) + " General\n\n" : "")
                    + (i % 2 == 1 ? "CHAPTER " + (i / 2 % 2 + 1) + " Scope\n\n" : "");
            entries.append(division)
                    .append("Article ")
                    .append(i)
                    .append(' ')
                    .append(HEADINGS.get(i))
                    .append("\n\n");
            body.append(division).append("Article ").append(i).append(' ').append(HEADINGS.get(i));
            body.append("\n\nThe miller keeps it on each day.\n\n");
        }
        var read = read("Law on Mills\n\n" + announcement + "\n\n" + entries + body, file);
        assertThat(articles(read)).hasSize(8).startsWith("Article 1 Interpretation");
        assertThat(of(read, ProvisionKind.PART)).containsExactly("PART 1 General", "PART 2 General");
        assertThat(of(read, ProvisionKind.CHAPTER)).hasSize(4);
    }

    @Test
    void a_list_of_links_goes_with_its_heading_in_the_language_of_the_page() {
        var links = new StringBuilder();
        var body = new StringBuilder();
        for (var i = 1; i <= 4; i++) {
            links.append("<li><a href='#a%1$d'>Article %1$d Moulin</a></li>".formatted(i));
            body.append("<h3 id='a%1$d'>Article %1$d Moulin</h3><p>Ferme chaque jour.</p>".formatted(i));
        }
        var read = read(
                "<html lang='fr'><body><h1>Loi relative aux moulins</h1><h2>SOMMAIRE</h2><ul>" + links + "</ul>" + body
                        + "</body></html>",
                "loi.html");
        assertThat(articles(read)).hasSize(4);
        assertThat(Outlines.words(read)).doesNotContain("SOMMAIRE");
    }

    /** Without a word that announces them, a few headings that come again further down may be anything. */
    @Test
    void a_few_headings_that_come_again_are_no_table_of_contents() {
        var law = read(
                "Law on Mills\n\nArticle 1 Mills\n\nArticle 2 Weirs\n\nArticle 3 Fees\n\nThe fee is low.\n\nANNEX\n\nArticle 1 Mills\n\n"
                        + "They are public.\n\nArticle 2 Weirs\n\nThey are low.\n",
                "law.txt");
        assertThat(articles(law)).hasSize(5);
        assertThat(law.report().leftOut()).noneMatch(out -> out.what() == ImportOmission.TABLE_OF_CONTENTS);
    }
}
