package org.counterpart.legaltext.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.base.Slugs;

/** Short addresses of articles: "Art. 12-bis." is 12-bis, the second 7 of a text is 7-2. */
public final class Handles {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+\\.?\\s+(?=\\S)");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:\\s*[ºª°]|(?:er|re|ère|ème|e|st|nd|rd|th)\\b)");
    private static final Pattern LAST_WORD = Pattern.compile(
            "(?<![.\\s])[.\\s]*+(?:člen|član|§|cikk|madde|pants|straipsnis)\\W*+$", Pattern.CASE_INSENSITIVE);
    /** Between the digits of Article 4¹, which is not Article 41. */
    private static final Pattern RAISED = Pattern.compile("(?<=\\d)(?=[¹²³⁰⁴-⁹])");

    private static final int LIMIT = 60;
    private static final int HEADING_LIMIT = 40;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> suffixes = new HashMap<>();

    public Handles() {}

    /** The next free handle for an article of this number; one without number is called by its heading. */
    public String of(String number, String heading) {
        var plain = number.isEmpty() ? Slugs.of(heading, HEADING_LIMIT) : plain(number);
        var handle = plain;
        while (!taken.add(handle)) {
            handle = plain + "-" + suffixes.merge(plain, 2, (before, two) -> before + 1);
        }
        return handle;
    }

    /** Keeps a handle that is already in use. */
    public void keep(String handle) {
        taken.add(handle);
    }

    /** Lower-case ASCII; "x" for an article without number. */
    public static String plain(String number) {
        var alone = LAST_WORD.matcher(number).replaceFirst("");
        var western = RAISED.matcher(ORDINAL.matcher(westernDigits(alone)).replaceAll(""))
                .replaceAll("-");
        var digit = DIGIT.matcher(western);
        if (digit.find()) {
            return Slugs.of(western.substring(startOfToken(western, digit.start())), LIMIT);
        }
        var rest = FIRST_WORD.matcher(western).replaceFirst("");
        return switch (Slugs.of(rest, LIMIT)) {
            case "premier", "premiere", "primero", "primo", "unico", "unique" -> "1";
            case String other -> other;
        };
    }

    public static String eid(ProvisionKind kind, String number) {
        var name = switch (kind) {
            case ARTICLE -> "art";
            case PARAGRAPH -> "para";
            case CHAPTER -> "chp";
            case SECTION -> "sec";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
        var plain = plain(number);
        return plain.equals("x") ? name : name + "_" + plain;
    }

    /** "R. 4-1" and "L12": a letter that belongs to the number stays with it. */
    private static int startOfToken(String text, int digit) {
        var start = digit;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    public static String westernDigits(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
