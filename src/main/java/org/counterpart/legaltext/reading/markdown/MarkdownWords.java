package org.counterpart.legaltext.reading.markdown;

import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Watch;

/** The signs of Markdown within a line, as marks. */
final class MarkdownWords {

    private static final Pattern SIGN = Pattern.compile(
            "(?<picture>!\\[(?<alternative>[^\\]]{0,1000})\\]\\([^()\\s]{0,2000}(?:\\([^()]{0,500}\\))?[^()\\s]{0,2000}(?:\\s+\"[^\"]{0,500}\")?\\))"
                    + "|\\[\\^(?<note>[^\\]\\s]{1,60})\\]|\\[(?<label>[^\\]]{0,1000})\\]\\((?<address>[^()\\s]{0,2000}(?:\\([^()]{0,500}\\))?[^()\\s]{0,2000})(?:\\s+\"[^\"]{0,500}\")?\\)"
                    + "|(?<two>(?<sign>[*_])\\k<sign>)(?=\\S)(?<strong>.{1,3000}?)(?<=\\S)\\k<two>(?!\\k<sign>)"
                    + "|(?<![\\p{L}\\p{Nd}*_])(?<one>[*_])(?=[^\\s*_])(?<soft>[^*_]{1,3000}?)(?<=\\S)\\k<one>(?![\\p{L}\\p{Nd}])"
                    + "|<sup>(?<raised>[^<]{1,60})</sup>|\\^(?<up>[^\\s^]{1,20})\\^"
                    + "|(?:~~)(?=\\S)(?<struck>.{1,3000}?)(?<=\\S)~~"
                    + "|\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!|<>~=&-])|`",
            Pattern.DOTALL);

    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    /** Characters of a paragraph beyond which its signs are left as they stand: nobody wrote it. */
    private static final int LONGEST = 50_000;

    /** Letters of the signs around what is raised. */
    private static final String TAGS = "supsup";

    private final Map<String, String> notes;
    private final Ledger ledger;
    private final Watch watch;

    /** @param notes words by their names; each is taken once */
    MarkdownWords(Map<String, String> notes, Ledger ledger, Watch watch) {
        this.notes = notes;
        this.ledger = ledger;
        this.watch = watch;
    }

    Words read(String text) {
        var out = new WordsWriter();
        if (text.length() > LONGEST) {
            return out.add(ESCAPED.matcher(text).replaceAll("$1")).words();
        }
        var sign = SIGN.matcher(watch.counted(text));
        var at = 0;
        while (sign.find()) {
            out.add(text.substring(at, sign.start()));
            at = sign.end();
            var start = out.length();
            if (sign.group("label") != null) {
                out.add(read(sign.group("label")));
                out.mark(start, Mark.Kind.REFERENCE, sign.group("address"));
                ledger.reference(sign.group("address"));
            } else if (sign.group("picture") != null) {
                ledger.leftOut(ImportOmission.PICTURE, sign.group("picture"));
            } else if (sign.group("strong") != null) {
                out.add(read(sign.group("strong")));
                out.mark(start, Mark.Kind.STRONG, "");
            } else if (sign.group("soft") != null) {
                out.add(read(sign.group("soft")));
                out.mark(start, Mark.Kind.EMPHASIS, "");
            } else if (sign.group("struck") != null) {
                out.add(read(sign.group("struck")));
                out.mark(start, Mark.Kind.DELETED, "");
            } else if (sign.group("raised") != null) {
                out.add(read(sign.group("raised")));
                out.mark(start, Mark.Kind.SUPERSCRIPT, "");
                ledger.title(TAGS);
            } else if (sign.group("up") != null) {
                out.add(read(sign.group("up")));
                out.mark(start, Mark.Kind.SUPERSCRIPT, "");
            } else if (sign.group("note") != null) {
                note(sign.group("note"), sign.group(), out);
            } else if (sign.group("escaped") != null) {
                out.add(sign.group("escaped"));
            }
        }
        return out.add(text.substring(at)).words();
    }

    private void note(String name, String sign, WordsWriter out) {
        var words = notes.remove(name);
        if (words == null) {
            out.add(sign);
        } else {
            ledger.title(name + name);
            out.note(name, read(words).text());
        }
    }
}
