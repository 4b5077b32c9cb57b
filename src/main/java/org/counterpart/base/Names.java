package org.counterpart.base;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be a name, of a person or of an organisation, and which names a reader takes for one another: by their skeletons, as Unicode's
 * technical standard 39 has them.
 */
public final class Names {

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    /** What a reader does not go by: marks above and below letters, punctuation, signs, blanks. */
    private static final Pattern PASSED_OVER = Pattern.compile("[\\p{Mn}\\p{Me}\\p{P}\\p{S}\\p{Z}\\p{C}]+");

    private static final int VIRAMA = 9;

    /** Why this is no name; a blank one is for the caller to refuse. */
    public static Optional<Problem> problem(String field, String name) {
        var signs = name.strip().codePoints().toArray();
        for (var i = 0; i < signs.length; i++) {
            if (isJoiner(signs[i]) ? !isJoining(signs, i) : Unseen.is(signs[i])) {
                return Optional.of(Problem.at(field, "base.name.unseen"));
            }
        }
        return name.codePoints().anyMatch(Names::isLetter)
                ? Optional.empty()
                : Optional.of(Problem.at(field, "base.name.letter"));
    }

    /**
     * What the name looks like, in capitals and in small letters, because some look alike in one only. Names that share a look can be taken
     * for one another. Empty for a name of nothing but signs.
     */
    public static Set<String> looks(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return Stream.of(plain.toUpperCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT))
                .map(Names::skeleton)
                .filter(look -> !look.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String skeleton(String text) {
        var seen = PASSED_OVER.matcher(text).replaceAll("");
        var skeleton = Normalizer.normalize(LOOKS.getSkeleton(seen), Normalizer.Form.NFD);
        return PASSED_OVER.matcher(skeleton).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Its letters and digits alone, whatever their case, width and marks. */
    public static String bare(String name) {
        var folded = Normalizer2.getNFKCCasefoldInstance().normalize(name);
        return PASSED_OVER
                .matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static boolean isLetter(int sign) {
        return switch (Character.getType(sign)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER -> !Unseen.is(sign);
            default -> false;
        };
    }

    private static boolean isJoiner(int sign) {
        return sign == 0x200C || sign == 0x200D;
    }

    /** Whether a joiner does what it is for: it shapes letters that join, as in Persian, or the syllables of Indic scripts. */
    private static boolean isJoining(int[] signs, int at) {
        var before = at - 1;
        var next = at + 1 < signs.length ? signs[at + 1] : ' ';
        if (before < 0) {
            return false;
        }
        if (UCharacter.getCombiningClass(signs[before]) == VIRAMA || UCharacter.getCombiningClass(next) == VIRAMA) {
            return true;
        }
        while (before > 0 && Character.getType(signs[before]) == Character.NON_SPACING_MARK) {
            before--;
        }
        return switch (UCharacter.getIntPropertyValue(signs[before], UProperty.JOINING_TYPE)) {
            case UCharacter.JoiningType.DUAL_JOINING,
                    UCharacter.JoiningType.RIGHT_JOINING,
                    UCharacter.JoiningType.LEFT_JOINING -> isLetter(next);
            default -> false;
        };
    }

    private Names() {}
}
