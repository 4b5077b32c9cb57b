package org.counterpart.text.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.text.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two outlines side by side: what came from what, and what that makes of it. */
class SideBySideTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // old numbers | new numbers, each with the places of its origins | what became of them
                "1 2 3 | 1:0 2:1 3:2 | 1←1, 2←2, 3←3",
                "1 2 3 | 1:0 2: 3:1 4:2 | 1←1, 2← NEW, 3←2 RENUMBERED, 4←3 RENUMBERED",
                "1 2 3 | 1:0 2:2 | 1←1, ←2 DELETED, 2←3 RENUMBERED",
                "1 2 3 | 1:1 2:2 | ←1 DELETED, 1←2 RENUMBERED, 2←3 RENUMBERED",
                "1 2 3 | 2:1 3:2 1:0 | 2←2, 3←3, 1←1 MOVED",
                "1 2 | 1:0 1a:0 2:1 | 1←1 SPLIT, 1a←1 RENUMBERED SPLIT, 2←2",
                "1 2 3 | 1:0,1 3:2 | 1←1+2 MERGED, 3←3",
                "1 2 | 1!:0 2:1 | 1!←1 REWORDED, 2←2",
                "1 2 | 1!:0 2!:0 3!:1 | 1!←1 SPLIT, 2!←1 RENUMBERED SPLIT, 3!←2 RENUMBERED REWORDED",
                "1 2 | '' | ←1 DELETED, ←2 DELETED",
                "'' | 1: | 1← NEW",
            })
    void changes_of_number_and_place_are_told_apart(String oldNumbers, String newNumbers, String expected) {
        var old = outline(oldNumbers.split(" "));
        var fresh = new ArrayList<Entry>();
        var descents = new ArrayList<Origin>();
        for (var word : newNumbers.isEmpty() ? new String[0] : newNumbers.split(" ")) {
            var parts = word.split(":", -1);
            var entry = entry(parts[0]);
            fresh.add(entry);
            for (var place : parts[1].isEmpty() ? new String[0] : parts[1].split(",")) {
                descents.add(
                        new Origin(entry.id(), old.get(Integer.parseInt(place)).id(), 90, false));
            }
        }
        assertThat(SideBySide.of(
                                old,
                                fresh,
                                descents,
                                (one, other) -> other.number().endsWith("!"))
                        .stream()
                        .map(SideBySideTest::shown)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    /** Whoever reviews looks first at what is doubtful, and at whose heir an article is first of all. */
    @Test
    void a_pair_says_how_sure_it_is_who_chose_it_and_names_the_one_whose_heir_it_is_first() {
        var old = outline("1", "2", "3");
        var heir = new Entry(ProvisionId.next(), old.get(2).lineage(), 0, ProvisionKind.ARTICLE, "Article 1", "", "1");
        var doubtful = entry("2");
        var pairs = SideBySide.of(
                old,
                List.of(heir, doubtful),
                List.of(
                        new Origin(heir.id(), old.get(0).id(), 55, true),
                        new Origin(heir.id(), old.get(2).id(), 80, false),
                        new Origin(doubtful.id(), old.get(1).id(), 41, false)),
                (one, other) -> true);
        assertThat(pairs.getFirst().old()).containsExactly(old.get(2), old.get(0));
        assertThat(pairs).extracting(Pair::confidence).containsExactly(80, 41);
        assertThat(pairs).extracting(Pair::chosen).containsExactly(true, false);
        assertThat(pairs.getFirst().changes())
                .as("the words of two are never those of one")
                .contains(Change.MERGED)
                .doesNotContain(Change.REWORDED);
    }

    private static String shown(Pair pair) {
        var fresh = pair.fresh();
        var old = pair.old().stream().map(SideBySideTest::number).collect(Collectors.joining("+"));
        var changes = pair.changes().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return ((fresh == null ? "" : number(fresh)) + "←" + old + " " + changes).strip();
    }

    private static String number(Entry entry) {
        return entry.number().replace("Article ", "");
    }

    private static List<Entry> outline(String... numbers) {
        var outline = new ArrayList<Entry>();
        for (var number : numbers) {
            if (!number.isEmpty()) {
                outline.add(entry(number));
            }
        }
        return outline;
    }

    private static Entry entry(String number) {
        return new Entry(
                ProvisionId.next(), LineageId.next(), 0, ProvisionKind.ARTICLE, "Article " + number, "", number);
    }
}
