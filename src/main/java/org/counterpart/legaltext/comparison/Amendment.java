package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of an article as a drafter writes it down: steps that quote what is there and say what takes its place. Each line of the text is a
 * paragraph, and every step speaks of the text as it stood, so their order does not matter.
 *
 * @param old the present text of the article
 */
public record Amendment(String old, List<Step> steps) {

    /** Beyond this many steps in one paragraph nobody follows: it is written anew. */
    private static final int STEPS = 4;
    /** Beyond this many in an article the whole is. */
    private static final int ALL_STEPS = 8;

    public enum Kind {
        REPLACE,
        DELETE,
        INSERT_AFTER,
        INSERT_BEFORE,
        /** The paragraph reads anew. */
        READ,
        DELETE_PARAGRAPH,
        /** New paragraphs behind one; behind -1 they stand first. */
        INSERT_PARAGRAPHS,
        /** The whole article reads anew. */
        READ_ALL
    }

    /**
     * @param paragraph its place in the text as it stood, from 0
     * @param quoted words that stand in that paragraph exactly once, to the letter; empty for steps that concern it as a whole
     * @param words what is inserted, or takes the place of what is quoted
     */
    public record Step(Kind kind, int paragraph, String quoted, String words) {}

    public Amendment {
        steps = List.copyOf(steps);
    }

    /** The steps from one text to another; none where they are the same. */
    public static Amendment between(String old, String fresh) {
        if (old.equals(fresh)) {
            return new Amendment(old, List.of());
        }
        var before = List.of(old.split("\n", -1));
        var after = fresh.isEmpty() ? List.<String>of() : List.of(fresh.split("\n", -1));
        var steps = new ArrayList<Step>();
        for (var edit : Paragraphs.edits(before, after)) {
            if (edit.added()) {
                steps.add(new Step(Kind.INSERT_PARAGRAPHS, edit.at(), "", edit.words()));
            } else if (edit.words().isEmpty()) {
                steps.add(new Step(Kind.DELETE_PARAGRAPH, edit.at(), "", ""));
            } else {
                steps.addAll(within(edit.at(), before.get(edit.at()), edit.words()));
            }
        }
        var all = List.of(new Step(Kind.READ_ALL, 0, "", fresh));
        return new Amendment(old, steps.size() > ALL_STEPS || old.isEmpty() && !fresh.isEmpty() ? all : steps);
    }

    private static List<Step> within(int paragraph, String before, String after) {
        var steps = new Quoting(paragraph, before, after).steps();
        return steps.isEmpty() || steps.size() > STEPS ? List.of(new Step(Kind.READ, paragraph, "", after)) : steps;
    }

    /** Carries the steps out. */
    public String apply() {
        var lines = new ArrayList<List<String>>();
        for (var line : old.split("\n", -1)) {
            lines.add(new ArrayList<>(List.of(line)));
        }
        var first = new ArrayList<String>();
        for (var step : steps) {
            switch (step.kind()) {
                case READ_ALL -> {
                    return step.words();
                }
                case DELETE_PARAGRAPH -> lines.get(step.paragraph()).removeFirst();
                case INSERT_PARAGRAPHS ->
                    (step.paragraph() < 0 ? first : lines.get(step.paragraph())).add(step.words());
                default ->
                    lines.get(step.paragraph())
                            .set(0, applied(step, lines.get(step.paragraph()).getFirst()));
            }
        }
        lines.forEach(first::addAll);
        return String.join("\n", first);
    }

    private static String applied(Step step, String line) {
        var at = line.indexOf(step.quoted());
        var behind = at + step.quoted().length();
        return switch (step.kind()) {
            case READ -> step.words();
            case INSERT_AFTER -> line.substring(0, behind) + step.words() + line.substring(behind);
            case INSERT_BEFORE -> line.substring(0, at) + step.words() + line.substring(at);
            default -> line.substring(0, at) + step.words() + line.substring(behind);
        };
    }
}
