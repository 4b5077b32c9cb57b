package org.counterpart.legaltext.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Marks;

/** Walks through the words of a unit and its marks: paragraphs, quotations and tables by lines; within a line, marks properly nested. */
final class Body {

    private final String body;
    private final List<Mark> lineMarks;
    private final List<Mark> inline;
    private final List<Mark> notes;
    private final BodyVisitor visitor;

    private Body(String body, List<Mark> marks, BodyVisitor visitor) {
        this.body = body;
        this.lineMarks = marks.stream().filter(Marks::coversLines).toList();
        this.notes =
                marks.stream().filter(mark -> mark.kind() == Mark.Kind.NOTE).toList();
        this.inline = marks.stream()
                .filter(mark -> !Marks.coversLines(mark) && mark.kind() != Mark.Kind.NOTE)
                .toList();
        this.visitor = visitor;
    }

    static void walk(String body, List<Mark> marks, BodyVisitor visitor) {
        if (!body.isEmpty() || !marks.isEmpty()) {
            new Body(body, marks, visitor).lines(0, body.length(), -1);
        }
    }

    /** @param opened index of the innermost mark that is open already; marks are in the order of their beginnings, outer before inner */
    private void lines(int from, int to, int opened) {
        var next = opened + 1;
        for (var at = from; at <= to; ) {
            while (next < lineMarks.size() && lineMarks.get(next).start() < at) {
                next++;
            }
            var mark = next < lineMarks.size() ? lineMarks.get(next) : null;
            if (mark != null && mark.start() == at && mark.end() <= to) {
                if (mark.kind() == Mark.Kind.TABLE) {
                    table(mark);
                    at = lineEnd(mark.end(), to) + 1;
                } else {
                    at = quotation(mark, next, to) + 1;
                }
            } else {
                var end = lineEnd(at, to);
                visitor.beginParagraph(body.substring(at, end));
                inline(at, end, true);
                visitor.endParagraph();
                at = end + 1;
            }
        }
    }

    /** Returns where its last line ends. */
    private int quotation(Mark mark, int index, int to) {
        var end = lineEnd(mark.end(), to);
        var rest = body.substring(mark.end(), end);
        visitor.beginQuotation(rest);
        lines(mark.start(), mark.end(), index);
        visitor.endQuotation(rest);
        if (!rest.isEmpty()) {
            inline(mark.end(), end, false);
        }
        visitor.afterQuotation(rest);
        return end;
    }

    private void table(Mark mark) {
        visitor.beginTable(columns(mark));
        for (var at = mark.start(); at <= mark.end(); ) {
            var end = lineEnd(at, mark.end());
            visitor.beginRow();
            for (var cell = at; cell <= end; ) {
                var tab = body.indexOf('\t', cell);
                var cellEnd = tab < 0 || tab > end ? end : tab;
                visitor.beginCell(body.substring(cell, cellEnd));
                inline(cell, cellEnd, true);
                visitor.endCell();
                cell = cellEnd + 1;
            }
            visitor.endRow();
            at = end + 1;
        }
        visitor.endTable();
    }

    /** As many as its longest row has cells. */
    private int columns(Mark table) {
        return body.substring(table.start(), table.end())
                .lines()
                .mapToInt(row -> 1 + (int) row.chars().filter(c -> c == '\t').count())
                .max()
                .orElse(1);
    }

    private int lineEnd(int from, int to) {
        var end = body.indexOf('\n', from);
        return end < 0 || end > to ? to : end;
    }

    /** @param withFirst whether notes at the very beginning belong here */
    private void inline(int from, int to, boolean withFirst) {
        var here = inline.stream()
                .filter(mark -> mark.start() < to && mark.end() > from)
                .toList();
        var noted = notes.stream()
                .filter(note -> note.start() >= (withFirst ? from : from + 1) && note.start() <= to)
                .toList();
        var edges = new TreeSet<>(List.of(from, to));
        here.forEach(mark -> {
            edges.add(Math.max(mark.start(), from));
            edges.add(Math.min(mark.end(), to));
        });
        noted.forEach(note -> edges.add(note.start()));
        var open = new ArrayDeque<Mark>();
        var last = from;
        for (int edge : edges) {
            if (edge > last) {
                visitor.words(body.substring(last, edge));
            }
            closeEnded(open, edge, to);
            noted.stream().filter(note -> note.start() == edge).forEach(visitor::note);
            here.stream()
                    .filter(mark -> Math.max(mark.start(), from) == edge && edge < to)
                    .sorted(Comparator.comparingInt(Mark::end).reversed())
                    .forEach(mark -> {
                        visitor.open(mark);
                        open.push(mark);
                    });
            last = edge;
        }
    }

    /** What overlaps without containing is closed and opened again. */
    private void closeEnded(Deque<Mark> open, int edge, int to) {
        var again = new ArrayList<Mark>();
        while (open.stream().anyMatch(mark -> mark.end() <= edge || edge == to)) {
            var mark = open.pop();
            visitor.close(mark);
            if (mark.end() > edge && edge < to) {
                again.addFirst(mark);
            }
        }
        again.forEach(mark -> {
            visitor.open(mark);
            open.push(mark);
        });
    }
}
