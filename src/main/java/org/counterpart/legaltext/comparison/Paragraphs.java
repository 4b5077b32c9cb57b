package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The paragraphs of a wording beside those of the text it is written over, each at the one it is most like. Lines are paragraphs. */
public final class Paragraphs {

    /** Comparisons beyond which paragraphs are put beside each other in their order. */
    private static final int EFFORT = 10_000;
    /** What likeness weighs against merely standing in the place of another one. */
    private static final int LIKENESS = 10;
    /** What another number weighs against it: with it, only what is alike is taken for the same paragraph. */
    private static final int OTHER_NUMBER = 4;

    /** A number that a line begins with: "(2)", "2a.", "b)", "aa)", "(iv)", "2-bis.". */
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?((?:\\p{Nd}{1,4}\\p{L}?|(\\p{L})\\2?|[ivxIVX]{2,5})(?:-\\p{L}{1,10})?)[.)]\\s");

    /**
     * A paragraph of the old text with the one of the new text that stands for it.
     *
     * @param old -1 for one that is added
     * @param fresh -1 for one that is deleted
     */
    record Pair(int old, int fresh) {}

    /**
     * One paragraph that does not stay as it is.
     *
     * @param at its place in the old text, from 0
     * @param added whether the words are new paragraphs behind that place, behind -1 the first ones; otherwise they replace what is there
     * @param words several lines where several were added; empty where the paragraph is deleted
     */
    record Edit(int at, boolean added, String words) {}

    private final List<String> old;
    private final List<String> fresh;
    private final List<Pair> pairs = new ArrayList<>();

    private Paragraphs(List<String> old, List<String> fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** All of both texts, in the order in which they are read; of what differs at one place, what is added comes first. */
    static List<Pair> pairs(List<String> old, List<String> fresh) {
        var paragraphs = new Paragraphs(old, fresh);
        var at = 0;
        for (var gap : Common.gaps(old, fresh)) {
            paragraphs.keep(at, gap.oldFrom(), gap.freshFrom());
            paragraphs.add(gap);
            at = gap.oldTo();
        }
        paragraphs.keep(at, old.size(), fresh.size());
        return paragraphs.pairs;
    }

    /** In the order of the text; none where both are the same. */
    static List<Edit> edits(List<String> old, List<String> fresh) {
        var edits = new ArrayList<Edit>();
        var added = new ArrayList<String>();
        var at = -1;
        for (var pair : pairs(old, fresh)) {
            if (pair.old() < 0) {
                added.add(fresh.get(pair.fresh()));
                continue;
            }
            behind(at, added, edits);
            at = pair.old();
            var words = pair.fresh() < 0 ? "" : fresh.get(pair.fresh());
            if (pair.fresh() < 0 || !words.equals(old.get(at))) {
                edits.add(new Edit(at, false, words));
            }
        }
        behind(at, added, edits);
        return edits;
    }

    private static void behind(int place, List<String> added, List<Edit> edits) {
        if (!added.isEmpty()) {
            edits.add(new Edit(place, true, String.join("\n", added)));
            added.clear();
        }
    }

    /**
     * A wording laid over the text it is typed over, which has at least one paragraph.
     *
     * @return for each old paragraph what stands in its place: several lines where some were added, nothing where it is deleted; together
     *     they are the wording
     */
    public static List<String> over(List<String> old, String wording) {
        var over = new ArrayList<>(old);
        var first = "";
        for (var edit : edits(old, wording.lines().toList())) {
            if (edit.at() < 0) {
                first = edit.words();
            } else {
                over.set(edit.at(), edit.added() ? joined(over.get(edit.at()), edit.words()) : edit.words());
            }
        }
        over.set(0, joined(first, over.getFirst()));
        return over;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
    }

    private void keep(int from, int to, int freshTo) {
        for (var i = from; i < to; i++) {
            pairs.add(new Pair(i, freshTo - to + i));
        }
    }

    /** What is added comes before what is deleted, so that it stands behind a paragraph that stays. */
    private void add(Common.Gap gap) {
        var before = old.subList(gap.oldFrom(), gap.oldTo());
        var after = fresh.subList(gap.freshFrom(), gap.freshTo());
        var partner = partners(before, after);
        var j = 0;
        for (var i = 0; i < before.size(); i++) {
            var next = IntStream.of(partner)
                    .skip(i)
                    .filter(one -> one >= 0)
                    .findFirst()
                    .orElse(after.size());
            for (; j < next; j++) {
                pairs.add(new Pair(-1, gap.freshFrom() + j));
            }
            pairs.add(new Pair(gap.oldFrom() + i, partner[i] < 0 ? -1 : gap.freshFrom() + j++));
        }
        for (; j < after.size(); j++) {
            pairs.add(new Pair(-1, gap.freshFrom() + j));
        }
    }

    /** For each paragraph the one that replaces it, in rising order; -1 where it is deleted. */
    private static int[] partners(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > EFFORT) {
            return IntStream.range(0, before.size())
                    .map(i -> i < after.size()
                                    && before.get(i).isEmpty() == after.get(i).isEmpty()
                            ? i
                            : -1)
                    .toArray();
        }
        var ours = before.stream().map(NumberedWords::of).toList();
        var theirs = after.stream().map(NumberedWords::of).toList();
        var best = new double[before.size() + 1][after.size() + 1];
        var isPair = new boolean[before.size()][after.size()];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                var pair = likeness(ours.get(i), theirs.get(j)) + best[i + 1][j + 1];
                isPair[i][j] = pair >= Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var partner = new int[before.size()];
        var j = 0;
        for (var i = 0; i < partner.length; i++) {
            while (j < after.size() && !isPair[i][j] && best[i][j + 1] >= best[i + 1][j]) {
                j++;
            }
            partner[i] = j < after.size() && isPair[i][j] ? j++ : -1;
        }
        return partner;
    }

    private record NumberedWords(boolean isEmpty, String number, Set<String> words) {
        static NumberedWords of(String line) {
            return new NumberedWords(line.isEmpty(), Paragraphs.number(line), new HashSet<>(Words.folded(line)));
        }
    }

    /** Above nothing where one may stand for the other. */
    private static double likeness(NumberedWords one, NumberedWords other) {
        if (one.isEmpty() || other.isEmpty()) {
            return -1;
        }
        var common = one.words().stream().filter(other.words()::contains).count();
        var alike = common == 0
                ? 0
                : LIKENESS * 2.0 * common / (one.words().size() + other.words().size());
        var renumbered = !one.number().isEmpty()
                && !other.number().isEmpty()
                && !one.number().equals(other.number());
        return 1 + alike - (renumbered ? OTHER_NUMBER : 0);
    }

    /** The number that a line begins with, without its signs; empty for none. */
    static String number(String line) {
        var number = NUMBER.matcher(line);
        return number.find() ? number.group(1) : "";
    }

    /** How many characters of a line its number takes, with its signs. */
    static int numbered(String line) {
        var number = NUMBER.matcher(line);
        return number.find() ? number.end() : 0;
    }
}
