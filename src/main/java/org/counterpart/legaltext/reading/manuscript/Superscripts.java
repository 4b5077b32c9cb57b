package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;
import org.counterpart.legaltext.model.Mark;

/** Small raised digits behind a number or a word are written as the superscripts they are: Article 4¹ is neither Article 4 nor Article 41. */
public final class Superscripts {

    private static final String SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{1,3}");
    private static final Pattern BEGINNING = Pattern.compile("(?:§{1,2}\\s*|[(\\[])?\\p{Nd}{1,3}");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(\\p{Ll}?|bis|ter|quater|quinquies)");
    /** Of the letters before them: how large they are at most, how high they stand, how near. */
    private static final double SMALL = 0.85;

    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 0.7;
    private static final double NEAR = 0.5;

    /** The same digits, raised. */
    static String raised(String digits) {
        var raised = new StringBuilder();
        for (var c : digits.toCharArray()) {
            raised.append(Character.isDigit(c) ? SIGNS.charAt(Character.digit(c, 10)) : c);
        }
        return raised.toString();
    }

    /** A paragraph whose number has raised digits at its end, as web pages and office documents mark them. */
    static Paragraph inNumber(Paragraph paragraph, Patterns patterns) {
        var text = paragraph.text();
        for (var mark : paragraph.words().marks()) {
            var raised = text.substring(mark.start(), mark.end());
            if (mark.kind() == Mark.Kind.SUPERSCRIPT
                    && DIGITS.matcher(raised).matches()
                    && isNumber(text.substring(0, mark.start()), patterns)) {
                var marks = new ArrayList<>(paragraph.words().marks());
                marks.remove(mark);
                return paragraph.saying(new Words(
                        text.substring(0, mark.start()) + raised(raised) + text.substring(mark.end()), marks));
            }
        }
        return paragraph;
    }

    /**
     * Numbers of paragraphs that are raised, as Swiss laws print them: 1 right under an article, and those that count on from there. Anything
     * else is a note.
     */
    static List<Paragraph> ofParagraphs(List<Paragraph> paragraphs, Patterns patterns) {
        var numbered = new ArrayList<Paragraph>();
        var last = -1;
        for (var paragraph : paragraphs) {
            var raised = raisedAtBeginning(paragraph);
            var number = NUMBER.matcher(raised);
            var value = number.matches() ? Integer.parseInt(number.group(1)) : -1;
            if (value >= 0
                    && (value == last + 1 || value == last && !number.group(2).isEmpty())) {
                last = value;
                numbered.add(paragraph.numbered(raised.length()));
            } else {
                var goesOn = raised.isEmpty() && (last > 0 || last == 0 && paragraph.looksLikeHeading());
                last = patterns.opensAny(paragraph.text()) ? 0 : goesOn ? last : -1;
                numbered.add(paragraph);
            }
        }
        return numbered;
    }

    private static String raisedAtBeginning(Paragraph paragraph) {
        return paragraph.words().marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.SUPERSCRIPT && mark.start() == 0 && paragraph.isPlain())
                .map(mark -> paragraph.text().substring(0, mark.end()).strip())
                .findFirst()
                .orElse("");
    }

    private static boolean isNumber(String text, Patterns patterns) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
            return false;
        }
        var opening = patterns.opening(text, false);
        if (opening == null) {
            opening = patterns.opening(text, true);
        }
        return opening != null && opening.rest() == text.length()
                || BEGINNING.matcher(text).matches();
    }

    /** Puts raised digits on the line of what they follow. @param letters in the order in which the page draws them */
    public static void settle(List<TextPosition> letters) {
        TextPosition base = null;
        TextPosition before = null;
        for (var i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            if (base != null && before != null && isRaised(letter, base, before)) {
                letters.set(i, onLine(letter, base, before));
                letter = letters.get(i);
            } else {
                base = letter;
            }
            before = letter;
        }
    }

    private static boolean isRaised(TextPosition letter, TextPosition base, TextPosition before) {
        var height = base.getFontSizeInPt();
        var up = base.getYDirAdj() - letter.getYDirAdj();
        return letter.getUnicode().chars().allMatch(Character::isDigit)
                && !base.getUnicode().isBlank()
                && letter.getDir() == 0
                && letter.getRotation() == 0
                && letter.getFontSizeInPt() <= SMALL * height
                && up >= LOWEST * height
                && up <= HIGHEST * height
                && Math.abs(apart(before, letter)) <= NEAR * height;
    }

    private static double apart(TextPosition before, TextPosition letter) {
        return letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }

    private static TextPosition onLine(TextPosition letter, TextPosition base, TextPosition before) {
        var place = letter.getTextMatrix().clone();
        place.setValue(2, 0, place.getTranslateX() - (float) apart(before, letter));
        place.setValue(2, 1, base.getTextMatrix().getTranslateY());
        return new TextPosition(
                letter.getRotation(),
                letter.getPageWidth(),
                letter.getPageHeight(),
                place,
                letter.getEndX(),
                letter.getEndY(),
                base.getHeightDir(),
                letter.getWidth(),
                letter.getWidthOfSpace(),
                raised(letter.getUnicode()),
                letter.getCharacterCodes(),
                letter.getFont(),
                letter.getFontSize(),
                (int) base.getFontSizeInPt());
    }

    private Superscripts() {}
}
