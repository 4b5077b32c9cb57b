package org.counterpart.legaltext.comparison;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts texts of any script into words, spaces and signs. Ideographs stand for themselves; scripts written without spaces between words are cut
 * by the dictionary of the Java platform; a line's end is always a piece of its own.
 */
public final class Words {

    private enum Sort {
        WORD,
        IDEOGRAPH,
        SPACELESS,
        SPACE,
        SIGN
    }

    /** All pieces in order: joined they give the text back to the letter. */
    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var at = 0;
        while (at < text.length()) {
            var sort = sort(text.codePointAt(at));
            var end = end(text, at, sort);
            if (sort == Sort.SPACELESS) {
                cut(text.substring(at, end), tokens);
            } else {
                tokens.add(text.substring(at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** The words alone, without capitals, accents and forms of presentation: what two spellings of one word have in common. */
    public static List<String> folded(String text) {
        return tokens(text).stream()
                .filter(Words::isWord)
                .map(Words::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isWord(String token) {
        var sort = sort(token.codePointAt(0));
        return sort != Sort.SPACE && sort != Sort.SIGN;
    }

    static int count(String text) {
        return (int) tokens(text).stream().filter(Words::isWord).count();
    }

    /** "Décret" is "decret"; Arabic loses its vowel signs and its lengthening stroke. */
    static String fold(String word) {
        if (word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
            return word.toLowerCase(Locale.ROOT);
        }
        var plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c != 'ـ')
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    private static int end(String text, int start, Sort sort) {
        var at = start + Character.charCount(text.codePointAt(start));
        while (at < text.length() && continues(text, at, sort)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean continues(String text, int at, Sort sort) {
        var next = text.codePointAt(at);
        if (sort == Sort.SIGN || text.charAt(at - 1) == '\n' || next == '\n') {
            return false;
        }
        if (sort != Sort.SPACE && isAttached(next)) {
            return true;
        }
        return switch (sort) {
            case WORD -> sort(next) == Sort.WORD || isInNumber(text, at);
            case SPACELESS, SPACE -> sort(next) == sort;
            case IDEOGRAPH, SIGN -> false;
        };
    }

    /** "12.5" and "1,000" are one. */
    private static boolean isInNumber(String text, int at) {
        var sign = text.charAt(at);
        return (sign == '.' || sign == ',')
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isAttached(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static Sort sort(int c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? Sort.WORD : c <= ' ' ? Sort.SPACE : Sort.SIGN;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return Sort.SPACE;
        }
        if (!Character.isLetterOrDigit(c) && !isAttached(c)) {
            return Sort.SIGN;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> Sort.IDEOGRAPH;
            case THAI, LAO, KHMER, MYANMAR -> Sort.SPACELESS;
            default -> Sort.WORD;
        };
    }

    private static void cut(String run, List<String> tokens) {
        var breaks = BreakIterator.getWordInstance(Locale.of("th"));
        breaks.setText(run);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            tokens.add(run.substring(start, end));
        }
    }

    private Words() {}
}
