package org.counterpart.text.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.counterpart.base.Files;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.text.model.TextFormat;

/**
 * Turns a file into the units of a text. Pure: no database, no network. Refuses with a sentence that helps what is no text, is too large, or
 * tries to make the reader fetch or unfold something. The first rule: nothing is dropped silently.
 */
public final class TextImporter {

    private static final Pattern MARKDOWN = Pattern.compile("(?m)^(#{1,6} \\S|\\*\\*\\p{L}|---\\s*$)");

    /** Reads a file in the format that its content shows. */
    public static ImportedText read(byte[] content, String fileName) {
        return importAs(detect(content, fileName), content, fileName);
    }

    /** Reads a file in this format; what is refused is said at the field "file". */
    public static ImportedText importAs(TextFormat format, byte[] content, String fileName) {
        refuseAtOnce(content);
        return switch (format) {
            case AKOMA_NTOSO -> AknImporter.read(content, fileName);
            case MARKDOWN, PLAIN_TEXT -> LineImporter.read(format, content, fileName);
        };
    }

    /** By content first, by name where the content does not tell. */
    public static TextFormat detect(byte[] content, String fileName) {
        var start = decode(content, Math.min(content.length, 64 * 1024)).text().stripLeading();
        var name = fileName.toLowerCase(Locale.ROOT);
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

    private static void refuseAtOnce(byte[] content) {
        if (content.length > Files.LIMIT) {
            throw refused("text.import.tooLarge", Files.LIMIT / 1024 / 1024);
        }
        var start = decode(content, Math.min(content.length, 1024)).text().strip();
        if (start.isEmpty()) {
            throw refused("text.import.empty");
        }
        if (start.startsWith("PK")
                || start.startsWith("%PDF")
                || start.startsWith("{\\rtf")
                || start.startsWith("\u00d0\u00cf")) {
            throw refused("text.import.wordProcessor");
        }
        var lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw refused("text.import.html");
        }
        if (start.indexOf('\0') >= 0) {
            throw refused("text.import.binary");
        }
    }

    /** @param guessed whether the bytes were no UTF-8 and are read as Windows-1252 */
    record Decoded(String text, boolean guessed) {}

    static Decoded decode(byte[] content, int length) {
        if (length >= 2 && content[0] == (byte) 0xfe && content[1] == (byte) 0xff) {
            return new Decoded(new String(content, 2, length - 2, StandardCharsets.UTF_16BE), false);
        }
        if (length >= 2 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe) {
            return new Decoded(new String(content, 2, length - 2, StandardCharsets.UTF_16LE), false);
        }
        var partial = length < content.length;
        try {
            var text = partial
                    ? new String(content, 0, length, StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content, 0, length))
                            .toString();
            return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, false);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(content, 0, length, Charset.forName("windows-1252")), true);
        }
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(Problem.at("file", key, arguments));
    }

    private TextImporter() {}
}
