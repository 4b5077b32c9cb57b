package org.counterpart.legaltext.writing;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Parts of a paragraph that run in one direction, by the Unicode bidirectional algorithm of Java itself. */
final class BidiRuns implements BidiSplitter {

    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String paragraph, byte direction) {
        bidi = new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
        return bidi.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        var start = bidi.getRunStart(index);
        return new BidiTextRun(start, bidi.getRunLimit(index) - start, bidi.getRunLevel(index) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }
}
