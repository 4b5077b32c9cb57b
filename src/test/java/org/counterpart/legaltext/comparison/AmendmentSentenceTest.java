package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.counterpart.base.Sentence;
import org.counterpart.legaltext.comparison.Laws.Script;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an amendment changes, said as a drafter says it; carried out, the words give the proposed text. */
@Tag("anywhere")
class AmendmentSentenceTest {

    private static String said(String old, String fresh, Locale language) {
        var bundle = ResourceBundle.getBundle(
                "words.legaltext",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return AmendmentSentence.of(
                "Article 7",
                old,
                fresh,
                (key, arguments) -> new Sentence(bundle.getString(key), language).with(arguments));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "The minister decides within ninety days. | The minister decides within sixty days. | In Article 7, replace “ninety” by “sixty”.",
                "The register is public. | The register is public and free. | In Article 7, after “public”, insert “and free”.",
                "The register is kept. | Every day the register is kept. | In Article 7, replace “The” by “Every day the”.",
                "Fees are due in full each year. | Fees are due each year. | In Article 7, delete “in full”.",
                "a day or a week or a year | a day or a week or two years | In Article 7, replace “a year” by “two years”.",
            })
    void one_change_is_one_sentence_with_whole_words_that_stand_there_once(String old, String fresh, String sentence) {
        assertThat(said(old, fresh, Locale.ENGLISH)).isEqualTo(sentence);
    }

    @Test
    void paragraphs_are_named_by_their_numbers_and_several_changes_are_listed() {
        var old = "(1) The register is public.\n(2) The minister decides within ninety days.\n(3) Fees are due.";
        var fresh =
                "(1) The register is public.\n(2) The minister decides within sixty days.\n(3) Fees are due.\n(4) Appeals are free.";
        assertThat(said(old, fresh, Locale.ENGLISH))
                .isEqualTo("In Article 7:\n(a) in paragraph 2, replace “ninety” by “sixty”;\n"
                        + "(b) after paragraph 3, insert: “(4) Appeals are free.”.");
        assertThat(said(old, fresh, Locale.FRENCH))
                .contains("au paragraphe 2, remplacer «\u00a0ninety\u00a0» par «\u00a0sixty\u00a0»");
    }

    @Test
    void a_point_of_a_list_is_named_with_the_paragraph_it_belongs_to() {
        var old =
                "(1) The register holds:\n(a) names;\n(b) seats:\n(i) of the office;\n(ii) of its branches;\nand nothing else.\n"
                        + "(2) It is public.";
        assertThat(said(old, old.replace("names", "full names"), Locale.ENGLISH))
                .isEqualTo("In Article 7, in paragraph (1)(a), before “names”, insert “full”.");
        assertThat(said(old, old.replace("branches", "houses"), Locale.ENGLISH))
                .isEqualTo("In Article 7, in paragraph (1)(b)(ii), replace “branches” by “houses”.");
        assertThat(said(old, old.replace("\n(b) seats:", "\n(b) seats:\n(o) none"), Locale.FRENCH))
                .contains("après le paragraphe (1)(b), insérer");
        assertThat(said(old, old.replace("nothing", "little"), Locale.ENGLISH))
                .isEqualTo("In Article 7, in the passage after paragraph (1)(b)(ii), replace “nothing” by “little”.");
        assertThat(said(old, old.replace("public", "open"), Locale.FRENCH))
                .contains("au paragraphe 2, remplacer «\u00a0public\u00a0»");
        assertThat(said("a) names\nb) seats", "a) names\nb) places", Locale.ENGLISH))
                .isEqualTo("In Article 7, in point (b), replace “seats” by “places”.");
    }

    @Test
    void an_article_that_changes_everywhere_reads_anew() {
        assertThat(said("a\nb\nc\nd\ne\nf\ng\nh\ni\nj", "1\n2\n3\n4\n5\n6\n7\n8\n9\n0", Locale.ENGLISH))
                .startsWith("Article 7 shall read: “1\n2");
        assertThat(said("same", "same", Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void its_steps_carried_out_give_the_proposed_text(Script script) {
        var random = new Random(5);
        for (var seed = 0; seed < 60; seed++) {
            var laws = new Laws(script, seed);
            var lines = new ArrayList<String>();
            for (var i = 0; i < random.nextInt(5); i++) {
                lines.add("(" + (i + 1) + ") " + laws.sentence(5 + random.nextInt(25)));
            }
            var old = String.join("\n", lines);
            for (var edit = random.nextInt(4); edit >= 0 && !lines.isEmpty(); edit--) {
                var at = random.nextInt(lines.size());
                switch (random.nextInt(3)) {
                    case 0 -> lines.add(at, laws.sentence(6));
                    case 1 -> lines.remove(at);
                    default -> lines.set(at, laws.reworded(lines.get(at), 0.2));
                }
            }
            var fresh = String.join("\n", lines);
            var amendment = Amendment.between(old, fresh);
            assertThat(amendment.apply()).isEqualTo(fresh);
            assertThat(amendment.steps())
                    .filteredOn(step -> !step.quoted().isEmpty())
                    .allSatisfy(step -> assertThat(
                                    Arrays.asList(old.split("\n", -1)).get(step.paragraph()))
                            .containsOnlyOnce(step.quoted()));
        }
    }
}
