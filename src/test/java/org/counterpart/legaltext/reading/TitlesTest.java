package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.read;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The title of a text is what people call it. */
@Tag("anywhere")
class TitlesTest {

    private static final String ARTICLES = "<p>Article 1. Old trees stay.</p><p>Article 2. Fences are green.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMMC.COM%282025%29999%20final.ENG.xhtml.1_EN_ACT_part1_v1.docx",
                "orchards-act-final(2).pdf",
                "Microsoft Word - Act 7.doc",
                "L_202500123EN",
                "Untitled Document",
                "Document1",
            })
    void the_name_of_a_file_is_no_title(String own) {
        assertThat(read(
                                "<html><head><title>" + own + "</title></head><body><p>How Orchards are Cared for</p>"
                                        + ARTICLES + "</body></html>",
                                "x.html")
                        .text()
                        .title())
                .isEqualTo("How Orchards are Cared for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACT|To provide for the care of orchards.|Orchards Act, 2020|Orchards Act, 2020",
                "ACT|To provide for the care of orchards.|''|ACT To provide for the care of orchards.",
                "BILL|Presented by the Minister.|Orchards Bill|Orchards Bill",
                "ACT|on the care of orchards|''|ACT on the care of orchards",
                "LAW|ON THE CARE OF ORCHARDS|''|LAW ON THE CARE OF ORCHARDS",
                "Projet de loi|relatif aux vergers|''|Projet de loi relatif aux vergers",
            })
    void a_word_that_says_only_what_kind_of_law_it_is_is_no_title(String line, String next, String own, String title) {
        assertThat(read(
                                "<html><head><title>" + own + "</title></head><body><p>" + line + "</p><p>" + next
                                        + "</p>" + ARTICLES + "</body></html>",
                                "x.html")
                        .text()
                        .title())
                .isEqualTo(title);
    }

    @Test
    void another_line_that_names_the_law_goes_before_the_word_alone() {
        assertThat(read("<p>ACT</p><p>(Assented to 3 May 2020)</p><p>Orchards Act 7 of 2020</p>" + ARTICLES, "x.html")
                        .text()
                        .title())
                .isEqualTo("Orchards Act 7 of 2020");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // lines of the same weight
                "<p align='center'>Orchards Act</p><p align='center'>Care of trees</p>|Orchards Act Care of trees",
                "<p align='center'>Orchards Act</p><p>Care of trees</p>|Orchards Act",
                "<p><b>Orchards Act</b></p><p align='center'>Care of trees</p>|Orchards Act",
                "<p><b>Orchards Act</b></p><p>Care of trees</p>|Orchards Act Care of trees",
                "<p>Orchards Act</p><p><b>Care of trees</b></p>|Orchards Act Care of trees",
                "<p><b>Orchards Act</b></p><h1>Care of trees</h1>|Orchards Act",
                // a few words that announce the rest
                "<p>Act of the Kingdom</p><p>Care of trees</p>|Act of the Kingdom Care of trees",
                "<p>Act of the old Kingdom</p><p>Care of trees</p>|Act of the old Kingdom",
                "<p>Act of the Kingdom</p><table><tr><td>apples</td><td>2</td></tr></table>|Act of the Kingdom",
                // what is no line of a title
                "<p><b>Orchards Act</b></p><p>2026 edition</p>|Orchards Act",
                "<p><b>Orchards Act</b></p><p>Care of trees is a duty.</p>|Orchards Act",
                "<p><b>Orchards Act</b></p><p>(a) Care of trees</p>|Orchards Act",
                "<p><b>Orchards Act</b></p><p>Chapter 1</p>|Orchards Act",
                // a sentence that goes on in small letters
                "<p>Orchards Act</p><p>of 16 April 2014</p><p>on the care of trees</p>|Orchards Act of 16 April 2014 on the care of trees",
                "<p>Orchards Act</p><p>Care of trees</p>|Orchards Act Care of trees",
                "<p>Orchards Act of the Kingdom of Apples</p><p>apples</p>|Orchards Act of the Kingdom of Apples",
                "<p>Orchards Act of the Kingdom of Apples</p><p>of old trees.</p>|Orchards Act of the Kingdom of Apples",
                "<p>Orchards Act of the Kingdom of Apples</p><h2>of old trees</h2>|Orchards Act of the Kingdom of Apples",
                "<p>Orchards Act of the Kingdom of Apples</p><p>a) of old trees</p>|Orchards Act of the Kingdom of Apples",
            })
    void a_title_goes_on_over_lines_of_its_weight_and_over_words_that_end_nowhere(String lines, String title) {
        assertThat(titleOf(lines)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Proposal for a</p><p>COUNCIL REGULATION ON THE CARE OF ORCHARDS</p>"
                        + "|Proposal for a Council Regulation on the Care of Orchards",
                "<p>Apple Union</p><p>Proposal for a COUNCIL REGULATION on orchards</p>|Proposal for a Council Regulation on orchards",
                "<p>Proposal for a</p><p>DECISION ON TREES AND FENCES (AU-2) OF 3 MAY</p>"
                        + "|Proposal for a Decision on Trees and Fences (AU-2) of 3 May",
                "<p>Proposal for a</p><p>REGULATION of the Union on trees that are old or new.</p>"
                        + "|Proposal for a REGULATION of the Union on trees that are old or new.",
                "<p>Proposal for a</p><p>Chapter 1</p>|Proposal for a",
            })
    void a_proposal_is_called_by_what_it_proposes_and_not_in_capitals(String lines, String title) {
        assertThat(titleOf(lines)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACT|<p>2026</p>|''|ACT 2026",
                "ACT|<p>2026</p>|Act|ACT 2026",
                "ACT|<p>2026</p>|Orchards|Orchards",
                "ACT|<h2>Care of trees</h2>|''|ACT",
                "ACT|<p>(1) Care of trees</p>|''|ACT",
                "ACT|<p>Trees are good.</p><p>The Old Law of Trees</p>|Act|The Old Law of Trees",
            })
    void a_kind_of_law_alone_is_the_title_where_nothing_says_more(String line, String next, String own, String title) {
        assertThat(titleOf("<head><title>" + own + "</title></head><body><p>" + line + "</p>" + next))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Forest Act</p><h1>Orchards Act</h1>|''|Orchards Act",
                "<h2>Forest Act</h2><h1>Orchards Act</h1>|''|Orchards Act",
                "<p>Forest Act</p><p>The trees.</p><p>Orchards Act</p>|''|Forest Act",
                "<p>Forest Act</p><p>The trees.</p><p>Orchards Act</p>|ORCHARDS ACT|Orchards Act",
                "<p>Care of trees</p><p>Orchards Act</p>|''|Orchards Act",
                "<p>Care of trees</p><p>Many trees</p>|''|Care of trees",
                "<p>Care of trees</p>|Orchards Act|Orchards Act",
                "<p>[Draft]</p><p>Care of trees</p>|''|Care of trees",
                "<p>abcd////</p><p>Care of trees</p>|''|Care of trees",
                "<p>abcde////</p><p>Care of trees</p>|''|abcde////",
                "<p><a href='#main'>Skip to trees</a></p><p>Care of trees</p>|''|Care of trees",
                "<p>Skip <a href='#main'>to trees</a></p><p>Care of trees</p>|''|Skip to trees",
                "<p><a href='#main'>Skip</a> to trees</p><p>Care of trees</p>|''|Skip to trees",
                "<h1><a href='/act'>Care of trees</a></h1><p>Many trees</p>|''|Care of trees",
                "<p>Chapter 12</p><p>Care of trees</p><p>Orchards Act</p>|''|Orchards Act",
            })
    void of_many_lines_the_one_that_names_the_law_is_its_title(String lines, String own, String title) {
        assertThat(titleOf("<head><title>" + own + "</title></head><body>" + lines))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"24, 25, Orchards Act", "25, 25, law", "3, 401, Orchards Act", "4, 400, Orchards Act", "4, 401, law"})
    void a_title_stands_at_the_beginning_and_before_long_paragraphs(int lines, int length, String title) {
        var long_ = "Trees grow and ".repeat(40).substring(0, length - 1) + ".";
        var before = lines >= 24
                ? "<p>It is so.</p>".repeat(lines)
                : "<p>It is so.</p>".repeat(lines) + "<p>" + long_ + "</p>";
        assertThat(titleOf(before + "<p>Orchards Act</p>")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"2, Orchards Act", "3, Orchards Act", "4, law"})
    void a_whole_law_may_be_a_chapter_of_the_collection_of_laws(int lines, String title) {
        assertThat(titleOf("<p>It is so.</p>".repeat(lines) + "<p>Chapter 7</p><p>Orchards Act</p>"))
                .isEqualTo(title);
    }

    @Test
    void a_title_has_four_hundred_letters_and_five_lines_at_most() {
        var whole = "Trees grow and ".repeat(40).substring(0, 399) + "x";
        assertThat(titleOf("<p>" + whole + "</p><p>Care of fences</p>")).isEqualTo(whole);
        assertThat(titleOf("<p>" + whole + "x</p><p>Care of fences</p>")).isEqualTo("Care of fences");
        assertThat(titleOf("<p>Orchards Act of the Kingdom of Apples</p>"
                        + "<p>of north</p><p>of south</p><p>of east</p><p>of west</p>".replace("of ", "of the ")))
                .isEqualTo("Orchards Act of the Kingdom of Apples of the north of the south of the east of the west");
        assertThat(titleOf("<p>Orchards Act of the Kingdom of Apples</p>" + "<p>of trees</p>".repeat(5)))
                .isEqualTo("Orchards Act of the Kingdom of Apples" + " of trees".repeat(4));
        var rest = "of " + "trees and ".repeat(40);
        assertThat(titleOf("<p>Orchards Act of old apples</p><p>" + rest.substring(0, 373) + "x</p>"))
                .hasSize(26 + 1 + 374);
        assertThat(titleOf("<p>Orchards Act of old apples</p><p>" + rest.substring(0, 374) + "x</p>"))
                .isEqualTo("Orchards Act of old apples");
    }

    @Test
    void what_announces_a_title_has_forty_five_letters_at_most() {
        assertThat(titleOf("<p><b>Act of the Kingdom of Pears and of the Apples</b></p><p>Care of trees</p>"))
                .isEqualTo("Act of the Kingdom of Pears and of the Apples Care of trees");
        assertThat(titleOf("<p><b>Act of the Kingdom of Pears and of the Appless</b></p><p>Care of trees</p>"))
                .isEqualTo("Act of the Kingdom of Pears and of the Appless");
    }

    @Test
    void a_line_with_a_note_stays_with_its_note() {
        var read = read(
                "<p>Orchards Act<sup><a href='#n1' id='r1'>1</a></sup></p><p>Article 1. Old trees stay.</p>"
                        + "<p>Article 2. Fences are green.</p><p id='n1'><a href='#r1'>1</a> As last amended.</p>",
                "law.html");
        assertThat(read.text().title()).isEqualTo("law");
        assertThat(read.units().getFirst().body()).isEqualTo("Orchards Act");
    }

    private static String titleOf(String lines) {
        return read(lines + ARTICLES, "law.html").text().title();
    }
}
