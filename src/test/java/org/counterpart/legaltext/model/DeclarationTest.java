package org.counterpart.legaltext.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our files say of a provision so that it comes back as it left. */
class DeclarationTest {

    @ParameterizedTest
    @CsvSource({
        "ARTICLE, 0, Article 7, Fees, article 1",
        "ARTICLE, 1, Article 7, '', article 2",
        "ARTICLE, 1, '', Fees, article 2 heading unnumbered",
        "ARTICLE, 1, '', '', article 2 unnumbered",
        "CHAPTER, 2, Chapter 1, General, chapter 3",
        "PARAGRAPH, 1, (2), '', paragraph 2",
        "PARAGRAPH, 1, (2), Fees, paragraph 2 heading",
        "POINT, 2, '', '', point 3 unnumbered",
        "RECITAL, 0, (1), '', recital 1",
        "RECITAL, 0, (1), Why, recital 1 heading",
        "PREAMBLE, 0, '', '', preamble 1 unnumbered",
        "TEXT, 1, 7, '', text 2",
    })
    void a_provision_is_declared_and_understood(
            ProvisionKind kind, int depth, String number, String heading, String written) {
        var declared = Declaration.of(new Unit(depth, kind, number, heading, "Words.", List.of(), "e", null));
        assertThat(declared.written()).isEqualTo(written);
        assertThat(Declaration.read(" " + written.replace("article", "Article") + " "))
                .isEqualTo(declared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "article",
                "article x",
                "orchard 1",
                "article 1 of",
                "article 1000",
                "article 1 unnumbered heading"
            })
    void other_words_declare_nothing(String written) {
        assertThat(Declaration.read(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"article 0", "article 1"})
    void nothing_stands_outside_of_the_outermost(String written) {
        assertThat(Declaration.read(written)).isEqualTo(new Declaration(ProvisionKind.ARTICLE, 0, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "Article 7, Fees, Words., 'Article 7 Fees\nWords.'",
        "Article 7, '', Words., Article 7 Words.",
        "'', Fees, Words., 'Fees\nWords.'",
        "'', '', Words., Words.",
        "Article 7, Fees, '', Article 7 Fees",
    })
    void a_provision_is_read_out_with_its_number_and_its_heading(
            String number, String heading, String body, String words) {
        assertThat(new Unit(0, ProvisionKind.ARTICLE, number, heading, body, List.of(), "e", null).words())
                .isEqualTo(words);
    }

    @Test
    void a_law_has_as_many_articles_as_can_be_commented_on() {
        var units = Stream.of(
                        ProvisionKind.CHAPTER, ProvisionKind.ARTICLE, ProvisionKind.PARAGRAPH, ProvisionKind.ARTICLE)
                .map(kind -> new Unit(0, kind, "1", "", "Words.", List.of(), "e", null))
                .toList();
        assertThat(units.stream().map(Unit::isArticle)).containsExactly(false, true, false, true);
        assertThat(Unit.articles(units)).isEqualTo(2);
        assertThat(new LegalText("Orchards Act", "en", Direction.LTR, units).articles())
                .isEqualTo(2);
    }
}
