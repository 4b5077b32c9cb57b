package org.counterpart.legaltext.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.counterpart.base.Files;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.reading.akn.AknImporter;
import org.counterpart.legaltext.reading.html.HtmlReader;
import org.counterpart.legaltext.reading.manuscript.Arranger;
import org.counterpart.legaltext.reading.manuscript.Encodings;
import org.counterpart.legaltext.reading.manuscript.Manuscript;
import org.counterpart.legaltext.reading.manuscript.SeparatedValues;
import org.counterpart.legaltext.reading.markdown.MarkdownReader;
import org.counterpart.legaltext.reading.office.DocxReader;
import org.counterpart.legaltext.reading.office.OdtReader;
import org.counterpart.legaltext.reading.pdf.PdfReader;
import org.counterpart.legaltext.reading.plain.PlainReader;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.counterpart.legaltext.reading.report.Watch;

/**
 * Turns a file into the units of a text. Pure: no database, no network. Refuses with a sentence that helps what is no text, is too large,
 * is far too much work, or tries to make the reader fetch or unfold something. The first rule: nothing is dropped silently.
 */
public final class TextImporter {

    private static final Pattern MARKDOWN = Pattern.compile("(?m)^(#{1,6} \\S|\\*\\*\\p{L}|---\\s*$)");
    private static final Pattern HTML = Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body)\\b");
    private static final Pattern HTML_PIECE = Pattern.compile(
            "(?i)<(?:p|div|h[1-6]|table|tbody|tr|td|ol|ul|section|article|main|span|title|meta|link|style|script"
                    + "|header|footer|nav|font|center|strong|em|br|hr|img|pre|blockquote|dl|form|noscript)\\b");
    /** JSON: no law begins like this. */
    private static final Pattern DATA = Pattern.compile("\\{\\s*\"[^\"\\n]{1,200}\"\\s*:|\\[\\s*\\{\\s*\"");

    /** What names of files end with that can be read here, if they end with anything. */
    private static final List<String> ENDINGS =
            List.of("pdf", "docx", "odt", "xml", "akn", "md", "markdown", "txt", "text", "html", "htm", "xhtml");

    /** "2.1" and "No. 5" are no endings. */
    private static final Pattern ENDING = Pattern.compile("\\.((?=\\w*\\p{Alpha})\\w{1,8})$");

    private static final int START = 64 * 1024;

    /** Reads a file in the format that its content shows. */
    public static ImportedText read(byte[] content, String fileName) {
        return read(content, fileName, Progress.NONE);
    }

    /** Reads a file in the format that its content shows, telling how far it is; refused when it is far too much work. */
    public static ImportedText read(byte[] content, String fileName, Progress progress) {
        refuseAtOnce(content, fileName);
        return importAs(detect(content, fileName), content, fileName, progress);
    }

    /** Reads a file in this format; what is refused is said at the field "file". */
    public static ImportedText importAs(TextFormat format, byte[] content, String fileName) {
        return importAs(format, content, fileName, Progress.NONE);
    }

    /** Reads a file in this format, telling how far it is; what is refused is said at the field "file". */
    public static ImportedText importAs(TextFormat format, byte[] content, String fileName, Progress progress) {
        return importAs(format, content, fileName, new Watch(progress, Watch.LIMIT));
    }

    static ImportedText importAs(TextFormat format, byte[] content, String fileName, long limit) {
        return importAs(format, content, fileName, new Watch(Progress.NONE, limit));
    }

    private static ImportedText importAs(TextFormat format, byte[] content, String fileName, Watch watch) {
        refuseAtOnce(content, fileName);
        watch.at(Progress.Phase.READING, 0);
        watch.work(content.length);
        var text = bounded(() -> imported(format, content, fileName, watch));
        Storable.check(text.units());
        return text;
    }

    /** What a file drives into too deep a recursion is refused as a damaged one: the last resort, readers are linear. */
    static <T> T bounded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StackOverflowError tooDeep) {
            throw Unreadable.because("legaltext.import.damaged");
        }
    }

    private static ImportedText imported(TextFormat format, byte[] content, String fileName, Watch watch) {
        if (format == TextFormat.AKOMA_NTOSO) {
            return AknImporter.read(content, fileName, watch);
        }
        var ledger = new Ledger();
        var manuscript = manuscript(format, content, ledger, watch);
        watch.at(Progress.Phase.READING, 1);
        return Arranger.arrange(manuscript, format, fileName, ledger, watch);
    }

    private static Manuscript manuscript(TextFormat format, byte[] content, Ledger ledger, Watch watch) {
        return switch (format) {
            case AKOMA_NTOSO -> throw new IllegalArgumentException("Akoma Ntoso has a structure of its own");
            case MARKDOWN -> MarkdownReader.read(decoded(content, ledger), ledger, watch);
            case PLAIN_TEXT -> PlainReader.read(decoded(content, ledger), ledger);
            case HTML -> HtmlReader.read(decoded(content, ledger), ledger, watch);
            case DOCX -> DocxReader.read(content, ledger, watch);
            case ODT -> OdtReader.read(content, ledger, watch);
            case PDF -> PdfReader.read(content, ledger, watch);
        };
    }

    private static String decoded(byte[] content, Ledger ledger) {
        var decoded = Encodings.decode(content);
        ledger.changed(ImportChange.ENCODING_GUESSED, decoded.guessed().isEmpty() ? 0 : 1, decoded.guessed());
        return decoded.text();
    }

    /** By content first, by name where the content does not tell. */
    public static TextFormat detect(byte[] content, String fileName) {
        return bounded(() -> detected(content, fileName));
    }

    private static TextFormat detected(byte[] content, String fileName) {
        var binary = Signatures.format(content);
        if (binary != null) {
            return binary;
        }
        var start = start(content, START);
        var name = fileName.toLowerCase(Locale.ROOT);
        if (HTML.matcher(start).region(prologue(start), start.length()).lookingAt()
                || (HTML_PIECE.matcher(start).lookingAt() && !name.endsWith(".md"))) {
            return TextFormat.HTML;
        }
        if (start.startsWith("<?xml") || (start.startsWith("<") && !name.endsWith(".md"))) {
            return TextFormat.AKOMA_NTOSO;
        }
        if (name.endsWith(".md")
                || name.endsWith(".markdown")
                || MARKDOWN.matcher(start).find()) {
            return TextFormat.MARKDOWN;
        }
        return TextFormat.PLAIN_TEXT;
    }

    /** Where the XML declarations and comments end that a page may begin with. */
    private static int prologue(String start) {
        var at = 0;
        for (var next = 0; next >= 0; next = pastDeclaration(start, at)) {
            at = next;
            while (at < start.length() && Character.isWhitespace(start.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /** The place behind the declaration or comment there; -1 where there is none. */
    private static int pastDeclaration(String start, int at) {
        var end = start.regionMatches(true, at, "<?xml", 0, 5) ? ">" : start.startsWith("<!--", at) ? "-->" : "";
        var found = end.isEmpty() ? -1 : start.indexOf(end, at + 4);
        return found < 0 ? -1 : found + end.length();
    }

    private static String start(byte[] content, int length) {
        var part = content.length > length ? Arrays.copyOf(content, length) : content;
        return Encodings.decode(part).text().stripLeading();
    }

    private static void refuseAtOnce(byte[] content, String fileName) {
        if (content.length > Files.LIMIT) {
            throw Unreadable.because("legaltext.import.tooLarge", Files.LIMIT / 1024 / 1024);
        }
        Signatures.refuseOthers(content);
        if (Signatures.format(content) != null) {
            return;
        }
        var start = start(content, 1024);
        if (start.isBlank()) {
            throw Unreadable.because("legaltext.import.empty");
        }
        if (start.indexOf('\0') >= 0) {
            throw Unreadable.because("legaltext.import.binary");
        }
        if (DATA.matcher(start).lookingAt()) {
            throw Unreadable.because("legaltext.import.data");
        }
        if (SeparatedValues.are(start(content, START), fileName)) {
            throw Unreadable.because("legaltext.import.table");
        }
        var ending = ENDING.matcher(fileName);
        if (ending.find() && !ENDINGS.contains(ending.group(1).toLowerCase(Locale.ROOT))) {
            throw Unreadable.because("legaltext.import.ending", ending.group());
        }
    }

    private TextImporter() {}
}
