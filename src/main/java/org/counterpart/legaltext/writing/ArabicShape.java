package org.counterpart.legaltext.writing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Letters of Arabic script as they join within a word, and right-to-left words in the order in which a PDF draws them. Which signs join is told by
 * ICU. Which letter has which forms is told by the names in the Unicode data that Java brings along: ICU's own shaping knows the letters of the
 * Arabic language only, and leaves those of Persian, Urdu, Kurdish and Uyghur apart.
 */
final class ArabicShape implements BidiReorderer {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final String[] FORMS = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};

    /** Signs that join to the one behind them, such as a beh, and to the one before them, such as an alef. */
    private static final Set<Integer> FORWARD =
            Set.of(JoiningType.DUAL_JOINING, JoiningType.LEFT_JOINING, JoiningType.JOIN_CAUSING);

    private static final Set<Integer> BACKWARD =
            Set.of(JoiningType.DUAL_JOINING, JoiningType.RIGHT_JOINING, JoiningType.JOIN_CAUSING);

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
            var before = joins(letter.charAt(0), BACKWARD) && reaches(text, i, -1, FORWARD);
            var last = i + letter.length() - 1;
            var after = joins(text.charAt(last), FORWARD) && reaches(text, last, 1, BACKWARD);
            var shaped = forms[before ? (after ? MEDIAL : FINAL) : after ? INITIAL : ISOLATED];
            out.append(shaped == 0 ? letter : String.valueOf(shaped));
            i = last;
        }
        return out.toString();
    }

    /** Whether the next sign on one side, marks passed over, joins towards this place. */
    private static boolean reaches(String text, int from, int step, Set<Integer> towards) {
        var at = from + step;
        while (at >= 0 && at < text.length() && joining(text.charAt(at)) == JoiningType.TRANSPARENT) {
            at += step;
        }
        return at >= 0 && at < text.length() && joins(text.charAt(at), towards);
    }

    private static boolean joins(char sign, Set<Integer> towards) {
        return towards.contains(joining(sign));
    }

    private static int joining(char sign) {
        return UCharacter.getIntPropertyValue(sign, UProperty.JOINING_TYPE);
    }

    @Override
    public String deshapeText(String text) {
        return SHAPED.matcher(text).replaceAll(shaped -> Normalizer.normalize(shaped.group(), Normalizer.Form.NFKC));
    }

    /** Backwards, each letter behind its marks, which fonts set to the right of where they are drawn; brackets turned round. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
