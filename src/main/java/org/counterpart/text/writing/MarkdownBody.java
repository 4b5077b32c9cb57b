package org.counterpart.text.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.text.model.Mark;

/** The words of units as Markdown, or without its signs as plain text. Notes are gathered and come at the end. */
final class MarkdownBody implements BodyVisitor {

    private static final Map<Mark.Kind, String> SIGNS =
            Map.of(Mark.Kind.EMPHASIS, "*", Mark.Kind.STRONG, "**", Mark.Kind.DELETED, "~~");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~]");
    private static final Pattern BEGINNING = Pattern.compile("^(#{1,6} |>|-{3,}|={3,})");

    private final StringBuilder out;
    private final boolean signs;
    private final List<Mark> notes = new ArrayList<>();
    private String margin = "";
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
        return signs ? SPECIAL.matcher(words).replaceAll("\\\\$0") : words;
    }

    @Override
    public void beginParagraph(String words) {
        out.append(margin);
        if (signs && BEGINNING.matcher(words).find()) {
            out.append('\\');
        }
    }

    @Override
    public void endParagraph() {
        out.append('\n').append(margin.stripTrailing()).append('\n');
    }

    @Override
    public void beginQuotation(String rest) {
        margin += signs ? "> " : "    ";
    }

    @Override
    public void endQuotation(String rest) {
        margin = margin.substring(0, margin.length() - (signs ? 2 : 4));
        out.append(margin);
    }

    @Override
    public void afterQuotation(String rest) {
        out.append(rest.isEmpty() ? "" : "\n\n");
    }

    @Override
    public void beginTable() {
        rows = 0;
    }

    @Override
    public void endTable() {
        out.append('\n');
    }

    @Override
    public void beginRow() {
        cells = 0;
        out.append(margin).append(signs ? "|" : "");
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
    }

    @Override
    public void endCell() {
        out.append(signs ? " |" : "");
    }

    @Override
    public void open(Mark mark) {
        out.append(signs ? SIGNS.getOrDefault(mark.kind(), "") : "");
    }

    @Override
    public void close(Mark mark) {
        out.append(signs ? SIGNS.getOrDefault(mark.kind(), "") : "");
    }

    @Override
    public void words(String words) {
        out.append(escaped(words));
    }

    @Override
    public void note(Mark note) {
        notes.add(note);
        out.append(signs ? "[^" : "[").append(notes.size()).append(']');
    }
}
