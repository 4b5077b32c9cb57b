package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.Doubt;
import org.counterpart.legaltext.reading.report.Implausible;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unlikely of a text is said, and nothing else. */
class PlausibilityTest {

    private final List<Unit> units = new ArrayList<>();

    private PlausibilityTest unit(int depth, ProvisionKind kind, String number, String body) {
        units.add(new Unit(depth, kind, number, "", body, List.of(), "u" + units.size(), null));
        return this;
    }

    private PlausibilityTest articles(int depth, String... numbers) {
        Arrays.stream(numbers).forEach(number -> unit(depth, ProvisionKind.ARTICLE, number.strip(), "Words."));
        return this;
    }

    private static ImportReport report(ImportReport.Change... changed) {
        return new ImportReport(TextFormat.PLAIN_TEXT, Map.of(), List.of(changed), List.of(), 0, 0);
    }

    private List<String> doubts(String language) {
        return Plausibility.of(units, language, report()).stream()
                .map(doubt ->
                        doubt.what() + " " + doubt.label() + (doubt.detail().isEmpty() ? "" : " | " + doubt.detail()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Article 1; Article 2; Article 2a; Article 2b; Article 3'",
        "fr, 'Article 1er; Article 2; Article 2 bis; Article 2 ter; Article 3 A; Article 3'",
        "it, 'Art. 1; Art. 2; Art. 2-bis; Art. 2-terdecies; Art. 2-quaterdecies; Art. 3'",
        "en, 'Section I; Section II; Section III; Section IV; Section V; Section VI'",
        "en, 'A; B; C; D; E; F; G; H; I; J'",
        "ar, 'المادة ١; المادة ٢; المادة ٣'",
        "th, 'มาตรา ๑; มาตรา ๒; มาตรา ๒/๑; มาตรา ๓'",
        "hi, 'धारा १; धारा २; धारा ३'",
        "zh, '第一条; 第二条; 第二条之一; 第三条; 第四条'",
        "es, 'Artículo Primero; Artículo Segundo; Artículo Tercero'",
        "sl, '1. člen; 2. člen; 2.a člen; 3. člen'",
        "de, '§ 1; § 2; § 2a; § 3'",
        "fr, 'Art. L. 121-1; Art. L. 121-2; Art. R. 5; Art. R. 6'",
    })
    void numbers_of_any_kind_that_count_up_are_no_matter(String language, String numbers) {
        assertThat(articles(0, numbers.split(";")).doubts(language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Article 1; Article 2; Article 2; Article 3 | NUMBER_REPEATED Article 2",
                "en | Article 1; Article 2; Article 5; Article 6 | NUMBERS_MISSING Article 5",
                "en | Article 1; Article 2; Article 3; Article 1; Article 2; Article 3 | NUMBERS_RESTART Article 1",
                "en | Article 1; Article 5; Article 3; Article 4; Article 6 | NUMBERS_MISSING Article 5, NUMBERS_FALL Article 3",
                "en | Article 2; Article 3 | NUMBERS_MISSING Article 2",
                "pt | Art. 1º; Art. 2º; Art. 3º-A; Art. 3º-B; Art. 3º | NUMBERS_FALL Art. 3º",
                "ar | المادة ١; المادة ٢; المادة ٢ | NUMBER_REPEATED المادة ٢",
                "hi | धारा १; धारा ४ | NUMBERS_MISSING धारा ४",
                "en | Article 1; Article 1a; Article 1a; Article 2 | NUMBER_REPEATED Article 1a",
                "en | Section I; Section II; Section IV | NUMBERS_MISSING Section IV",
            })
    void numbers_that_repeat_jump_or_begin_again_are_said(String language, String numbers, String expected) {
        assertThat(articles(0, numbers.split(";")).doubts(language).stream()
                        .map(doubt -> doubt.replaceAll(" \\|.*", ""))
                        .toList())
                .containsExactly(expected.split(", "));
    }

    @Test
    void a_letter_that_may_be_two_numbers_is_the_next_one_or_the_lower() {
        assertThat(articles(0, "A", "B", "D").doubts("en")).containsExactly("NUMBERS_MISSING D | 3");
        units.clear();
        assertThat(articles(0, "Section I", "Section III").doubts("en"))
                .containsExactly("NUMBERS_MISSING Section III | 2");
    }

    @Test
    void numbers_may_begin_again_under_each_part_and_in_an_annex() {
        unit(0, ProvisionKind.PART, "Part I", "").articles(1, "1", "2", "3");
        unit(0, ProvisionKind.PART, "Part II", "").articles(1, "1", "2");
        unit(0, ProvisionKind.ANNEX, "Annex", "").articles(1, "1", "2");
        assertThat(doubts("en")).isEmpty();
    }

    @Test
    void numbers_that_begin_again_in_one_part_only_are_said() {
        unit(0, ProvisionKind.PART, "Part I", "").articles(1, "1", "2");
        unit(0, ProvisionKind.PART, "Part II", "").articles(1, "3", "4");
        unit(0, ProvisionKind.PART, "Part III", "").articles(1, "1", "2");
        assertThat(doubts("en")).containsExactly("NUMBERS_RESTART 1 | 4");
    }

    @Test
    void a_text_that_comes_twice_under_headings_is_said() {
        unit(0, ProvisionKind.SUBDIVISION, "", "Current").articles(1, "Art. 1", "Art. 2");
        unit(0, ProvisionKind.SUBDIVISION, "", "Historic").articles(1, "Art. 1", "Art. 2");
        assertThat(doubts("en")).containsExactly("NUMBERS_RESTART Art. 1 | Art. 2");
    }

    @Test
    void divisions_that_repeat_or_are_missing_are_said() {
        unit(0, ProvisionKind.CHAPTER, "Chapter I", "").articles(1, "1");
        unit(0, ProvisionKind.CHAPTER, "Chapter I", "").articles(1, "2");
        unit(0, ProvisionKind.CHAPTER, "Chapter IV", "").articles(1, "3");
        assertThat(doubts("en"))
                .containsExactly("NUMBER_REPEATED Chapter I | Chapter I", "NUMBERS_MISSING Chapter IV | 2–3");
    }

    @Test
    void an_article_among_the_words_of_another_is_said_where_it_stands() {
        articles(0, "Artículo 1", "Artículo 2");
        unit(1, ProvisionKind.POINT, "b.", "Recibir aportes MESA Artículo 3. - Sesiones La Mesa sesiona.");
        articles(0, "Artículo 4");
        assertThat(doubts("es")).containsExactly("ARTICLE_IN_ARTICLE b. | Artículo 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is kept for ten years. See also Article 2.",
                "See also Article 2. The Minister keeps the register.",
                "The fee is set as in (Article 2)."
            })
    void a_reference_at_the_end_of_a_sentence_begins_no_article(String words) {
        articles(0, "Article 1");
        unit(1, ProvisionKind.PARAGRAPH, "1.", words);
        articles(0, "Article 3");
        assertThat(doubts("en")).containsExactly("NUMBERS_MISSING Article 3 | 2");
    }

    @Test
    void an_article_after_the_end_of_a_sentence_is_said() {
        articles(0, "Article 1");
        unit(1, ProvisionKind.PARAGRAPH, "1.", "It is kept for ten years. Article 2. The Minister keeps the register.");
        articles(0, "Article 3");
        assertThat(doubts("en")).containsExactly("ARTICLE_IN_ARTICLE 1. | Article 2");
    }

    @Test
    void an_article_below_another_is_said_and_a_mention_is_not() {
        articles(0, "Article 1");
        unit(
                1,
                ProvisionKind.PARAGRAPH,
                "1.",
                "As laid down in Article 2 of the Code.\nArticle 5 and Article 6 apply.");
        articles(0, "Article 2");
        articles(1, "Article 3");
        assertThat(doubts("en")).containsExactly("ARTICLE_IN_ARTICLE Article 3 | Article 3");
    }

    @Test
    void much_text_outside_of_articles_is_said_and_a_preamble_or_an_annex_is_not() {
        var words = "Words that stand somewhere in the law. ".repeat(40);
        unit(0, ProvisionKind.PREAMBLE, "", words).articles(0, "1", "2");
        unit(0, ProvisionKind.ANNEX, "Annex", words);
        assertThat(doubts("en")).isEmpty();
        unit(0, ProvisionKind.PART, "Part II", words);
        assertThat(doubts("en")).singleElement().asString().startsWith("MUCH_OUTSIDE Part II | ");
    }

    @Test
    void what_was_read_without_rules_for_its_language_is_said_first() {
        articles(0, "1", "3");
        assertThat(Plausibility.of(units, "en", report(new ImportReport.Change(ImportChange.NO_RULES, 1, "so"))))
                .extracting(Doubt::what)
                .containsExactly(Implausible.LANGUAGE_WITHOUT_RULES, Implausible.NUMBERS_MISSING);
    }

    @Test
    void a_whole_law_without_faults_raises_no_doubt() {
        var law =
                "# Act\n\n## Part I\n\n### Article 1. Purpose\n\n(1) One.\n\n(2) Two:\n\na) x;\n\nb) y.\n\n## Part II\n\n### Article 2\n\nSee Article 3.\n\n### Article 3\n\nEnd.\n";
        assertThat(Plausibility.of(TextImporter.read(law.getBytes(StandardCharsets.UTF_8), "a.md")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1); (2); (2); (3) | NUMBER_REPEATED Article 1 (2) | Article 1 (2)",
                "(1); (3); (4) | NUMBERS_MISSING Article 1 (3) | 2",
                "1.; 2.; 6. | NUMBERS_MISSING Article 1 6. | 3–5",
                "(1); (2); (1); (2) | NUMBERS_RESTART Article 1 (1) | Article 1 (2)",
                "(5); (6); (4) | NUMBERS_FALL Article 1 (4) | Article 1 (6)",
                "٣; ٤; ٦ | NUMBERS_MISSING Article 1 ٦ | 5",
            })
    void paragraphs_of_an_article_that_repeat_jump_or_begin_again_are_said(
            String numbers, String first, String detail) {
        articles(0, "Article 1");
        Arrays.stream(numbers.split(";")).forEach(number -> unit(1, ProvisionKind.PARAGRAPH, number.strip(), "Words."));
        assertThat(String.join(", ", doubts("en"))).isEqualTo(first + " | " + detail);
    }

    @ParameterizedTest
    @CsvSource({
        "'(1); (1a); (1b); (2)'",
        "'1.; 2.; 2-bis.; 2-ter.; 3.'",
        "'1; 2.; 3; 4.'",
        "'1°; 2°; 3°'",
        "'(3); (4); (5)'",
        "'(1); ; (1); (2)'",
        "'(1); 1.; 2.; (2); 1.; 2.'",
        "'a); b); d)'",
        "'1.1; 1.2; 2.1'",
    })
    void paragraphs_that_count_up_or_begin_another_list_are_no_matter(String numbers) {
        articles(0, "Article 1");
        Arrays.stream(numbers.split(";")).forEach(number -> unit(1, ProvisionKind.PARAGRAPH, number.strip(), "Words."));
        unit(1, ProvisionKind.PARAGRAPH, "", "Words.");
        assertThat(doubts("en")).isEmpty();
    }

    @Test
    void points_count_under_each_paragraph_and_paragraphs_in_each_article() {
        for (var article : List.of("Article 1", "Article 2")) {
            articles(0, article);
            unit(1, ProvisionKind.PARAGRAPH, "(1)", "")
                    .unit(2, ProvisionKind.POINT, "1.", "A.")
                    .unit(2, ProvisionKind.POINT, "2.", "B.");
            unit(1, ProvisionKind.PARAGRAPH, "(2)", "")
                    .unit(2, ProvisionKind.POINT, "1.", "A.")
                    .unit(2, ProvisionKind.POINT, "2.", "B.");
        }
        assertThat(doubts("en")).isEmpty();
        unit(2, ProvisionKind.POINT, "4.", "C.");
        assertThat(doubts("en")).containsExactly("NUMBERS_MISSING Article 2 4. | 3");
    }

    @Test
    void doubts_come_in_the_order_of_their_places() {
        articles(0, "Article 1")
                .unit(1, ProvisionKind.PARAGRAPH, "(1)", "A.")
                .unit(1, ProvisionKind.PARAGRAPH, "(3)", "B.");
        articles(0, "Article 2", "Article 5");
        assertThat(doubts("en"))
                .containsExactly("NUMBERS_MISSING Article 1 (3) | 2", "NUMBERS_MISSING Article 5 | 3–4");
    }

    @Test
    void an_article_that_is_quoted_is_none_inside_of_another() {
        articles(0, "Article 1");
        var quoted = "Article 2. The mill is public.";
        units.add(new Unit(
                0,
                ProvisionKind.ARTICLE,
                "Article 1a",
                "",
                quoted,
                List.of(Mark.of(0, quoted.length(), Mark.Kind.QUOTATION)),
                "q",
                null));
        articles(0, "Article 3");
        assertThat(doubts("en")).containsExactly("NUMBERS_MISSING Article 3 | 2");
    }

    @Test
    void a_paragraph_that_is_numbered_like_an_article_is_said_to_be_one() {
        articles(0, "1.", "2.").unit(1, ProvisionKind.PARAGRAPH, "3.", "Words.").articles(0, "4.");
        assertThat(doubts("en")).containsExactly("ARTICLE_IN_ARTICLE 3. | 3");
    }

    /** A heading that is printed twice above its first article is one. */
    @Test
    void a_division_that_comes_again_before_any_article_is_no_matter() {
        unit(0, ProvisionKind.CHAPTER, "Chapter 1", "").unit(0, ProvisionKind.CHAPTER, "Chapter 1", "");
        assertThat(articles(1, "Article 1", "Article 2").doubts("en")).isEmpty();
    }
}
