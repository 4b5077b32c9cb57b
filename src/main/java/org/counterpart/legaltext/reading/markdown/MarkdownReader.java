package org.counterpart.legaltext.reading.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.reading.manuscript.Declared;
import org.counterpart.legaltext.reading.manuscript.Manuscript;
import org.counterpart.legaltext.reading.manuscript.Marker;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.manuscript.Punctuation;
import org.counterpart.legaltext.reading.manuscript.Tables;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.manuscript.Wrapping;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Watch;
import org.jspecify.annotations.Nullable;

/** Reads Markdown: headings, emphasis, links, tables, rules; a header with data about the file is left out. */
public final class MarkdownReader {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*+\\R(.*?)\\R---[ \\t]*+(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FRONT_TITLE = Pattern.compile("(?m)^title:(.*)$");
    /** Signs that draw a line across. */
    private static final int RULE = 3;

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s++(.*)$");
    private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(?=\\S)(.+)\\1$");
    private static final Pattern BEGINS_BOLD = Pattern.compile("^(\\*\\*|__)(?=\\S)");
    /** A sign that is closed only on the next line. */
    private static final Pattern LATE = Pattern.compile("^(\\*{1,3}|_{1,3})(?=[^\\s*_])([^*_]*[^\\s*_])\\s++\\1$");

    private static final Pattern SIGNS = Pattern.compile("[*_`\\\\]");
    private static final Pattern TABLE_LINE = Pattern.compile("[\\s:|-]+");

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern QUOTED = Pattern.compile("^>(?:[> ]*>)? ?");

    private final Ledger ledger;
    private final Patterns patterns;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private final MarkdownWords words;
    private final Wrapping wrapping;
    private final boolean own;
    private String previous = "";
    /** What a comment said of the block that has not come yet. */
    private @Nullable Declared declared;

    /** Whether the next block only says whose edition this is. */
    private boolean isEdition;

    private boolean quotes;
    /** Whether the next block follows a quotation on its last line. */
    private boolean joined;

    private MarkdownReader(Ledger ledger, Patterns patterns, MarkdownWords words, Wrapping wrapping, boolean own) {
        this.wrapping = wrapping;
        this.ledger = ledger;
        this.patterns = patterns;
        this.words = words;
        this.own = own;
    }

    public static Manuscript read(String content, Ledger ledger, Watch watch) {
        ledger.source(content);
        var front = FRONT_MATTER.matcher(content);
        var text = content;
        var title = "";
        if (front.find()) {
            ledger.leftOut(ImportOmission.FILE_HEADER, front.group());
            var named = FRONT_TITLE.matcher(front.group(1));
            title = named.find() ? named.group(1).strip().replaceAll("^\"|\"$", "") : "";
            text = content.substring(front.end());
        }
        var own = MarkdownDeclarations.language(text);
        var notes = new HashMap<String, String>();
        var without = MarkdownNotes.taken(text, notes);
        var patterns = Patterns.of(Languages.likeliest(text));
        var reader = new MarkdownReader(
                ledger,
                patterns,
                new MarkdownWords(notes, ledger, watch),
                Wrapping.of(lines(without), patterns),
                own != null);
        reader.commented(without);
        reader.end();
        return new Manuscript(title, own == null ? "und" : own, reader.paragraphs);
    }

    /** Lines without their signs; two of different paragraphs are not beside each other. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(MarkdownReader::plain)
                .filter(line -> !line.startsWith("|"))
                .toList();
    }

    /** Comments say what comes next in an export of ours; elsewhere nobody sees them. */
    private void commented(String text) {
        var at = 0;
        for (var start = text.indexOf(COMMENT); start >= 0; start = text.indexOf(COMMENT, at)) {
            var end = text.indexOf(COMMENT_END, start + COMMENT.length());
            if (end < 0) {
                break;
            }
            text.substring(at, start).lines().forEach(this::line);
            at = end + COMMENT_END.length();
            comment(text.substring(start, at));
        }
        text.substring(at).lines().forEach(this::line);
        end();
        openEmpty();
    }

    private void comment(String comment) {
        var said = own ? MarkdownDeclarations.read(comment) : null;
        if (said == null) {
            joined |= own && comment.equals("<!-- " + Declaration.REST + " -->");
            isEdition = own && comment.equals("<!-- edition -->");
            leaveOut(comment);
            return;
        }
        end();
        openEmpty();
        leaveOut(comment);
        declared = said;
    }

    private void leaveOut(String comment) {
        if (own) {
            ledger.title(comment);
        } else {
            ledger.leftOut(ImportOmission.COMMENT, comment);
        }
    }

    /** A provision without a block of its own. */
    private void openEmpty() {
        if (declared != null) {
            paragraphs.add(Paragraph.of(Words.NONE).declaring(declared));
            declared = null;
        }
    }

    private void add(Paragraph paragraph) {
        if (isEdition) {
            ledger.leftOut(ImportOmission.PAGE_FURNITURE, paragraph.text());
            isEdition = false;
        } else if (!own) {
            paragraphs.add(paragraph);
        } else if (declared != null && paragraph.isPlain()) {
            paragraphs.add(MarkdownDeclarations.said(paragraph, declared));
            declared = null;
        } else if (paragraphs.isEmpty() && paragraph.level() == 1) {
            paragraphs.add(Paragraph.of(paragraph.words(), Paragraph.Shape.TITLE));
        } else {
            openEmpty();
            paragraphs.add(
                    paragraph.level() > 0
                            ? paragraph
                            : paragraph.declaring(joined ? Declared.JOINED : Declared.CONTINUED));
            joined = false;
        }
    }

    private void line(String raw) {
        var stripped = raw.strip();
        var line = own ? QUOTED.matcher(stripped).replaceFirst("") : stripped.replaceFirst("^>+\\s?", "");
        if (own && quotes != stripped.startsWith(">")) {
            end();
            quotes = !quotes;
        }
        var heading = HEADING.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (isRule(line) && !closes(line)) {
            end();
            paragraphs.add(Paragraph.RULE);
        } else if (heading.matches()) {
            end();
            add(Paragraph.heading(
                    words.read(withoutEnd(heading.group(2))), heading.group(1).length()));
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            if (!own && !plain(block.toString()).isEmpty() && begins(line)) {
                end();
            }
            block.append(block.isEmpty() ? "" : hard(line) ? "\n" : " ").append(line);
            previous = raw;
        }
    }

    /** A heading may be closed with the sign that it begins with: "# Title #". */
    private static String withoutEnd(String heading) {
        var end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return end > 0 && Character.isWhitespace(heading.charAt(end - 1))
                ? heading.substring(0, end).strip()
                : heading;
    }

    /** Whether it closes what the block began with, and draws no line. */
    private boolean closes(String sign) {
        return block.indexOf(sign) == 0 && block.lastIndexOf(sign) == 0;
    }

    /** Three or more of one sign and nothing else. */
    private static boolean isRule(String line) {
        var sign = line.charAt(0);
        return "-*_".indexOf(sign) >= 0
                && line.chars().allMatch(c -> c == sign || Character.isWhitespace(c))
                && line.chars().filter(c -> c == sign).limit(RULE).count() == RULE;
    }

    private boolean hard(String line) {
        return previous.endsWith("  ") || previous.endsWith("\\") || isEnded(line);
    }

    /** Whether the line before ended where its writer wanted. */
    private boolean isEnded(String line) {
        return !own && !Punctuation.beginsSmall(plain(line)) && !wrapping.isFull(plain(previous));
    }

    private static String plain(String line) {
        return SIGNS.matcher(line).replaceAll("").strip();
    }

    /** "b. Dates" after "a. Fees". */
    private boolean isNext(@Nullable Marker item) {
        var first = item == null || wrapping.isFull(plain(previous))
                ? null
                : Marker.of(plain(block.toString()), 0, patterns);
        return item != null && first != null && item.follows(first);
    }

    /** Whether a line begins a paragraph although none ended before it. */
    private boolean begins(String line) {
        var plain = plain(line);
        var opening = patterns.opening(plain, false);
        var after = previous.strip();
        var ended = after.endsWith("*") || after.endsWith("_") || Punctuation.endsClause(after) || isEnded(line);
        var item = Marker.of(plain, 0, patterns);
        return (item != null && ended)
                || isNext(item)
                || (opening != null
                        && patterns.opens(plain, opening)
                        && (BEGINS_BOLD.matcher(line).find() || (ended && line.length() <= 150)));
    }

    /** Signs of bold words beside the words, as converters fail to set them at a line's end: "**Chapter I", and "**" on the next line. */
    private static String tight(String text) {
        var late = LATE.matcher(text);
        if (late.matches()) {
            return late.group(1) + late.group(2) + late.group(1);
        }
        var parts = text.split("\\*\\*", -1);
        if (parts.length % 2 == 0 || parts.length == 1 || text.contains("***")) {
            return text;
        }
        var out = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.length; i += 2) {
            var inside = parts[i].strip();
            var from = parts[i].indexOf(inside);
            var sign = inside.isEmpty() ? "" : "**";
            out.append(parts[i], 0, from).append(sign).append(inside).append(sign);
            out.append(parts[i].substring(from + inside.length())).append(parts[i + 1]);
        }
        return out.toString().strip();
    }

    private void row(String line) {
        var words = line.replaceFirst("^\\|", "").replaceFirst("\\|\\s*$", "");
        var isRuler = line.indexOf('-') >= 0
                && line.lastIndexOf('|') > 0
                && TABLE_LINE.matcher(line).matches();
        if (!block.isEmpty()
                || paragraphs.isEmpty()
                || paragraphs.getLast().shape() != Paragraph.Shape.TABLE
                || !previous.startsWith("|")) {
            end();
            if (!isRuler) {
                add(Tables.of(List.of(cells(words))));
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
            cells.add(this.words.read(cell.strip()));
        }
        return cells;
    }

    private void end() {
        if (!block.isEmpty()) {
            var text = tight(block.toString().replaceAll("(?<![ \\\\])[ \\\\]*+\\n *+", "\n"));
            var bold = BOLD.matcher(text).matches();
            var shape = quotes ? Paragraph.Shape.QUOTATION : Paragraph.Shape.TEXT;
            add(new Paragraph(words.read(text), shape, 0, 0, bold, false, 0));
            block.setLength(0);
        }
        previous = "";
    }
}
