package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Which quotation marks are open, in the pairs of all languages: “ ”, „ “, « », » «, ” ”, " ", ‘ ’, ‚ ‘, ‹ ›, › ‹, 「 」, 《 》. */
final class Quotes {

    static final String OPENING = "“„«»”\"‘‚‹›「『《";
    /** Those that open wherever they stand; the others also close. */
    private static final String ANYWHERE = "“„«「『《";

    private static final Pattern TAIL = Pattern.compile("[\"”“»«’‘›‹」』》](?:[\\s.;,:…]++|\\((?:NR|AC)\\)){0,20}$");

    private final Deque<Character> open = new ArrayDeque<>();
    /** Where the first of them was closed again; -1 while it is not. */
    private int closedAt = -1;

    static boolean begins(String text) {
        return !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0;
    }

    /** Reads a paragraph. One that begins with a mark inside of a quotation only repeats it, as some printers do. */
    void read(String text) {
        closedAt = -1;
        var start = !open.isEmpty() && begins(text) && isSame(text.charAt(0)) ? 1 : 0;
        for (var i = start; i < text.length(); i++) {
            read(text, i);
        }
    }

    private boolean isSame(char c) {
        return open.getLast() == c;
    }

    private void read(String text, int at) {
        var c = text.charAt(at);
        var top = open.isEmpty() ? ' ' : open.peek();
        var atWord = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "([".indexOf(text.charAt(at - 1)) >= 0;
        var closes = switch (c) {
            case '"' ->
                top == '"' && !(atWord && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)));
            case '”' -> top == '“' || top == '„' || top == '”';
            case '“' -> top == '„';
            case '»' -> top == '«';
            case '«' -> top == '»';
            // After a letter and before another it is an apostrophe.
            case '’' ->
                (top == '‘' || top == '‚') && !(at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
            case '‘' -> top == '‚';
            case '›' -> top == '‹';
            case '‹' -> top == '›';
            case '》' -> top == '《';
            case '」' -> top == '「';
            case '』' -> top == '『';
            default -> false;
        };
        if (closes) {
            open.pop();
            if (open.isEmpty() && closedAt < 0) {
                closedAt = at;
            }
        } else if (OPENING.indexOf(c) >= 0 && (atWord || ANYWHERE.indexOf(c) >= 0)) {
            open.push(c);
        }
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Whether this paragraph is one quotation from its first character to its last. */
    static boolean isWhole(String text) {
        if (!begins(text)) {
            return false;
        }
        var quotes = new Quotes();
        quotes.read(text);
        return !quotes.isOpen()
                && quotes.closedAt > 0
                && TAIL.matcher(text.substring(quotes.closedAt)).matches();
    }
}
