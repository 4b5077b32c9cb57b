package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * The number, letter or dash that a paragraph begins with.
 *
 * @param end index of the first character after it and its spaces
 * @param readings at least one; "i)" may be the ninth letter or the first roman number
 */
public record Marker(String number, int end, List<Reading> readings) {

    /**
     * @param style markers of one style stand beside each other
     * @param value place in its row; 0 where it has none
     */
    record Reading(String style, int value, ProvisionKind kind) {}

    private static final Pattern FORM = Pattern.compile(
            "^([(（]?)\\s?(\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){0,4}[¹²³⁰-⁹]{0,3}(?:[\\p{L}&&[^º]](?!\\p{L}))?|\\p{L}{1,5}|[一二三四五六七八九十]{1,3})"
                    + "(?:[\\s-]?(bis|ter|quater|quinquies))?(\\s?[)）]|\\.(?:\\s?[-–—]+(?=\\s))?[)º]*|\\s?[°º]\\.?\\)?|\\s?[-–—]+\\.?|[、．]|\\s?[।۔።။])?(\\s*)");
    private static final Pattern SIGN =
            Pattern.compile("^§{1,2}\\s*(\\p{Nd}+)\\s?\\p{L}?(?![\\p{L}\\p{Nd}])[.º°]?\\s*");
    /** Full stops of other scripts. */
    private static final Set<String> STOPS = Set.of("।", "۔", "።", "။");

    private static final int ALONE = 10;
    private static final Pattern DASH = Pattern.compile("^([-–—−•*·◦▪■●○‣⁃o\uf0b7\uf0a7\uf02d])\\s+(?=\\S)");

    /** The beginning of a paragraph; null where it begins with words. */
    public static @Nullable Marker of(Paragraph paragraph, Patterns patterns) {
        return paragraph.isPlain() ? of(paragraph.text(), paragraph.automatic(), patterns) : null;
    }

    /** Whether the paragraph is a number, a letter or a dash and nothing else: its words are in the next one. */
    public static boolean isAlone(Paragraph paragraph, Patterns patterns) {
        var text = paragraph.text();
        if (!paragraph.isPlain() || text.isEmpty() || text.length() > ALONE || patterns.opensAny(text)) {
            return false;
        }
        var marker = of(text + " x", 0, patterns);
        return marker != null && marker.end() == text.length() + 1;
    }

    /** @param automatic characters of an automatic number, which may be bare */
    public static @Nullable Marker of(String line, int automatic, Patterns patterns) {
        var sign = SIGN.matcher(line);
        if (sign.find()) {
            return single(sign.group().strip(), sign.end(), "§", number(sign.group(1)), ProvisionKind.PARAGRAPH);
        }
        var worded = patterns.worded(line);
        if (worded != null && patterns.opens(line, worded)) {
            return single(worded.number(), worded.rest(), worded.kind().name(), 0, worded.kind());
        }
        var dash = DASH.matcher(line);
        if (dash.find() && (automatic > 0 || !dash.group(1).equals("o"))) {
            return single(dash.group(1), dash.end(), dash.group(1), 0, ProvisionKind.INDENT);
        }
        var form = FORM.matcher(line);
        if (!form.find()) {
            return null;
        }
        var open = !form.group(1).isEmpty();
        var token = form.group(2);
        var close = form.group(4) == null ? "" : form.group(4).strip();
        var bare = close.isEmpty() && automatic == 0 && token.indexOf('.') < 0;
        var parted = !form.group(5).isEmpty() || form.end() == line.length();
        if (open != (close.startsWith(")") || close.startsWith("）")) && open) {
            return null;
        }
        var digits = Character.isDigit(token.codePointAt(0));
        if (!digits && form.end() == line.length()) {
            return null;
        }
        if (bare || (!parted && !(glued(close, digits, open) && Character.isLetter(line.codePointAt(form.end()))))) {
            return null;
        }
        var readings = digits ? digits(token, open, close) : letters(token, open, close);
        var end = form.group(4) == null && automatic > 0 ? Math.max(automatic, form.end(2)) : form.end();
        return readings.isEmpty()
                ? null
                : new Marker(line.substring(0, Math.min(end, form.end())).strip(), form.end(), readings);
    }

    /** Whether this one comes right after the other in a row of one style. */
    public boolean follows(Marker other) {
        return readings.stream()
                .anyMatch(own -> other.readings.stream()
                        .anyMatch(one -> one.style().equals(own.style()) && one.value() + 1 == own.value()));
    }

    /** Whether words may follow without a space: "(1)The", "1.The", "一、". */
    private static boolean glued(String close, boolean digits, boolean open) {
        return open
                || close.equals("、")
                || close.equals("．")
                || STOPS.contains(close)
                || close.equals("）")
                || (digits && (close.equals(".") || close.equals(")")));
    }

    private static List<Reading> digits(String token, boolean open, String close) {
        var parts = token.split("\\.");
        var style = (open ? "(" : "") + "1.".repeat(parts.length) + plain(close);
        return List.of(new Reading(style, number(parts[parts.length - 1]), ProvisionKind.PARAGRAPH));
    }

    private static List<Reading> letters(String token, boolean open, String close) {
        var readings = new ArrayList<Reading>();
        var upper = token.equals(token.toUpperCase(Locale.ROOT)) && !token.equals(token.toLowerCase(Locale.ROOT));
        var form = (open ? "(" : "") + (upper ? "A" : "a") + plain(close);
        var chinese = Numerals.chinese(token);
        if (!chinese.isEmpty()) {
            return List.of(new Reading(
                    form.replaceAll("[Aa]", "一"),
                    number(chinese),
                    open ? ProvisionKind.POINT : ProvisionKind.PARAGRAPH));
        }
        if (close.startsWith("°") || close.startsWith("º")) {
            return readings;
        }
        var roman = Numerals.ofRoman(token.toUpperCase(Locale.ROOT));
        if (roman > 0 && (upper || token.equals(token.toLowerCase(Locale.ROOT)))) {
            readings.add(new Reading(form.replaceAll("[Aa]", upper ? "I" : "i"), roman, ProvisionKind.POINT));
        }
        var first = token.codePointAt(0);
        var same = token.codePoints().allMatch(c -> c == first);
        var place = Numerals.ofLetter(first);
        if (same && place > 0 && token.length() <= 2 && (token.length() == 1 || !upper)) {
            readings.add(new Reading(form, place + (token.length() - 1) * 26, ProvisionKind.POINT));
        }
        return readings;
    }

    private static String plain(String close) {
        return close.isEmpty()
                ? ""
                : close.substring(0, 1)
                        .replace('–', '-')
                        .replace('—', '-')
                        .replace('）', ')')
                        .replaceAll("[।۔።။]", ".");
    }

    private static int number(String digits) {
        var plain = digits.replaceAll("\\P{Nd}", "");
        var value = 0;
        for (var c : plain.toCharArray()) {
            value = value * 10 + Character.digit(c, 10);
        }
        return value;
    }

    private static Marker single(String number, int end, String style, int value, ProvisionKind kind) {
        return new Marker(number, end, List.of(new Reading(style, value, kind)));
    }
}
