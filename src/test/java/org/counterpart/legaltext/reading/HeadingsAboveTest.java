package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.article;
import static org.counterpart.legaltext.reading.Outlines.articles;
import static org.counterpart.legaltext.reading.Outlines.of;
import static org.counterpart.legaltext.reading.Outlines.read;

import org.counterpart.legaltext.model.ProvisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws that print the heading of an article above its number. */
class HeadingsAboveTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><b>%s</b></p>|<p><b>%d.</b> %s</p>",
                "<p><strong>%s</strong></p>|<p>%d. %s</p>",
                "<p><em>%s</em></p>|<p>%d. %s</p>",
                "<h4>%s</h4>|<p>%d. %s</p>",
                "<p align='center'>%s</p>|<p>Section %d. %s</p>",
                "<p>%s</p>|<p>%d. %s</p>",
                "<p><b>%s</b></p>|<p>Article %d</p><p>%s</p>",
                "<h4>%s</h4>|<h5>Section %d</h5><p>%s</p>",
            })
    void a_heading_above_the_number_is_the_heading_of_the_article(String heading, String article) {
        var page = new StringBuilder("<html><body><h1>Orchards Act, 2020</h1><p>CHAPTER 1</p><p>GENERAL</p>");
        var headings = new String[] {"Definitions", "Purpose of Act", "Opening hours", "Fees", "Short title"};
        for (var i = 0; i < headings.length; i++) {
            if (i == 3) {
                page.append("<p>CHAPTER 2</p><p>MONEY</p>");
            }
            page.append(heading.formatted(headings[i]));
            page.append(article.formatted(i + 1, "Orchards are open to everybody who likes apples."));
        }
        var read = read(page + "</body></html>", "act.html");
        assertThat(articles(read)).hasSize(5).element(1).asString().matches("(Section |Article )?2\\.? Purpose of Act");
        assertThat(of(read, ProvisionKind.CHAPTER)).containsExactly("CHAPTER 1 GENERAL", "CHAPTER 2 MONEY");
        assertThat(of(read, ProvisionKind.SUBDIVISION)).isEmpty();
        assertThat(read.units().stream().filter(unit -> unit.isArticle()).map(unit -> unit.body()))
                .allMatch("Orchards are open to everybody who likes apples."::equals);
    }

    @Test
    void a_heading_above_some_articles_is_a_division() {
        var read = read(
                "<h1>Orchards Act</h1><p><b>Trees</b></p><p>Article 1. Old trees stay.</p><p>Article 2. Young trees stay.</p>"
                        + "<p>Article 3. Dead trees go.</p><p><b>Fences</b></p><p>Article 4. Fences are green.</p>"
                        + "<p>Article 5. They are low.</p>",
                "act.html");
        assertThat(articles(read)).containsExactly("Article 1", "Article 2", "Article 3", "Article 4", "Article 5");
        assertThat(of(read, ProvisionKind.SUBDIVISION)).contains("Fences");
    }

    @Test
    void the_heading_of_a_chapter_is_not_that_of_its_first_article() {
        var read = read(
                "<h1>Orchards Act</h1><p>Chapter 1</p><p>Trees</p><p>1. Old trees stay.</p><p>Chapter 2</p><p>Fences</p>"
                        + "<p>2. Fences are green.</p><p>Chapter 3</p><p>Gates</p><p>3. Gates are open.</p>",
                "act.html");
        assertThat(of(read, ProvisionKind.CHAPTER))
                .containsExactly("Chapter 1 Trees", "Chapter 2 Fences", "Chapter 3 Gates");
        assertThat(article(read, "2.").heading()).isEmpty();
    }
}
