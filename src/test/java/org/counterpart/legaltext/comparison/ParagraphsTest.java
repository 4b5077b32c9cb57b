package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.counterpart.legaltext.comparison.Laws.Script;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A wording laid over the article it was typed over: each paragraph is found again where it was typed. */
class ParagraphsTest {

    private static final List<String> OLD =
            List.of("(1) The register is public.", "(2) The minister decides within ninety days.", "(3) Fees are due.");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing changed | 1/2/3 | 1~2~3",
                "the second is reworded | 1/(2) The minister decides within ten days./3"
                        + " | 1~(2) The minister decides within ten days.~3",
                "the first is deleted and the second reworded | (2) The minister decides within ten days./3"
                        + " | ~(2) The minister decides within ten days.~3",
                "the second is deleted | 1/3 | 1~~3",
                "one is added behind the second | 1/2/(2a) Silence is consent./3 | 1~2/(2a) Silence is consent.~3",
                "one is added behind the second and the third deleted | 1/2/(2a) Silence is consent. | 1~2/(2a) Silence is consent.~",
                "the third is written anew | 1/2/(3) Nobody pays. | 1~2~(3) Nobody pays.",
                "one is added in front | Everybody may appeal./1/2/3 | Everybody may appeal./1~2~3",
                "the last is reworded and one added | 1/2/(3) Fees are due yearly./Appeals are free."
                        + " | 1~2~(3) Fees are due yearly./Appeals are free.",
                "everything is deleted | '' | ~~",
                "all is new | Nobody registers. | Nobody registers.~~",
            })
    void a_paragraph_is_found_where_it_was_typed(String what, String wording, String places) {
        assertThat(Paragraphs.over(OLD, text(wording)))
                .containsExactly(text(places).split("~", -1));
    }

    /** Digits stand for the old paragraphs, a stroke for the end of a line. */
    private static String text(String words) {
        var text = words;
        for (var i = 0; i < OLD.size(); i++) {
            text = text.replaceAll("(?<=^|[~/])" + (i + 1) + "(?=[~/]|$)", OLD.get(i));
        }
        return text.replace('/', '\n');
    }

    @Tag("many")
    @ParameterizedTest
    @EnumSource(Script.class)
    void what_stands_at_the_paragraphs_is_together_the_wording(Script script) {
        var random = new Random(11);
        for (var seed = 0; seed < 80; seed++) {
            var laws = new Laws(script, seed);
            var old = new ArrayList<String>();
            for (var i = 0; i <= random.nextInt(6); i++) {
                old.add(laws.sentence(4 + random.nextInt(20)));
            }
            var fresh = new ArrayList<>(old);
            for (var edit = random.nextInt(5); edit >= 0 && !fresh.isEmpty(); edit--) {
                var at = random.nextInt(fresh.size());
                switch (random.nextInt(3)) {
                    case 0 -> fresh.add(at, laws.sentence(6));
                    case 1 -> fresh.remove(at);
                    default -> fresh.set(at, laws.reworded(fresh.get(at), 0.3));
                }
            }
            var wording = String.join("\n", fresh);
            var over = Paragraphs.over(old, wording);
            assertThat(over).hasSameSizeAs(old);
            assertThat(over.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining("\n")))
                    .isEqualTo(wording);
        }
    }
}
