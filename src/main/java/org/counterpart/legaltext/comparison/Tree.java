package org.counterpart.legaltext.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterpart.legaltext.model.Unit;

/** What belongs to what in a text, as depths say. */
class Tree {

    final List<Unit> units;

    private final int[] article;
    private final int[] parent;

    Tree(List<Unit> units) {
        this.units = units;
        this.article = new int[units.size()];
        this.parent = new int[units.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (var i = 0; i < units.size(); i++) {
            while (!open.isEmpty()
                    && units.get(open.peek()).depth() >= units.get(i).depth()) {
                open.pop();
            }
            parent[i] = open.isEmpty() ? -1 : open.peek();
            article[i] = units.get(i).isArticle() ? i : parent[i] < 0 ? -1 : article[parent[i]];
            open.push(i);
        }
    }

    /** Index of the article a unit belongs to, or is; -1 above articles. */
    final int article(int unit) {
        return article[unit];
    }

    /** An article with all that belongs to it makes a block; so does each unit outside of articles. */
    final boolean startsBlock(int unit) {
        return article[unit] < 0 || article[unit] == unit;
    }

    final int end(int unit) {
        var end = unit + 1;
        while (article[unit] == unit && end < units.size() && article[end] == unit) {
            end++;
        }
        return end;
    }

    /** Every division a unit stands in. */
    final List<Integer> above(int unit) {
        var above = new ArrayList<Integer>();
        for (var i = parent[unit]; i >= 0; i = parent[i]) {
            above.add(i);
        }
        return above;
    }

    /** All an article says, without numbers and without its own heading. */
    final String words(int head) {
        return IntStream.range(head, end(head))
                .mapToObj(i -> (i == head ? "" : units.get(i).heading() + "\n")
                        + units.get(i).body())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
