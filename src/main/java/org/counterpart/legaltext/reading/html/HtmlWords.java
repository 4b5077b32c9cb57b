package org.counterpart.legaltext.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a web page on their way into a paragraph. */
final class HtmlWords {

    /** Levels within each other that no page has. */
    static final int DEEPEST = 300;

    private final Ledger ledger;
    private final HtmlNotes notes;
    private final boolean own;
    private final ObjIntConsumer<Element> blocks;
    private final List<Integer> breaks = new ArrayList<>();
    private WordsWriter out = new WordsWriter();
    private int letters;
    private int boldLetters;

    /**
     * @param own whether the page is an export of ours, whose struck out words are words
     * @param blocks takes what is a block among words, and its depth
     */
    HtmlWords(Ledger ledger, HtmlNotes notes, boolean own, ObjIntConsumer<Element> blocks) {
        this.ledger = ledger;
        this.notes = notes;
        this.own = own;
        this.blocks = blocks;
    }

    void read(Node node, int depth) {
        read(node, false, depth);
    }

    private void read(Node node, boolean bold, int depth) {
        if (depth > DEEPEST) {
            throw Unreadable.because("legaltext.import.tooDeep", DEEPEST);
        }
        if (node instanceof TextNode text) {
            var words = text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
            var counted = Ledger.letters(words);
            letters += counted;
            boldLetters += bold ? counted : 0;
            out.add(words);
        } else if (node instanceof Element element) {
            element(element, bold, depth);
        }
    }

    private void element(Element element, boolean bold, int depth) {
        var note = notes.of(element);
        if (note != null) {
            out.note(note.noteMarker(), note.noteWords());
        } else if (HtmlNames.isLeftOut(element)) {
            leaveOut(ImportOmission.PAGE_CODE, element);
        } else if (HtmlNames.isDeleted(element) && !own) {
            leaveOut(ImportOmission.DELETED_TEXT, element);
        } else if (element.normalName().equals("br")) {
            lineBreak();
        } else if (element.normalName().equals("img")) {
            ledger.leftOut(ImportOmission.PICTURE, "");
        } else if (HtmlNames.isBlock(element)) {
            blocks.accept(element, depth + 1);
        } else {
            marked(element, bold, depth);
        }
    }

    private void marked(Element element, boolean bold, int depth) {
        var start = out.length();
        var mark = HtmlNames.mark(element);
        element.childNodes().forEach(child -> read(child, bold || mark == Mark.Kind.STRONG, depth + 1));
        if (start > out.length()) {
            return;
        }
        if (mark != null) {
            out.mark(start, mark, "");
        } else if (element.normalName().equals("a") && !element.attr("href").isBlank()) {
            out.mark(start, Mark.Kind.REFERENCE, element.attr("href"));
        }
    }

    void leaveOut(ImportOmission why, Element element) {
        if (!element.wholeText().isBlank()) {
            ledger.leftOut(why, element.wholeText());
        }
    }

    /** Two in a row divide paragraphs. */
    private void lineBreak() {
        if (out.endsLine()) {
            breaks.add(out.length());
        }
        out.add("\n");
    }

    Words words() {
        return out.words();
    }

    /** Places in the words where a line was left empty. */
    List<Integer> breaks() {
        return breaks;
    }

    boolean areBold() {
        return letters > 0 && letters == boldLetters;
    }

    void clear() {
        out = new WordsWriter();
        breaks.clear();
        letters = 0;
        boldLetters = 0;
    }
}
