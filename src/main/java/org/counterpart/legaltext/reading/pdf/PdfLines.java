package org.counterpart.legaltext.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.counterpart.legaltext.reading.manuscript.Line;
import org.counterpart.legaltext.reading.manuscript.MarginNumbers;
import org.counterpart.legaltext.reading.manuscript.Superscripts;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Watch;

/** The lines of the pages of a PDF, in the order in which it writes them, which keeps columns apart. */
final class PdfLines extends PDFTextStripper {

    /** Letters after which is asked whether to go on: one page may hold millions. */
    private static final int OFTEN = 1_000;
    /** Steps of a letter that is drawn. */
    private static final int LETTER = 20;

    private final Watch watch;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> line = new ArrayList<>();
    private int page;
    private int pages;
    private int drawn;
    private double start;
    private double end;
    private double top;
    private double size;
    private double lastTop;
    private int letters;
    private int boldLetters;
    private int pictures;
    /** The page whose pictures were counted last. */
    private int counted;

    private final MarginNumbers margin = new MarginNumbers();
    private List<String> marginal = List.of();

    PdfLines(Watch watch) throws IOException {
        this.watch = watch;
        setSuppressDuplicateOverlappingText(true);
    }

    List<Line> page(PDDocument document, int number) throws IOException {
        lines.clear();
        marginal = List.of();
        page = number;
        pages = document.getNumberOfPages();
        lastTop = -1;
        ask();
        setStartPage(number);
        setEndPage(number);
        var resources = document.getPage(number - 1).getResources();
        if (resources != null && number > counted) {
            counted = number;
            for (var name : resources.getXObjectNames()) {
                pictures += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        getText(document);
        endLine();
        return List.copyOf(lines);
    }

    private void ask() {
        watch.at(Progress.Phase.READING, (page - 1.0) / pages);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        watch.work(LETTER);
        if (++drawn % OFTEN == 0) {
            ask();
        }
        super.processTextPosition(letter);
    }

    int pictures() {
        return pictures;
    }

    /** Before letters become lines, what stands beside the lines is taken out, and raised digits are put on theirs. */
    @Override
    protected void writePage() throws IOException {
        marginal = margin.takenFrom(charactersByArticle);
        charactersByArticle.forEach(Superscripts::settle);
        super.writePage();
    }

    /** The numbers beside the lines of the last page, which are none of its words. */
    List<String> marginal() {
        return marginal;
    }

    /** Whether lines are numbered on any page so far. */
    boolean areNumbered() {
        return margin.areThere();
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        for (var position : positions) {
            var from = position.getXDirAdj();
            var to = from + position.getWidthDirAdj();
            if (text.isEmpty() && letters == 0) {
                start = from;
                end = to;
                top = position.getYDirAdj();
                size = position.getFontSizeInPt();
            }
            start = Math.min(start, from);
            end = Math.max(end, to);
            size = Math.max(size, position.getFontSizeInPt());
            letters++;
            boldLetters += bold(position) ? 1 : 0;
        }
        text.append(words);
        line.addAll(positions);
    }

    private static boolean bold(TextPosition position) {
        var font = position.getFont();
        var name = font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        var written = text.toString();
        var words = (RightToLeft.is(written) ? RightToLeft.words(line) : written).strip();
        if (!words.isEmpty()) {
            var height = Math.max(size, 1);
            // A line's height is about 1.2 of its letters; what is beyond that was left empty. Going up is another
            // column.
            var gap = lastTop < 0 ? 1 : top < lastTop ? 0 : Math.max(0, (top - lastTop) / height - 1.25) / 0.45;
            lines.add(new Line(words, page, start, end, gap, boldLetters * 2 > letters, size));
            lastTop = top;
        }
        text.setLength(0);
        line.clear();
        letters = 0;
        boldLetters = 0;
        size = 0;
    }
}
