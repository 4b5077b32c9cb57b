package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.articles;
import static org.counterpart.legaltext.reading.Outlines.of;
import static org.counterpart.legaltext.reading.Outlines.read;

import java.util.stream.Stream;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections that have a bare number and a heading, as Acts of the Commonwealth print them. */
@Tag("anywhere")
class BareNumbersTest {

    private static ImportedText act(String... headings) {
        var page = new StringBuilder("<html><body><p>MILLS ACT, 2020</p><p>PART I</p><p>Preliminary</p>");
        for (var heading : headings) {
            page.append("<p>").append(heading).append("</p>");
            if (!heading.startsWith("PART") && !heading.equals("Money")) {
                page.append("<p>(1) The miller mends the weir of his mill.</p><p>(2) The owner pays him.</p>");
            }
        }
        return read(page.append("</body></html>").toString(), "act.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weirs, sluices, etc.",
                "Duties of millers.",
                "Who may enter?",
                "Mills of Smith & Co.",
            })
    void a_heading_that_ends_like_a_sentence_ends_no_row_of_sections(String third) {
        var read = act(
                "1 Short title", "2 Interpretation", "3 " + third, "4 Notice", "PART II", "Money", "5 Fund", "6 Fees");
        assertThat(articles(read))
                .containsExactly("1 Short title", "2 Interpretation", "3 " + third, "4 Notice", "5 Fund", "6 Fees");
        assertThat(of(read, ProvisionKind.PART)).containsExactly("PART I Preliminary", "PART II Money");
    }

    @Test
    void a_number_that_is_missing_and_one_with_a_letter_end_no_row_either() {
        var read =
                act("1 Short title", "2 Interpretation", "2A Board", "4 Notice", "5 Fund", "6 Fees", "7 Regulations");
        assertThat(articles(read).stream().map(line -> line.split(" ")[0]))
                .containsExactly("1", "2", "2A", "4", "5", "6", "7");
    }

    @Test
    void a_number_in_the_words_of_a_section_opens_none() {
        var page = "<p>MILLS ACT, 2020</p>"
                + Stream.of("1 Short title", "2 Weirs", "3 Fees")
                        .map(heading -> "<p>" + heading + "</p><p>The table says:</p><p>12 Thalers for a weir</p>"
                                + "<p>15 Thalers for a mill</p>")
                        .reduce("", String::concat);
        assertThat(articles(read(page, "act.html"))).containsExactly("1 Short title", "2 Weirs", "3 Fees");
    }

    @Test
    void a_named_article_with_an_abbreviation_at_the_end_of_its_heading_keeps_the_heading() {
        var law = read(
                "Law on Mills\n\nArticle 1. Weirs, sluices, etc.\n\nThe miller mends them.\n\nHe does so in spring.\n\n"
                        + "Article 2. Force\n\nThis Law is in force.\n",
                "law.txt");
        assertThat(articles(law)).containsExactly("Article 1 Weirs, sluices, etc.", "Article 2 Force");
    }

    @Test
    void a_number_that_comes_further_down_is_not_jumped_over() {
        var read = read(
                "MILLS ACT\n\n1 Short title\n\nThis Act is the Mills Act.\n\n3 Thalers for a mill\n\n4 Thalers for a weir\n\n2 Duties\n\n"
                        + "The miller mends the weir.\n\n3 Fees\n\nThere are none.\n\n4 Force\n\nIt is in force.\n",
                "act.md");
        assertThat(articles(read)).containsExactly("1 Short title", "2 Duties", "3 Fees", "4 Force");
    }
}
