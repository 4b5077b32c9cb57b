package org.counterpart.legaltext.writing;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Letters of Arabic script as they join within a word, and right-to-left words in the order in which a PDF draws them. Which letter has which
 * forms is told by the names in the Unicode data that Java brings along.
 */
final class ArabicShape implements BidiReorderer {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final String[] FORMS = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};
    private static final char TATWEEL = 'ـ';
    private static final String MIRRORED = "()[]{}<>«»‹›";
    private static final Pattern SHAPED = Pattern.compile("[\\ufb50-\\ufdff\\ufe70-\\ufefc]+");

    /** A letter, or lam with an alef, to its four forms; 0 where it has none. */
    private static final Map<String, char[]> SHAPES = shapes();

    private static Map<String, char[]> shapes() {
        var shapes = new HashMap<String, char[]>();
        for (var c = 'ﭐ'; c <= 'ﻼ'; c++) {
            var name = Character.getName(c);
            var plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            var isLetter = plain.length() == 1 || (plain.length() == 2 && plain.charAt(0) == 'ل' && c >= 'ﻵ');
            for (var form = 0; name != null && isLetter && form < FORMS.length; form++) {
                if (name.endsWith(FORMS[form])) {
                    shapes.computeIfAbsent(plain, any -> new char[FORMS.length])[form] = c;
                }
            }
        }
        return shapes;
    }

    @Override
    public String shapeText(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var two = text.substring(i, Math.min(i + 2, text.length()));
            var letter = two.length() == 2 && SHAPES.containsKey(two) ? two : two.substring(0, 1);
            var forms = SHAPES.get(letter);
            if (forms == null) {
                out.append(letter);
                continue;
            }
            var before = joinsForward(text, i);
            var after = forms[INITIAL] != 0 && joinsBackward(text, i + letter.length());
            var shaped = forms[before ? (after ? MEDIAL : FINAL) : after ? INITIAL : ISOLATED];
            out.append(shaped == 0 ? letter : String.valueOf(shaped));
            i += letter.length() - 1;
        }
        return out.toString();
    }

    /** Whether the letter before this place reaches out to it. */
    private static boolean joinsForward(String text, int at) {
        var before = at - 1;
        while (before >= 0 && isMark(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        var forms = SHAPES.get(String.valueOf(text.charAt(before)));
        return text.charAt(before) == TATWEEL || (forms != null && forms[INITIAL] != 0);
    }

    private static boolean joinsBackward(String text, int at) {
        var after = at;
        while (after < text.length() && isMark(text.charAt(after))) {
            after++;
        }
        if (after >= text.length()) {
            return false;
        }
        var forms = SHAPES.get(String.valueOf(text.charAt(after)));
        return text.charAt(after) == TATWEEL || (forms != null && forms[FINAL] != 0);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    @Override
    public String deshapeText(String text) {
        return SHAPED.matcher(text).replaceAll(shaped -> Normalizer.normalize(shaped.group(), Normalizer.Form.NFKC));
    }

    /** Backwards, each letter followed by its marks, brackets turned round. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        var out = new StringBuilder(text.length());
        for (var end = text.length(); end > 0; ) {
            var start = end - 1;
            while (start > 0 && (isMark(text.charAt(start)) || Character.isLowSurrogate(text.charAt(start)))) {
                start--;
            }
            out.append(text, start, end);
            end = start;
        }
        for (var i = 0; i < out.length(); i++) {
            var pair = MIRRORED.indexOf(out.charAt(i));
            if (pair >= 0) {
                out.setCharAt(i, MIRRORED.charAt(pair ^ 1));
            }
        }
        return out.toString();
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
