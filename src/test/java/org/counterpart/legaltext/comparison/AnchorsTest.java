package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.counterpart.legaltext.comparison.Laws.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A quoted passage is found again where it stands now. */
class AnchorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // quoted | text of now | found there | exactly
                "within ninety days | The minister decides within ninety days. | within ninety days | true",
                "Within  ninety days, | The minister decides within ninety days. | within ninety days | false",
                "decides within ninety days | The minister decided within sixty days. | decided within sixty days | false",
                "the register is public and free | All of it: the register is always public and free of charge. | the register is always public and free | false",
                "يقرر السجل خلال تسعين يوما | يقرر السجل خلال ستين يوما من التقديم | يقرر السجل خلال ستين يوما | false",
                "法律保护国民的权利 | 本法律保护公民的权利和自由 | 法律保护公民的权利 | false",
                "ninety days | The minister decides in sixty weeks. | | ",
                "entirely other words here | The minister decides within ninety days. | | ",
            })
    void by_its_words_even_when_they_changed_a_little(String quote, String text, String there, Boolean exact) {
        var found = Anchors.find(quote, List.of("Nothing of it here.", text));
        if (there == null) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).get().satisfies(one -> {
            assertThat(one.unit()).isEqualTo(1);
            assertThat(text.substring(one.start(), one.end())).isEqualTo(there);
            assertThat(one.isExact()).isEqualTo(exact);
        });
    }

    @Test
    void what_stood_around_it_tells_two_places_apart() {
        var texts = List.of(
                "The court shall be heard first.",
                "The minister shall be heard first, and the court shall be heard last.");
        assertThat(Anchors.in(texts).find("shall be heard", "minister ", " first"))
                .get()
                .satisfies(one -> {
                    assertThat(one.unit()).isEqualTo(1);
                    assertThat(one.start()).isEqualTo(13);
                });
        assertThat(Anchors.find("shall be heard", texts))
                .get()
                .extracting(Anchors.Found::unit)
                .isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void any_passage_of_a_law_is_found_where_it_went(Script script) {
        var random = new Random(3);
        var recovered = 0;
        for (var seed = 0; seed < 20; seed++) {
            var laws = new Laws(script, seed);
            var texts = new ArrayList<String>();
            for (var i = 0; i < 15; i++) {
                texts.add(laws.sentence(30) + " " + laws.sentence(30));
            }
            var unit = random.nextInt(15);
            var words = QuotedPassage.words(texts.get(unit));
            var start = words.get(5 + random.nextInt(10));
            var end = words.get(25 + random.nextInt(10));
            var quote = texts.get(unit).substring(start.start(), end.end());
            assertThat(Anchors.find(quote, texts))
                    .get()
                    .isEqualTo(new Anchors.Found(unit, start.start(), end.end(), 1));
            texts.set(unit, laws.reworded(texts.get(unit), 0.08));
            var again = Anchors.find(quote, texts);
            assertThat(again.map(Anchors.Found::unit).orElse(unit)).isEqualTo(unit);
            recovered += again.isPresent() ? 1 : 0;
        }
        assertThat(recovered).as("of twenty passages reworded by a twelfth").isGreaterThanOrEqualTo(18);
    }

    @Test
    void the_nearest_texts_come_first() {
        var texts = List.of("fees and charges", "the register of associations", "associations in general");
        assertThat(Anchors.in(texts).nearest("register of associations", 2)).containsExactly(1, 2);
    }
}
