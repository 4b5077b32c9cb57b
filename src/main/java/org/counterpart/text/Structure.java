package org.counterpart.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The provisions of a draft as a tree that can be corrected. Depth and order are what counts; parents, articles and handles follow from them.
 * No correction loses a word, and none ends or moves an article but the one that it is about: no article stands in another one.
 */
public final class Structure {

    /** Places left between provisions, so that one can begin between two and the others stay where they are. */
    private static final int GAP = 16;

    private final List<Provision> list;

    private Structure(List<Provision> list) {
        this.list = list;
    }

    static Structure of(List<Provision> provisions) {
        return new Structure(new ArrayList<>(provisions));
    }

    public static Structure ofUnits(List<Unit> units) {
        var list = new ArrayList<Provision>(units.size());
        for (var unit : units) {
            list.add(new Provision(ProvisionId.next(), LineageId.next(), null, null, list.size() * GAP, unit));
        }
        return new Structure(list);
    }

    /** Sets what a provision is and how it is called. As an article or a division it leaves the article it stood in. */
    Structure describe(ProvisionId id, ProvisionKind kind, String number, String heading) {
        var at = index(id);
        var one = list.get(at);
        list.set(at, one.with(one.unit().called(number, heading)));
        return kind == one.kind() ? this : become(at, kind);
    }

    /** Makes an article begin here; what follows in the old article belongs to the new one. */
    Structure split(ProvisionId id) {
        var at = index(id);
        if (article(at) < 0 || list.get(at).isArticle()) {
            throw refused("text.structure.noSplit");
        }
        return become(at, ProvisionKind.ARTICLE);
    }

    /**
     * Makes a unit of the same kind begin at a line of the words of this one; what is below it belongs to the new one.
     *
     * @param line index of a line of the body, not the first
     */
    Structure divide(ProvisionId id, int line) {
        var at = index(id);
        var one = list.get(at);
        var cut = startOfLine(one.body(), line);
        var rest = one.unit()
                .called("", "")
                .identified("")
                .saying(one.body().substring(cut), Mark.after(one.marks(), cut));
        list.set(at, one.with(one.unit().saying(one.body().substring(0, cut - 1), Mark.until(one.marks(), cut - 1))));
        list.add(at + 1, new Provision(ProvisionId.next(), LineageId.next(), null, null, placeAfter(at), rest));
        return this;
    }

    private static int startOfLine(String body, int line) {
        var start = 0;
        for (var i = 0; i < line; i++) {
            start = body.indexOf('\n', start) + 1;
            if (start == 0) {
                break;
            }
        }
        if (start == 0) {
            throw refused("text.structure.noLine");
        }
        return start;
    }

    /** The next free place; where there is none behind this provision all that follow move on. */
    private int placeAfter(int at) {
        var next = list.get(at).position() + 1;
        var isFree = at + 1 == list.size() || list.get(at + 1).position() > next;
        return isFree
                ? next
                : 1 + list.stream().mapToInt(Provision::position).max().orElseThrow();
    }

    private Structure become(int at, ProvisionKind kind) {
        var article = article(at);
        var inside = article >= 0 && article != at && standsAboveParagraphs(kind);
        var depth = inside ? list.get(article).depth() : list.get(at).depth();
        list.set(at, list.get(at).with(list.get(at).unit().as(kind).at(depth)));
        return this;
    }

    /**
     * An article becomes a paragraph of the article right before it; anything else continues the words of what stands before it. The articles
     * and divisions below it belong to the division before it, or take its place. No words pass others: refused where something stands between.
     */
    Structure mergeWithPrevious(ProvisionId id) {
        var at = index(id);
        var one = list.get(at);
        if (!one.isArticle()) {
            return append(at);
        }
        var before = at - 1;
        while (before >= 0 && !list.get(before).isArticle()) {
            before--;
        }
        if (before < 0) {
            throw refused("text.structure.nothingBefore");
        }
        if (end(before) < at) {
            var between = list.get(end(before));
            throw new Refused(Problem.of("text.structure.between", between.label()));
        }
        var shift = list.get(before).depth() + 1 - one.depth();
        var end = end(at);
        var subtree = new ArrayList<>(list.subList(at, end));
        list.subList(at, end).clear();
        var target = end(before);
        subtree.set(0, one.with(one.unit().as(ProvisionKind.PARAGRAPH)));
        for (var i = 0; i < subtree.size(); i++) {
            var part = subtree.get(i);
            subtree.set(i, part.with(part.unit().at(part.depth() + shift)));
        }
        list.addAll(target, subtree);
        return this;
    }

    private Structure append(int at) {
        if (at == 0) {
            throw refused("text.structure.nothingBefore");
        }
        var one = list.get(at).unit();
        var before = list.get(at - 1).unit();
        var words = before.body().isEmpty() ? one.words() : before.body() + "\n" + one.words();
        var marks = new ArrayList<>(before.marks());
        marks.addAll(Mark.shifted(one.marks(), words.length() - one.body().length()));
        list.set(at - 1, list.get(at - 1).with(before.saying(words, marks)));
        var above = at - 1;
        while (above >= 0 && list.get(above).depth() > one.depth()) {
            above--;
        }
        var takesPlace = above < 0 || !isDivision(list.get(above).kind());
        for (var below = at + 1; takesPlace && below < end(at); ) {
            var next = end(below);
            if (standsAboveParagraphs(list.get(below).kind())) {
                shift(below, -1);
            }
            below = next;
        }
        list.remove(at);
        return this;
    }

    /** Moves a provision with what is below it. */
    private void shift(int at, int by) {
        for (var i = end(at) - 1; i >= at; i--) {
            var part = list.get(i);
            list.set(i, part.with(part.unit().at(part.depth() + by)));
        }
    }

    /** Takes a provision and what is below it one level up. */
    Structure promote(ProvisionId id) {
        return move(index(id), -1);
    }

    /** Puts a provision and what is below it under the one before it. */
    Structure demote(ProvisionId id) {
        return move(index(id), 1);
    }

    private Structure move(int at, int by) {
        var depth = list.get(at).depth() + by;
        if (depth < 0 || (by > 0 && (at == 0 || list.get(at - 1).depth() + 1 < depth))) {
            throw refused("text.structure.noMove");
        }
        shift(at, by);
        for (var i = at; by > 0 && i < end(at); i++) {
            if (isInsideOfArticle(i)) {
                throw refused("text.structure.articleInArticle");
            }
        }
        return this;
    }

    /** An article, or a division that holds some, which would stand in an article stands beside it. */
    private void lift() {
        for (var i = 0; i < list.size(); i++) {
            var above = i == 0 ? -1 : list.get(i - 1).depth();
            if (list.get(i).depth() > above + 1) {
                list.set(i, list.get(i).with(list.get(i).unit().at(above + 1)));
            }
            if (isInsideOfArticle(i)) {
                shift(i, list.get(articleAbove(i)).depth() - list.get(i).depth());
            }
        }
    }

    private boolean isInsideOfArticle(int at) {
        return standsAboveParagraphs(list.get(at).kind())
                && articleAbove(at) >= 0
                && list.subList(at, end(at)).stream().anyMatch(Provision::isArticle);
    }

    /** The provisions with parents, articles and handles as they follow from kinds and depths; places are filled anew, none is added. */
    public List<Provision> provisions() {
        lift();
        var handles = new Handles();
        var positions = list.stream().mapToInt(Provision::position).sorted().iterator();
        Deque<Provision> open = new ArrayDeque<>();
        var result = new ArrayList<Provision>(list.size());
        for (var one : list) {
            while (!open.isEmpty() && open.peek().depth() >= one.depth()) {
                open.pop();
            }
            var parent = open.isEmpty() ? null : open.peek().id();
            var placed = one.at(positions.nextInt())
                    .within(
                            parent,
                            one.isArticle() ? one.id() : articleAround(open),
                            one.isArticle() ? handles.of(one.number(), one.heading()) : null);
            open.push(placed);
            result.add(placed);
        }
        return result;
    }

    private static @Nullable ProvisionId articleAround(Deque<Provision> open) {
        return open.stream()
                .filter(Provision::isArticle)
                .map(Provision::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean standsAboveParagraphs(ProvisionKind kind) {
        return switch (kind) {
            case PARAGRAPH, SUBPARAGRAPH, POINT, INDENT, TEXT, SUBDIVISION, RECITAL -> false;
            default -> true;
        };
    }

    private static boolean isDivision(ProvisionKind kind) {
        return switch (kind) {
            case BOOK, PART, TITLE, CHAPTER, SECTION, SUBDIVISION, ANNEX -> true;
            default -> false;
        };
    }

    private int index(ProvisionId id) {
        for (var i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new NotFound();
    }

    /** Index after the last provision below this one. */
    private int end(int at) {
        var end = at + 1;
        while (end < list.size() && list.get(end).depth() > list.get(at).depth()) {
            end++;
        }
        return end;
    }

    /** Index of the article around or at this provision; -1 outside of articles. */
    private int article(int at) {
        return list.get(at).isArticle() ? at : articleAbove(at);
    }

    /** Index of the article that this provision stands in; -1 outside of articles. */
    private int articleAbove(int at) {
        var depth = list.get(at).depth();
        for (var i = at - 1; i >= 0 && depth > 0; i--) {
            if (list.get(i).depth() < depth) {
                depth = list.get(i).depth();
                if (list.get(i).isArticle()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Refused refused(String key) {
        return new Refused(Problem.of(key));
    }
}
