package org.counterpart.legaltext.comparison;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterpart.legaltext.comparison.Amendment.Step;

/** An amendment in drafting language: "In Article 7, paragraph 2, replace “ninety” by “sixty”." */
public final class AmendmentSentence {

    /** How a sentence is said in the reader's language; keys begin with "text.amend". */
    public interface Words {
        String of(String key, Object... arguments);
    }

    private final Amendment amendment;
    private final List<Enumeration.Place> places;
    private final Words words;

    private AmendmentSentence(Amendment amendment, Words words) {
        this.amendment = amendment;
        this.places = Enumeration.of(List.of(amendment.old().split("\n", -1)));
        this.words = words;
    }

    /**
     * @param article as it is called: "Article 7"
     * @return one sentence, or a numbered list a line each; empty where nothing changes
     */
    public static String of(String article, String old, String fresh, Words words) {
        var sentence = new AmendmentSentence(Amendment.between(old, fresh), words);
        var steps = sentence.amendment.steps();
        if (steps.isEmpty()) {
            return "";
        }
        if (steps.getFirst().kind() == Amendment.Kind.READ_ALL) {
            return words.of("text.amend.readAll", article, steps.getFirst().words());
        }
        if (steps.size() == 1) {
            return words.of("text.amend.one", article, sentence.said(steps.getFirst()));
        }
        return IntStream.range(0, steps.size())
                .mapToObj(i -> words.of(
                        i + 1 < steps.size() ? "text.amend.item" : "text.amend.last",
                        (char) ('a' + i),
                        sentence.said(steps.get(i))))
                .collect(Collectors.joining("\n", words.of("text.amend.several", article) + "\n", ""));
    }

    private String said(Step step) {
        var quoted = step.quoted().strip();
        var fresh = step.words().strip();
        var change = switch (step.kind()) {
            case REPLACE -> words.of("text.amend.replace", quoted, fresh);
            case DELETE -> words.of("text.amend.delete", quoted);
            case INSERT_AFTER -> words.of("text.amend.insertAfter", quoted, fresh);
            case INSERT_BEFORE -> words.of("text.amend.insertBefore", quoted, fresh);
            case READ, READ_ALL -> words.of("text.amend.read", name(step.paragraph()), fresh);
            case DELETE_PARAGRAPH -> words.of("text.amend.deleteParagraph", name(step.paragraph()));
            case INSERT_PARAGRAPHS ->
                step.paragraph() < 0
                        ? words.of("text.amend.insertFirst", fresh)
                        : words.of("text.amend.insertParagraph", name(step.paragraph()), fresh);
        };
        var whole = quoted.isEmpty() || places.size() == 1;
        return whole ? change : words.of("text.amend.within", name(step.paragraph()), change);
    }

    /** Numbers name a line; where the article has none, its place does. */
    private String name(int paragraph) {
        var place = places.get(paragraph);
        if (places.stream().noneMatch(Enumeration.Place::numbered)) {
            return words.of("text.amend.paragraph", String.valueOf(paragraph + 1));
        }
        if (place.path().isEmpty()) {
            return words.of("text.amend.opening");
        }
        var named = words.of(place.isParagraph() ? "text.amend.paragraph" : "text.amend.point", place.number());
        return place.numbered() ? named : words.of("text.amend.passage", named);
    }
}
