package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.articles;
import static org.counterpart.legaltext.reading.Outlines.changed;
import static org.counterpart.legaltext.reading.Outlines.of;
import static org.counterpart.legaltext.reading.Outlines.read;

import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of another law that an amending article quotes are none of its own. */
class QuotedArticlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“|”|Article|3-A.|3-B.",
                "«|»|Article|3 bis.|3 ter.",
                "„|”|Article|3a.|3b.",
                "„|“|Article|3bis.|3ter.",
                "\"|\"|Article|3/1.|3/2.",
                "”|”|Article|3¹.|3².",
                "‘|’|Article|3A.|3B.",
                "‹|›|Article|3-bis.|3-ter.",
                "‚|‘|Article|3-1.|3-2.",
                "»|«|Article|3 quater.|3 quinquies.",
            })
    void an_article_that_is_put_between_two_others_does_not_end_the_quotation(
            String open, String close, String word, String first, String second) {
        var law = read(
                "Law on the Change of Laws\n\n%3$s 1. The Law on Mills is changed.\n\n%3$s 2. The following is put in:\n\n"
                                .formatted(open, close, word)
                        + open + "CHAPTER III\n\nOn Weirs\n\n" + word + " " + first
                        + " The miller mends the weir.\n\n(1) The weir is low.\n\n" + word + " " + second
                        + " The weir is of wood." + close + "\n\n" + word
                        + " 3. Weirs of stone stay.\n\n" + word + " 4. This Law enters into force today.\n",
                "law.txt");
        assertThat(articles(law)).containsExactly("Article 1", "Article 2", "Article 3", "Article 4");
        assertThat(changed(law, ImportChange.QUOTED_ARTICLES)).isEqualTo(2);
    }

    @Test
    void only_articles_are_counted_as_quoted_and_no_chapters() {
        var law = read(
                "LEI Nº 7, DE 3 DE MAIO DE 2020\n\nArt. 1º A Lei nº 6 passa a vigorar com as seguintes alterações:\n\n“CAPÍTULO I\n\n"
                        + "DOS MOINHOS\n\nArt. 1º O moinho é público.\n\nArt. 1º-A. O moleiro mora no moinho.” (NR)\n\n"
                        + "Art. 2º Esta Lei entra em vigor hoje.\n",
                "lei.txt");
        assertThat(articles(law)).containsExactly("Art. 1º", "Art. 2º");
        assertThat(changed(law, ImportChange.QUOTED_ARTICLES)).isEqualTo(2);
    }

    @Test
    void a_quotation_that_has_the_number_of_the_next_article_itself_ends_where_it_is_closed() {
        var law = read(
                "Law on the Change of Laws\n\nArticle 1. The Law on Mills is changed.\n\nArticle 2. It now reads:\n\n“CHAPTER II\n\n"
                        + "Article 3. The miller mends the weir.\n\nArticle 4. The weir is low.”\n\n"
                        + "Article 3. Weirs of stone stay.\n\nArticle 4. This Law enters into force today.\n",
                "law.txt");
        assertThat(articles(law)).containsExactly("Article 1", "Article 2", "Article 3", "Article 4");
        assertThat(article(law, "Article 3")).isEqualTo("Weirs of stone stay.");
    }

    @Test
    void a_mark_that_nobody_closed_swallows_no_article() {
        var law = read(
                "Law on Mills\n\nArticle 1. The word “mill means a house at a river.\n\nArticle 2. Mills are public.\n\n"
                        + "Article 3. The word “weir” means a dam.” It is low.\n\nArticle 4. This Law enters into force today.\n",
                "law.txt");
        assertThat(articles(law)).containsExactly("Article 1", "Article 2", "Article 3", "Article 4");
    }

    @Test
    void a_quotation_may_open_in_a_heading_of_a_page() {
        var law = read(
                "<html><body><h1>Law on the Change of Laws</h1><h3>Article 1</h3><p>After Article 3 is put in:</p>"
                        + "<h4>“Article 3-bis</h4><p>The miller mends the weir.</p><h4>Article 3-ter</h4><p>The weir is low.”</p>"
                        + "<h3>Article 2</h3><p>This Law enters into force today.</p></body></html>",
                "law.html");
        assertThat(articles(law)).containsExactly("Article 1", "Article 2");
    }

    private static String article(ImportedText read, String number) {
        return Outlines.article(read, number).body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“||Article|3a.|3b.|Article",
                "“|“|Article|3a.|3b.|Article",
                "« |« |Article|L. 5|L. 6|Article",
                "„|„|Article|4a|4b|Section",
                "‘|‘|Section|3A.|3B.|Section",
            })
    void a_quotation_that_nobody_closed_ends_before_the_next_article(
            String open, String again, String quoted, String first, String second, String own) {
        var repeated = again == null ? "" : again;
        var law = read(
                "Law on the Change of Laws\n\n%1$s 1\n\nThe Law on Mills is changed.\n\n%1$s 2\n\nBehind article 3 is put in:\n\n"
                                .formatted(own)
                        + open + quoted + " " + first + " The miller mends the weir.\n\n" + repeated
                        + "He does so each year.\n\n"
                        + repeated + quoted + " " + second + " The weir is of wood.\n\n" + own
                        + " 3\n\nWeirs of stone stay.\n\n" + own + " 4\n\nThis Law enters into force today.\n",
                "law.txt");
        assertThat(articles(law)).containsExactly(own + " 1", own + " 2", own + " 3", own + " 4");
        assertThat(law.units())
                .anyMatch(unit -> unit.marks().stream()
                        .anyMatch(mark -> mark.kind() == Mark.Kind.QUOTATION
                                && unit.body()
                                        .substring(mark.start(), mark.end())
                                        .contains("of wood")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Artikel|§|3|4|„|“|Das Mühlengesetz wird nach Artikel 2 wie folgt geändert:",
                "Section|Section|3A.|3B.|‘|’|After section 3 of the Mills Act there is inserted:",
                "Άρθρο|Άρθρο|3Α|3Β|«|»|Μετά το άρθρο 3 του νόμου προστίθενται τα άρθρα:",
                "§|§|3a|3b|\"|\"|Nach § 3 werden die folgenden Paragraphen eingefügt:",
            })
    void articles_by_either_word_are_counted_as_quoted(
            String own, String quoted, String first, String second, String open, String close, String announced) {
        var law = read(
                announced.substring(0, 20) + "\n\n" + own + " 1\n\n" + announced + "\n\n" + open + quoted + " " + first
                        + " Weir.\n\n" + quoted + " " + second + " Wood." + close + "\n\n" + own + " 2\n\n" + announced
                        + "\n\n"
                        + open + quoted + " 7 Weir." + close + "\n\n" + own + " 3\n\n" + announced.replace(":", ".")
                        + "\n",
                "law.txt");
        assertThat(articles(law)).containsExactly(own + " 1", own + " 2", own + " 3");
        assertThat(changed(law, ImportChange.QUOTED_ARTICLES)).isEqualTo(3);
    }

    @Test
    void the_last_article_may_quote_its_own_number_and_the_next() {
        var law = read(
                "Law on the Change of Laws\n\nArticle 1. The Law on Mills is changed.\n\nArticle 2. It now reads:\n\n“CHAPTER I\n\n"
                        + "Article 2. The miller mends the weir.\n\nArticle 3. The weir is low.”\n",
                "law.txt");
        assertThat(articles(law)).containsExactly("Article 1", "Article 2");
    }

    /** A mark before each paragraph and none behind the last: where they stop, the article itself goes on. */
    @Test
    void a_quotation_that_nobody_closed_ends_where_its_paragraphs_no_longer_repeat_the_mark() {
        var law = read(
                "Law on the Change of Laws\n\nArticle 1. Mills\n\n(1) The following is put into the Law on Mills:\n\n"
                        + "“Article 3a. The miller mends the weir.\n\n“The weir is low.\n\n(2) This is so from the first of May.\n\n"
                        + "Article 2. Weirs\n\nWeirs of stone stay.\n",
                "law.txt");
        assertThat(articles(law)).containsExactly("Article 1 Mills", "Article 2 Weirs");
        assertThat(of(law, ProvisionKind.PARAGRAPH)).contains("(1)", "(2)");
        assertThat(changed(law, ImportChange.QUOTED_ARTICLES)).isEqualTo(1);
    }

    @Test
    void a_word_in_quotation_marks_is_no_quoted_provision() {
        var law = read(
                "Law on Mills\n\nArticle 1. Words\n\nIn this Law there are two words.\n\n“Mill”\n\nA house with a wheel.\n\nArticle 2. Weirs\n\nThey stay.\n",
                "law.txt");
        assertThat(articles(law)).containsExactly("Article 1 Words", "Article 2 Weirs");
        assertThat(law.units())
                .flatExtracting(unit -> unit.marks())
                .noneMatch(mark -> mark.kind() == Mark.Kind.QUOTATION);
    }
}
