package org.counterpart.legaltext.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.counterpart.legaltext.reading.manuscript.Line;
import org.counterpart.legaltext.reading.manuscript.LineJoiner;
import org.counterpart.legaltext.reading.manuscript.Manuscript;
import org.counterpart.legaltext.reading.manuscript.PageFurniture;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.counterpart.legaltext.reading.report.Watch;

/** Reads a PDF that has its text: lines where they stand on the pages, put together again as paragraphs. */
public final class PdfReader {

    private static final int PAGE_LIMIT = 3_000;
    /** Letters on a page below which it is a picture. */
    private static final int FEW = 10;

    private static final long SCRATCH = 256L * 1024 * 1024;

    /**
     * @param marginal numbers beside its lines
     * @param numbered whether it was read in the knowledge that lines are numbered
     */
    private record Page(List<Line> lines, List<String> marginal, boolean numbered) {

        static Page of(PdfLines stripper, PDDocument document, int number) throws IOException {
            var known = stripper.areNumbered();
            return new Page(stripper.page(document, number), stripper.marginal(), known);
        }
    }

    public static Manuscript read(byte[] content, Ledger ledger, Watch watch) {
        try (var document =
                Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(SCRATCH).streamCache)) {
            if (document.getNumberOfPages() > PAGE_LIMIT) {
                throw Unreadable.because("legaltext.import.unfolds");
            }
            return read(document, ledger, watch);
        } catch (InvalidPasswordException e) {
            throw Unreadable.because("legaltext.import.encrypted");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException
                | ArithmeticException
                | NegativeArraySizeException
                | UnsupportedOperationException
                | StackOverflowError e) {
            throw Unreadable.because("legaltext.import.damaged");
        }
    }

    private static Manuscript read(PDDocument document, Ledger ledger, Watch watch) throws IOException {
        var pages = document.getNumberOfPages();
        var stripper = new PdfLines(watch);
        var read = new ArrayList<Page>(pages);
        for (var page = 1; page <= pages; page++) {
            read.add(Page.of(stripper, document, page));
        }
        // A short first page shows that its lines are numbered only when others do.
        for (var page = 1; page <= pages && stripper.areNumbered(); page++) {
            if (read.get(page - 1).marginal().isEmpty() && !read.get(page - 1).numbered()) {
                read.set(page - 1, Page.of(stripper, document, page));
            }
        }
        var found = read.stream().flatMap(page -> page.lines().stream()).toList();
        var letters =
                found.stream().mapToInt(line -> Ledger.letters(line.text())).sum();
        if (letters < FEW * Math.max(1, pages / 4)) {
            throw Unreadable.because("legaltext.import.scan", pages);
        }
        var lines = mended(RightToLeft.arranged(found), ledger);
        lines.forEach(line -> ledger.source(line.text()));
        read.stream().flatMap(page -> page.marginal().stream()).forEach(number -> {
            ledger.source(number);
            ledger.leftOut(ImportOmission.PAGE_FURNITURE, number);
        });
        ledger.leftOutTimes(ImportOmission.PICTURE, stripper.pictures());
        var kept = PageFurniture.removed(lines, ledger);
        return Manuscript.of(new LineJoiner(kept, true, ledger).paragraphs());
    }

    private static List<Line> mended(List<Line> lines, Ledger ledger) {
        var whole = new StringBuilder();
        lines.forEach(line -> whole.append(line.text()).append('\n'));
        var repair = new ArabicRepair(whole.toString(), ledger);
        return lines.stream()
                .map(line -> line.saying(repair.mended(line.text())))
                .toList();
    }

    private PdfReader() {}
}
