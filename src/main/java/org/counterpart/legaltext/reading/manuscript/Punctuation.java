package org.counterpart.legaltext.reading.manuscript;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** Where sentences and clauses end and how lines go on, in the scripts of all languages: many have no capitals, some no full stop. */
public final class Punctuation {

    /** Full stops, semicolons, colons and commas: among them the danda, and those of Armenian, Ethiopic, Khmer, Burmese, Tibetan and Urdu. */
    private static final String SENTENCE = ".;:,،؛۔。；：।॥։፣፤፥።។៕၊။།";

    /** A sentence of an East Asian language that is quoted at the end of a line. */
    private static final Pattern QUOTED_END = Pattern.compile("。[”」』]$");

    private static final String CLAUSE = "–—、)）»\"”」』";
    private static final Pattern CONJUNCTION =
            Pattern.compile(".*\\s(?:and|or|et|ou|y|o|e|und|oder|in|ali|и|или|و|أو)$");
    /** Whose sentences end without a sign. */
    private static final Set<UnicodeScript> WITHOUT_STOPS = Set.of(UnicodeScript.THAI, UnicodeScript.LAO);
    /** Whose words follow each other without spaces. */
    private static final Set<UnicodeScript> SPACELESS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    static boolean endsSentence(String text) {
        return !text.isEmpty()
                && (SENTENCE.indexOf(text.charAt(text.length() - 1)) >= 0
                        || QUOTED_END.matcher(text).find());
    }

    /** Whether another thought may begin after this line. */
    public static boolean endsClause(String line) {
        return line.isEmpty()
                || endsSentence(line)
                || CLAUSE.indexOf(line.charAt(line.length() - 1)) >= 0
                || isWithoutStops(line)
                || CONJUNCTION.matcher(line).matches();
    }

    /** Whether the script of the last letter ends no sentence with a sign: nothing tells a heading from words then. */
    static boolean isWithoutStops(String text) {
        return !text.isEmpty() && WITHOUT_STOPS.contains(UnicodeScript.of(text.codePointBefore(text.length())));
    }

    /** Whether a sentence goes on here. Georgian letters count as small and have no capitals beside them. */
    public static boolean beginsSmall(String text) {
        return !text.isEmpty() && isSmall(text.codePointAt(0));
    }

    static boolean isSmall(int letter) {
        return Character.isLowerCase(letter) && UnicodeScript.of(letter) != UnicodeScript.GEORGIAN;
    }

    /** Whether most letters are of a script in which capitals tell where a sentence begins. */
    static boolean hasCapitals(String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        var cased = 0;
        for (var letter : letters) {
            cased += isSmall(letter) || Character.isUpperCase(letter) ? 1 : 0;
        }
        return cased * 2 > letters.length;
    }

    static boolean isSpaceless(int letter) {
        return SPACELESS.contains(UnicodeScript.of(letter));
    }

    private Punctuation() {}
}
