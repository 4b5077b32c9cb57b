package org.counterpart.legaltext.reading.manuscript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Languages;
import org.jspecify.annotations.Nullable;

/** Finds out in which encoding a text is: by its mark, by its bytes, by what it declares, and else by where it reads like a language. */
public final class Encodings {

    /** @param guessed the name of the encoding where it was none of Unicode; otherwise empty */
    public record Decoded(String text, String guessed) {}

    private static final List<String> CANDIDATES = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-9",
            "KOI8-R",
            "IBM866",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR");

    private static final Pattern DECLARED =
            Pattern.compile("(?:encoding\\s*=\\s*[\"']|charset\\s*=\\s*[\"']?)([A-Za-z0-9_.:-]{2,30})");
    private static final int SAMPLE = 60_000;

    public static Decoded decode(byte[] content) {
        if (starts(content, 0xef, 0xbb, 0xbf)) {
            return new Decoded(new String(content, 3, content.length - 3, StandardCharsets.UTF_8), "");
        }
        var wide = wide(content);
        if (wide != null) {
            var text = new String(content, wide);
            return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, "");
        }
        var unicode = strict(content, content.length, StandardCharsets.UTF_8);
        if (unicode != null) {
            return new Decoded(unicode, "");
        }
        var charset = declared(content);
        if (charset == null) {
            charset = mostPlausible(content);
        }
        return new Decoded(new String(content, charset), charset.name());
    }

    /** UTF-16 by its mark, or because every other byte of its beginning is zero. */
    private static @Nullable Charset wide(byte[] content) {
        if (starts(content, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(content, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        var even = 0;
        var odd = 0;
        var length = Math.min(content.length, 2_000);
        for (var i = 0; i < length; i++) {
            if (content[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (length < 8 || even + odd < length / 10 || Math.min(even, odd) * 20 > even + odd) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean starts(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset declared(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, 2_000), StandardCharsets.ISO_8859_1);
        var match = start.stripLeading().startsWith("<") ? DECLARED.matcher(start) : null;
        if (match == null || !match.find()) {
            return null;
        }
        try {
            var charset = Charset.forName(match.group(1));
            return charset.name().startsWith("UTF")
                    ? null
                    : charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Charset mostPlausible(byte[] content) {
        var best = Charset.forName(CANDIDATES.getFirst());
        var most = 0.0;
        var length = Math.min(content.length, SAMPLE);
        for (var name : CANDIDATES) {
            var charset = Charset.forName(name);
            var text = strict(content, length, charset);
            var score = text == null ? -1 : plausibility(text);
            if (score > most) {
                most = score;
                best = charset;
            }
        }
        return best;
    }

    /** Common words; for scripts without spaces, characters that laws are full of. What stands in odd places counts against it. */
    private static double plausibility(String text) {
        var ideographs = text.codePoints()
                .filter(c -> "的条法第规定の条項第に하는의조律".indexOf(c) >= 0)
                .count();
        var odd = 0;
        for (var i = 1; i + 1 < text.length(); i++) {
            odd += isOdd(text.charAt(i - 1), text.charAt(i), text.charAt(i + 1)) ? 1 : 0;
        }
        return Languages.plausibility(text) + ideographs - odd * 0.5;
    }

    /** A sign in the middle of a word, an invisible character, two scripts within one word. */
    private static boolean isOdd(char before, char c, char after) {
        if (c < 0x80) {
            return false;
        }
        if (Character.isLetter(c)) {
            return Character.isLetter(before)
                    && Character.UnicodeScript.of(before) != Character.UnicodeScript.of(c)
                    && !Character.isIdeographic(c);
        }
        return Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c)
                || (Character.isLetter(before) && Character.isLetter(after) && "’‘·–—-".indexOf(c) < 0)
                || (c >= 0x2500 && c < 0x2600);
    }

    /** @param length of the part to read, at whose end a character may be cut; null when the bytes are not of this encoding */
    private static @Nullable String strict(byte[] content, int length, Charset charset) {
        for (var cut = 0; cut < (length < content.length ? 4 : 1); cut++) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content, 0, length - cut))
                        .toString();
            } catch (CharacterCodingException e) {
                // Cut one byte more, or it is another encoding.
                continue;
            }
        }
        return null;
    }

    private Encodings() {}
}
