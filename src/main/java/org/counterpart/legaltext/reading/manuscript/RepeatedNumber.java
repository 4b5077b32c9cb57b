package org.counterpart.legaltext.reading.manuscript;

import java.util.regex.Pattern;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;

/** Some drafters print the number again at the beginning of the words: "a)" and "a) deleted". */
public final class RepeatedNumber {

    /** Point a of an English act may well begin with the word “a”, and paragraph 1 with the first of January. */
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}]{1,3}");

    public static void remove(UnitDraft draft, Ledger ledger) {
        var wanted = draft.number.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (draft.exact || Ledger.letters(wanted) == 0 || BARE.matcher(wanted).matches()) {
            return;
        }
        var at = 0;
        for (var i = 0; i < wanted.length(); i++, at++) {
            at = afterSpace(draft.body, at);
            if (at >= draft.body.length() || draft.body.charAt(at) != wanted.charAt(i)) {
                return;
            }
        }
        var endsInWord = Character.isLetterOrDigit(wanted.charAt(wanted.length() - 1));
        if (endsInWord && at < draft.body.length() && Character.isLetterOrDigit(draft.body.charAt(at))) {
            return;
        }
        ledger.leftOut(ImportOmission.REPEATED_NUMBER, draft.number);
        draft.dropBeginning(afterSpace(draft.body, at));
    }

    private static int afterSpace(StringBuilder text, int from) {
        var at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private RepeatedNumber() {}
}
