package org.counterpart.legaltext.writing;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.Locale;

/**
 * Where a line may end, by the Unicode line breaking algorithm (UAX 14), with the dictionaries of the scripts that write no spaces. Java's
 * own breaks a line after the apostrophe of “l’article” and before the number of “C-0052”.
 */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);

    @Override
    public void setText(String text) {
        places.setText(text);
    }

    @Override
    public int next() {
        return places.next();
    }
}
