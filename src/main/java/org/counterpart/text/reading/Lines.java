package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.text.model.TextFormat;

/** The lines of a plain or Markdown text, without marks. */
final class Lines {

    /**
     * @param level of a Markdown heading; 0 for any other line
     * @param bold whether the whole line, or its beginning, was emphasised
     * @param hardBreak whether the line ends where its writer wanted it to
     */
    record Line(String text, int level, boolean bold, boolean hardBreak, boolean rule) {
        boolean isBlank() {
            return text.isEmpty() && !rule;
        }
    }

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern RULE = Pattern.compile("^([-*_])(\\s*\\1){2,}$");
    private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(?=\\S)");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]]*)\\]\\(([^()\\s]*(?:\\([^()]*\\))?[^()\\s]*)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{Nd}*_])([*_])(?=[^\\s*_])([^*_]+?)(?<=\\S)\\1(?![\\p{L}\\p{Nd}])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[\\\\`*_{}\\[\\]()#+.!|>-])");

    static List<Line> of(TextFormat format, String text, Ledger ledger) {
        var lines = new ArrayList<Line>();
        text.lines().forEach(raw -> lines.add(format == TextFormat.MARKDOWN ? markdown(raw, ledger) : plain(raw)));
        return lines;
    }

    private static Line plain(String raw) {
        return new Line(raw.strip(), 0, false, false, false);
    }

    private static Line markdown(String raw, Ledger ledger) {
        var text = raw.strip().replaceFirst("^>+\\s?", "");
        if (RULE.matcher(text).matches()) {
            return new Line("", 0, false, false, true);
        }
        var heading = HEADING.matcher(text);
        var level = 0;
        if (heading.matches()) {
            level = heading.group(1).length();
            text = heading.group(2);
        }
        var bold = BOLD.matcher(text).find();
        var hard = raw.endsWith("  ") || raw.endsWith("\\") || text.startsWith("|");
        return new Line(unmarked(text, ledger), level, bold, hard, false);
    }

    private static String unmarked(String text, Ledger ledger) {
        var links = LINK.matcher(text);
        while (links.find()) {
            ledger.leftOut(ImportOmission.LINK_ADDRESS, links.group(2));
        }
        var plain = links.replaceAll("$1");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        plain = ESCAPE.matcher(plain).replaceAll("").replace("`", "");
        ledger.changed(ImportChange.MARKS_REMOVED, plain.equals(text) ? 0 : 1, "");
        return plain.strip();
    }

    private Lines() {}
}
