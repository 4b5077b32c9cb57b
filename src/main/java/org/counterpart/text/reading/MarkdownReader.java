package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.text.model.Languages;

/** Reads Markdown: headings, emphasis, links, tables, rules; a header with data about the file is left out. */
final class MarkdownReader {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\s*\\R(.*?)\\R---\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FRONT_TITLE = Pattern.compile("(?m)^title:\\s*\"?(.*?)\"?\\s*$");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern RULE = Pattern.compile("^([-*_])(\\s*\\1){2,}$");
    private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(?=\\S)(.+)\\1$");
    private static final Pattern BEGINS_BOLD = Pattern.compile("^(\\*\\*|__)(?=\\S)");
    private static final Pattern SIGNS = Pattern.compile("[*_`\\\\]");
    private static final Pattern TABLE_LINE = Pattern.compile("^\\|?[\\s:|-]+\\|[\\s:|-]*$");

    private final Ledger ledger;
    private final Patterns patterns;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private String previous = "";

    private MarkdownReader(Ledger ledger, Patterns patterns) {
        this.ledger = ledger;
        this.patterns = patterns;
    }

    static Manuscript read(String content, Ledger ledger) {
        ledger.source(content);
        var front = FRONT_MATTER.matcher(content);
        var text = content;
        var title = "";
        if (front.find()) {
            ledger.leftOut(ImportOmission.FILE_HEADER, front.group());
            var named = FRONT_TITLE.matcher(front.group(1));
            title = named.find() ? named.group(1) : "";
            text = content.substring(front.end());
        }
        var reader = new MarkdownReader(ledger, Patterns.of(Languages.guess(text)));
        text.lines().forEach(reader::line);
        reader.end();
        return new Manuscript(title, "und", reader.paragraphs);
    }

    private void line(String raw) {
        var line = raw.strip().replaceFirst("^>+\\s?", "");
        var heading = HEADING.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (RULE.matcher(line).matches()) {
            end();
            paragraphs.add(Paragraph.RULE);
        } else if (heading.matches()) {
            end();
            paragraphs.add(
                    Paragraph.heading(inline(heading.group(2)), heading.group(1).length()));
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            if (begins(line)) {
                end();
            }
            block.append(block.isEmpty() ? "" : hard() ? "\n" : " ").append(line);
            previous = raw;
        }
    }

    private boolean hard() {
        return previous.endsWith("  ") || previous.endsWith("\\");
    }

    /** Whether a line begins a paragraph although none ended before it. */
    private boolean begins(String line) {
        var plain = SIGNS.matcher(line).replaceAll("");
        var opening = patterns.opening(plain, false);
        var after = previous.strip();
        var ended = after.isEmpty()
                || ".;:,–—)»\"”*_".indexOf(after.charAt(after.length() - 1)) >= 0
                || after.matches(".*\\s(?:and|or|et|ou|y|o|e|und|oder|in|ali)");
        var item = Marker.of(plain, 0, patterns) != null;
        return (item && ended)
                || (opening != null
                        && patterns.opens(plain, opening)
                        && (BEGINS_BOLD.matcher(line).find() || (ended && line.length() <= 150)));
    }

    private void row(String line) {
        var words = line.replaceFirst("^\\|", "").replaceFirst("\\|\\s*$", "");
        var isRuler = TABLE_LINE.matcher(line).matches();
        if (!block.isEmpty()
                || paragraphs.isEmpty()
                || paragraphs.getLast().shape() != Paragraph.Shape.TABLE
                || !previous.startsWith("|")) {
            end();
            if (!isRuler) {
                paragraphs.add(Tables.of(List.of(cells(words))));
            }
        } else if (!isRuler) {
            var table = paragraphs.removeLast();
            paragraphs.add(Tables.more(table, cells(words)));
        }
        previous = line;
    }

    private List<Words> cells(String words) {
        var cells = new ArrayList<Words>();
        for (var cell : words.split("(?<!\\\\)\\|", -1)) {
            cells.add(inline(cell.strip()));
        }
        return cells;
    }

    private void end() {
        if (!block.isEmpty()) {
            var text = block.toString().replaceAll("[ \\\\]*\\n *", "\n");
            var bold = BOLD.matcher(text).matches();
            paragraphs.add(new Paragraph(inline(text), Paragraph.Shape.TEXT, 0, 0, bold, false, 0));
            block.setLength(0);
        }
        previous = "";
    }

    private Words inline(String text) {
        return MarkdownWords.read(text, ledger);
    }
}
