package org.counterpart.legaltext.comparison;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterpart.legaltext.comparison.Amendment.Step;

/** An amendment in drafting language: "In Article 7, paragraph 2, replace “ninety” by “sixty”." */
public final class AmendmentSentence {

    /** How a sentence is said in the reader's language; keys begin with "legaltext.amend". */
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
            return words.of("legaltext.amend.readAll", article, steps.getFirst().words());
        }
        if (steps.size() == 1) {
            return words.of("legaltext.amend.one", article, sentence.said(steps.getFirst()));
        }
        return IntStream.range(0, steps.size())
                .mapToObj(i -> words.of(
                        i + 1 < steps.size() ? "legaltext.amend.item" : "legaltext.amend.last",
                        (char) ('a' + i),
                        sentence.said(steps.get(i))))
                .collect(Collectors.joining("\n", words.of("legaltext.amend.several", article) + "\n", ""));
    }

    private String said(Step step) {
        var quoted = step.quoted().strip();
        var fresh = step.words().strip();
        var change = switch (step.kind()) {
            case REPLACE -> words.of("legaltext.amend.replace", quoted, fresh);
            case DELETE -> words.of("legaltext.amend.delete", quoted);
            case INSERT_AFTER -> words.of("legaltext.amend.insertAfter", quoted, fresh);
            case INSERT_BEFORE -> words.of("legaltext.amend.insertBefore", quoted, fresh);
            case READ, READ_ALL -> words.of("legaltext.amend.read", name(step.paragraph()), fresh);
            case DELETE_PARAGRAPH -> words.of("legaltext.amend.deleteParagraph", name(step.paragraph()));
            case INSERT_PARAGRAPHS ->
                step.paragraph() < 0
                        ? words.of("legaltext.amend.insertFirst", fresh)
                        : words.of("legaltext.amend.insertParagraph", name(step.paragraph()), fresh);
        };
        var whole = quoted.isEmpty() || places.size() == 1;
        return whole ? change : words.of("legaltext.amend.within", name(step.paragraph()), change);
    }

    /** Numbers name a line; where the article has none, its place does. */
    private String name(int paragraph) {
        var place = places.get(paragraph);
        if (places.stream().noneMatch(Enumeration.Place::numbered)) {
            return words.of("legaltext.amend.paragraph", String.valueOf(paragraph + 1));
        }
        if (place.path().isEmpty()) {
            return words.of("legaltext.amend.opening");
        }
        var named =
                words.of(place.isParagraph() ? "legaltext.amend.paragraph" : "legaltext.amend.point", place.number());
        return place.numbered() ? named : words.of("legaltext.amend.passage", named);
    }
}
