package org.counterpart.text.reading;

/** Some drafters print the number again at the beginning of the words: "a)" and "a) deleted". */
final class RepeatedNumber {

    static void remove(UnitDraft draft, Ledger ledger) {
        if (draft.exact || Ledger.letters(draft.number) == 0) {
            return;
        }
        var wanted = draft.number.replaceAll("[\\s\\u00a0\\u202f]", "");
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
