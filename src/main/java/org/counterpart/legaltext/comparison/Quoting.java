package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.comparison.Amendment.Kind;
import org.counterpart.legaltext.comparison.Amendment.Step;
import org.jspecify.annotations.Nullable;

/** Says the changes of one paragraph in words of it that stand there exactly once: as few as possible, but whole ones. */
final class Quoting {

    private final int paragraph;
    private final String before;
    private final List<String> old;
    private final List<Common.Gap> gaps = new ArrayList<>();
    private final List<String> fresh;

    Quoting(int paragraph, String before, String after) {
        this.paragraph = paragraph;
        this.before = before;
        this.old = Words.tokens(before);
        this.fresh = Words.tokens(after);
        for (var gap : Common.gaps(old, fresh)) {
            join(gap);
        }
    }

    /** Two changes with no word between them are one. */
    private void join(Common.Gap gap) {
        var last = gaps.isEmpty() ? null : gaps.getLast();
        if (last != null && old.subList(last.oldTo(), gap.oldFrom()).stream().noneMatch(Words::isWord)) {
            gaps.removeLast();
            gaps.add(new Common.Gap(last.oldFrom(), gap.oldTo(), last.freshFrom(), gap.freshTo()));
        } else {
            gaps.add(gap);
        }
    }

    /** Empty where a change cannot be quoted without touching another one. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < gaps.size(); i++) {
            var floor = i == 0
                    ? behindNumber(gaps.getFirst().oldFrom())
                    : gaps.get(i - 1).oldTo();
            var ceiling = i + 1 < gaps.size() ? gaps.get(i + 1).oldFrom() : old.size();
            var step = step(gaps.get(i), floor, ceiling);
            if (step == null) {
                return List.of();
            }
            steps.add(step);
        }
        return once(steps) ? steps : List.of();
    }

    /** The number names the paragraph: no word of a quotation, unless it changes itself. */
    private int behindNumber(int limit) {
        var left = Paragraphs.numbered(before);
        var at = 0;
        while (left > 0 && at < limit) {
            left -= old.get(at++).length();
        }
        return left > 0 ? 0 : at;
    }

    /** What one step inserts must not make the quotation of a later one ambiguous. */
    private boolean once(List<Step> steps) {
        return new Amendment(
                        before,
                        steps.stream()
                                .map(step -> new Step(step.kind(), 0, step.quoted(), step.words()))
                                .toList())
                .apply()
                .equals(String.join("", fresh));
    }

    private @Nullable Step step(Common.Gap gap, int floor, int ceiling) {
        var from = gap.oldFrom();
        var to = gap.oldTo();
        while (!isGood(from, to)) {
            if (from > floor) {
                from--;
            } else if (to < ceiling) {
                to++;
            } else {
                return null;
            }
        }
        var quoted = joined(old, from, to);
        var inserted = joined(fresh, gap.freshFrom(), gap.freshTo());
        var left = joined(old, from, gap.oldFrom());
        var right = joined(old, gap.oldTo(), to);
        if (gap.oldFrom() == gap.oldTo() && right.isEmpty()) {
            return new Step(Kind.INSERT_AFTER, paragraph, quoted, inserted);
        }
        if (gap.oldFrom() == gap.oldTo() && left.isEmpty()) {
            return new Step(Kind.INSERT_BEFORE, paragraph, quoted, inserted);
        }
        var words = left + inserted + right;
        return new Step(words.isEmpty() ? Kind.DELETE : Kind.REPLACE, paragraph, quoted, words);
    }

    /** A quotation has a word, and the paragraph has it once. */
    private boolean isGood(int from, int to) {
        var quoted = joined(old, from, to);
        return old.subList(from, to).stream().anyMatch(Words::isWord)
                && before.indexOf(quoted) == before.lastIndexOf(quoted);
    }

    private static String joined(List<String> tokens, int from, int to) {
        return String.join("", tokens.subList(from, to));
    }
}
