package org.counterpart.legaltext.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Competing amendments of one article stand together, paragraph by paragraph. */
class WordingsTest {

    private static final String PRESENT =
            "The register decides within ninety days.\nSilence is consent.\nFees are low.";

    @Test
    void two_wordings_of_one_paragraph_stand_under_it() {
        var together = Wordings.together(
                PRESENT,
                List.of(
                        PRESENT.replace("ninety", "sixty"),
                        PRESENT.replace("ninety", "thirty"),
                        PRESENT.replace("low", "nil")));
        assertThat(together).hasSize(3);
        assertThat(together.get(0).proposals())
                .extracting(Wordings.Proposal::wording)
                .containsExactly(0, 1);
        assertThat(together.get(1).proposals()).isEmpty();
        assertThat(together.get(2).proposals())
                .extracting(Wordings.Proposal::wording)
                .containsExactly(2);
    }

    @Test
    void a_new_paragraph_stands_between_those_it_was_put_between() {
        var together = Wordings.together(PRESENT, List.of(PRESENT.replace("consent.", "consent.\nRefusals say why.")));
        assertThat(together)
                .extracting(Wordings.Paragraph::words)
                .containsExactly(
                        "The register decides within ninety days.", "Silence is consent.", "", "Fees are low.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_a_wording_keeps_and_adds_is_that_wording(long seed) {
        var random = new Random(seed);
        var present = lines(random, 1 + random.nextInt(8));
        var wordings = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            wordings.add(edited(random, present));
        }
        var together = Wordings.together(String.join("\n", present), wordings);
        for (var i = 0; i < wordings.size(); i++) {
            assertThat(applied(together, i)).isEqualTo(wordings.get(i));
        }
    }

    private static String applied(List<Wordings.Paragraph> together, int wording) {
        var lines = new ArrayList<String>();
        for (var paragraph : together) {
            var own = paragraph.proposals().stream()
                    .filter(proposal -> proposal.wording() == wording)
                    .findFirst();
            if (own.isEmpty() && !paragraph.words().isEmpty()) {
                lines.add(paragraph.words());
            }
            own.map(proposal -> proposal.difference().stream()
                            .filter(segment -> segment.kind() != WordDiff.Kind.DELETE)
                            .map(WordDiff.Segment::text)
                            .collect(Collectors.joining()))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(lines::add);
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(Random random, int count) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            lines.add(line(random));
        }
        return lines;
    }

    private static String line(Random random) {
        var words = List.of("register", "decides", "within", "days", "سجل", "رسوم", "the", "court", "fee", "суд");
        return random.ints(6, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" ")) + ".";
    }

    private static String edited(Random random, List<String> present) {
        var lines = new ArrayList<>(present);
        for (var i = 0; i < 3; i++) {
            var at = random.nextInt(lines.size() + 1);
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, line(random));
                case 1 -> {
                    if (at < lines.size() && lines.size() > 1) {
                        lines.remove(at);
                    }
                }
                default -> {
                    if (at < lines.size()) {
                        lines.set(at, lines.get(at) + " " + line(random));
                    }
                }
            }
        }
        return String.join("\n", lines);
    }
}
