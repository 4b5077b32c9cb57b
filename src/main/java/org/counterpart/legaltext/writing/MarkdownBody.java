package org.counterpart.legaltext.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Marks;

/** The words of units as Markdown, or without its signs as plain text. Notes are gathered and come at the end. */
final class MarkdownBody implements BodyVisitor {

    private static final Map<Mark.Kind, String> SIGNS =
            Map.of(Mark.Kind.EMPHASIS, "*", Mark.Kind.STRONG, "**", Mark.Kind.DELETED, "~~");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~]|&(?=#?\\w+;)");
    private static final Pattern BEGINNING = Pattern.compile("^(?:(?=[#=+-])|([0-9]{1,9})(?=[.)]))");
    private static final Pattern RULER = Pattern.compile("[-: ]+");
    private static final Pattern CLOSED = Pattern.compile("#(?=\\s*$)");

    private final StringBuilder out;
    private final boolean signs;
    private final List<Mark> notes = new ArrayList<>();
    private String margin = "";
    private String number = "";
    private boolean starts;
    private boolean inCell;
    private int cells;
    private int rows;

    MarkdownBody(StringBuilder out, boolean signs) {
        this.out = out;
        this.signs = signs;
    }

    List<Mark> notes() {
        return notes;
    }

    /** Words that mean themselves, whatever signs are in them. */
    String escaped(String words) {
        return signs
                ? CLOSED.matcher(SPECIAL.matcher(words).replaceAll("\\\\$0")).replaceFirst("\\\\#")
                : words;
    }

    /** The number of the next unit, to stand before its first words. */
    void numbered(String next) {
        number = next;
    }

    /** Writes the number by itself where no words came. */
    void endNumber() {
        if (!number.isEmpty()) {
            beginParagraph("");
            endParagraph();
        }
    }

    /** At the beginning of a line nothing may look like a heading, a list or a rule. */
    private String begun(String words) {
        return signs ? BEGINNING.matcher(words).replaceFirst("$1\\\\") : words;
    }

    /** The marks that Markdown can show without doubt: around whole words without signs of their own, and not within each other. */
    static List<Mark> shown(String body, List<Mark> marks) {
        var shown = new ArrayList<Mark>();
        var end = 0;
        for (var mark : marks) {
            if (mark.kind() == Mark.Kind.NOTE || Marks.coversLines(mark)) {
                shown.add(mark);
            } else if (SIGNS.containsKey(mark.kind()) && mark.start() >= end && isClear(body, mark)) {
                shown.add(mark);
                end = mark.end() + 1;
            }
        }
        return shown;
    }

    private static boolean isClear(String body, Mark mark) {
        var inside = body.substring(mark.start(), mark.end());
        return !inside.isBlank()
                && inside.strip().equals(inside)
                && !SPECIAL.matcher(inside).find()
                && (mark.start() == 0 || Character.isWhitespace(body.charAt(mark.start() - 1)))
                && (mark.end() == body.length() || !Character.isLetterOrDigit(body.charAt(mark.end())))
                && Character.isLetterOrDigit(inside.codePointAt(0))
                && (mark.end() == body.length() || "*_~".indexOf(body.charAt(mark.end())) < 0);
    }

    @Override
    public void beginParagraph(String words) {
        out.append(margin);
        starts = number.isEmpty();
        if (!number.isEmpty()) {
            out.append(begun(escaped(number))).append(' ');
            number = "";
        }
    }

    @Override
    public void endParagraph() {
        out.append('\n').append(margin.stripTrailing()).append('\n');
    }

    @Override
    public void beginQuotation(String rest) {
        endNumber();
        margin += signs ? "> " : "    ";
    }

    @Override
    public void endQuotation(String rest) {
        margin = margin.substring(0, margin.length() - (signs ? 2 : 4));
        out.append(rest.isEmpty() || !signs ? "" : margin + "<!-- " + Declaration.REST + " -->\n")
                .append(margin);
    }

    @Override
    public void afterQuotation(String rest) {
        out.append(rest.isEmpty() ? "" : "\n\n");
    }

    @Override
    public void beginTable(int columns) {
        if (signs) {
            endNumber();
        }
        rows = 0;
    }

    @Override
    public void endTable() {
        out.append('\n');
    }

    @Override
    public void beginRow() {
        cells = 0;
        out.append(margin).append(signs ? "|" : number.isEmpty() ? "" : number + " ");
        number = "";
    }

    @Override
    public void endRow() {
        out.append('\n');
        if (signs && rows++ == 0) {
            out.append(margin).append('|').append(" --- |".repeat(cells)).append('\n');
        }
    }

    @Override
    public void beginCell(String words) {
        out.append(signs ? " " : cells == 0 ? "" : " | ");
        cells++;
        inCell = true;
    }

    @Override
    public void endCell() {
        inCell = false;
        out.append(signs ? " |" : "");
    }

    @Override
    public void open(Mark mark) {
        starts = false;
        out.append(signs ? SIGNS.getOrDefault(mark.kind(), "") : "");
    }

    @Override
    public void close(Mark mark) {
        out.append(signs ? SIGNS.getOrDefault(mark.kind(), "") : "");
    }

    @Override
    public void words(String words) {
        var safe = escaped(words);
        if (inCell && signs && RULER.matcher(words).matches()) {
            safe = safe.replace("-", "\\-");
        }
        out.append(starts ? begun(safe) : safe);
        starts = false;
    }

    @Override
    public void note(Mark note) {
        notes.add(note);
        starts = false;
        out.append(signs ? "[^" : "[").append(notes.size()).append(']');
    }
}
