package org.counterpart.base;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Signs that a reader does not see: what consists of nothing else was not written. */
public final class Unseen {

    private static final int BLANK_BRAILLE = 0x2800;

    /** Whether a reader sees nothing of these words: they are empty, blanks, or signs without a shape. */
    public static boolean all(String words) {
        return words.codePoints().allMatch(sign -> isBlank(sign) || is(sign));
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    static boolean is(int sign) {
        return sign == BLANK_BRAILLE
                || UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || switch (Character.getType(sign)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> true;
                    case Character.FORMAT ->
                        !UCharacter.hasBinaryProperty(sign, UProperty.PREPENDED_CONCATENATION_MARK);
                    default -> false;
                };
    }

    private Unseen() {}
}
