package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.articles;
import static org.counterpart.legaltext.reading.Outlines.read;
import static org.counterpart.legaltext.reading.Outlines.words;

import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that show a law as it is and as it was. */
class EditionsTest {

    private static String edition(String label, String word, String whose) {
        var page = new StringBuilder(label.isEmpty() ? "" : "<h2>" + label + "</h2>");
        for (var i = 1; i <= 4; i++) {
            page.append("<h3>").append(word).append(' ').append(i).append("</h3><p>");
            page.append(
                            i == 2
                                    ? whose
                                    : i == 4
                                            ? "It is in force: in vigore, en vigueur, vigente."
                                            : "Tree number " + i + " stays.")
                    .append("</p>");
        }
        return page.toString();
    }

    private static ImportedText page(String first, String second, String word) {
        return read(
                "<html><body><main><h1>Orchards Act</h1><section>" + edition(first, word, "The first edition.")
                        + "</section><section>" + edition(second, word, "The second edition.")
                        + "</section></main></body></html>",
                "act.html");
    }

    @ParameterizedTest
    @CsvSource({
        "TESTO VIGENTE,TESTO STORICO,Art.,first",
        "Historic text,Text in force,Article,second",
        "Version en vigueur,Version antérieure,Article,first",
        "Frühere Fassung,Geltende Fassung,§,second",
        "Texto vigente,Texto original anterior,Artículo,first",
        "Act,Former text,Section,first",
        "Texto original,Texto consolidado,Artículo,second",
    })
    void of_the_text_in_force_and_the_historic_one_the_former_is_taken(
            String first, String second, String word, String taken) {
        var read = page(first, second, word);
        assertThat(articles(read)).hasSize(4);
        assertThat(words(read)).containsOnlyOnce("It is in force").contains("The " + taken + " edition.");
        assertThat(read.report().leftOut())
                .extracting(ImportReport.Omission::what)
                .contains(ImportOmission.OTHER_EDITION);
    }

    @Test
    void headings_of_editions_need_no_style() {
        var page = page("Versione attuale", "Versione previgente", "Art.");
        var plain = read(
                "<h1>Orchards Act</h1>"
                        + (edition("Versione attuale", "Art.", "The first edition.")
                                        + edition("Versione previgente", "Art.", "The second edition."))
                                .replaceAll("<(/?)h\\d>", "<$1p>"),
                "act.html");
        assertThat(articles(plain)).hasSize(4).isEqualTo(articles(page));
        assertThat(plain.text().title()).isEqualTo("Orchards Act");
        assertThat(page("Texto original", "Texto consolidado", "Art.").text().title())
                .isEqualTo("Orchards Act");
    }

    @Test
    void what_nothing_tells_apart_stays() {
        assertThat(articles(page("Part A", "Part B", "Article"))).hasSize(8);
    }

    @Test
    void other_words_under_the_same_numbers_are_no_edition() {
        var read = read(
                "<h1>Orchards Act</h1><h2>Law in force</h2><h3>Article 1</h3><p>Trees stay.</p><h3>Article 2</h3><p>Fences stay.</p>"
                        + "<h2>Historic gardens</h2><h3>Article 1</h3><p>Gardens stay.</p><h3>Article 2</h3><p>Gates stay.</p>",
                "act.html");
        assertThat(articles(read)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "Version in force,Version as enacted,Section,first",
        "Latest version,Repealed version,Article,first",
        "Tekst pierwotny,Tekst jednolity,Art.,second",
        "Version initiale,Dernière version,Article,second",
        "Redacción inicial,Última versión,Artículo,second",
        "Testo abrogato,Testo vigente,Art.,second",
        "Ursprüngliche Fassung,Neueste Fassung,§,second",
        "Ursprunglig lydelse,Senaste lydelse,Artikel,second",
        "現行,改正前,Article,first",
    })
    void other_words_for_the_two_tell_them_apart_too(String first, String second, String word, String taken) {
        var read = page(first, second, word);
        assertThat(articles(read)).hasSize(4);
        assertThat(words(read)).contains("The " + taken + " edition.");
    }

    @Test
    void two_laws_of_the_same_numbers_with_one_article_in_common_are_no_editions() {
        var read = read(
                "<h1>Orchards Act</h1><h2>Law in force</h2><h3>Article 1</h3><p>Trees stay.</p><h3>Article 2</h3><p>Fences stay.</p>"
                        + "<h3>Article 3</h3><p>It is in force.</p><h2>Historic gardens</h2><h3>Article 1</h3><p>Gardens stay.</p>"
                        + "<h3>Article 2</h3><p>Gates stay.</p><h3>Article 3</h3><p>It is in force.</p>",
                "act.html");
        assertThat(articles(read)).hasSize(6);
    }

    @Test
    void an_entry_of_a_list_says_of_no_edition_that_it_is_in_force() {
        var article = "<h3>Article %d</h3><p>Trees stay here.</p>";
        var read = read(
                "<h1>Orchards Act</h1><h2>Part A</h2>" + article.formatted(1) + article.formatted(2)
                        + "<h2>Part B</h2><p>(a) the law in force</p>" + article.formatted(1) + article.formatted(2),
                "act.html");
        assertThat(articles(read)).hasSize(4);
    }
}
