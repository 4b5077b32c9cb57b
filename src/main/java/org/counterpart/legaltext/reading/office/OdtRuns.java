package org.counterpart.legaltext.reading.office;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.OwnPassages;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** The words within the paragraphs of an OpenDocument text. */
final class OdtRuns {

    private final Ledger ledger;
    private final OdtStyles styles;
    private final Consumer<XmlElement> frames;
    private WordsWriter out = new WordsWriter();
    private OwnPassages own = OwnPassages.NONE;
    private boolean allBold;

    /** @param frames takes pictures and text boxes */
    OdtRuns(Ledger ledger, OdtStyles styles, Consumer<XmlElement> frames) {
        this.ledger = ledger;
        this.styles = styles;
        this.frames = frames;
    }

    Words paragraph(XmlElement element, boolean bold) {
        var before = out;
        out = new WordsWriter();
        own = OwnPassages.NONE;
        allBold = true;
        run(element, bold);
        var words = out.words();
        out = before;
        return words;
    }

    /** Whether all words of the last paragraph were bold. */
    boolean allBold() {
        return allBold;
    }

    OwnPassages own() {
        return own;
    }

    void leaveOut(ImportOmission why, XmlElement element) {
        if (!element.words().isBlank()) {
            ledger.leftOut(why, element.words());
        }
    }

    private void run(XmlElement parent, boolean bold) {
        for (var part : parent.content()) {
            if (part instanceof XmlElement element) {
                element(element, bold);
            } else {
                var text = part.toString().replaceAll("\\s+", " ");
                allBold &= bold || text.isBlank();
                out.add(text);
            }
        }
    }

    private void element(XmlElement element, boolean bold) {
        switch (element.name()) {
            case "span" -> span(element, bold);
            case "a" -> {
                var start = out.length();
                run(element, bold);
                out.mark(start, Mark.Kind.REFERENCE, element.attribute("href"));
            }
            case "s", "tab" -> out.add(" ");
            case "line-break" -> out.add("\n");
            case "note" -> note(element);
            case "annotation" -> leaveOut(ImportOmission.COMMENT, element);
            case "annotation-end",
                    "change",
                    "change-start",
                    "change-end",
                    "bookmark",
                    "bookmark-start",
                    "bookmark-end",
                    "soft-page-break" -> {}
            case "frame", "custom-shape", "g" -> frames.accept(element);
            case "hidden-text", "hidden-paragraph" -> leaveOut(ImportOmission.HIDDEN_TEXT, element);
            case "ruby-text" -> leaveOut(ImportOmission.REPEATED_NUMBER, element);
            default -> run(element, bold);
        }
    }

    private void span(XmlElement span, boolean outer) {
        var style = span.attribute("style-name");
        var weight = styles.property("text", style, "font-weight");
        var bold = weight.isEmpty() ? outer : weight.equals("bold") || weight.matches("[6-9]00");
        if (styles.property("text", style, "display").equals("none")) {
            leaveOut(ImportOmission.HIDDEN_TEXT, span);
            return;
        }
        var start = out.length();
        run(span, bold);
        own = own.in(styles.common("text", style).toLowerCase(Locale.ROOT), start, out.length());
        mark(bold && !outer, start, Mark.Kind.STRONG);
        mark(styles.property("text", style, "font-style").equals("italic"), start, Mark.Kind.EMPHASIS);
        var line = styles.property("text", style, "text-underline-style");
        mark(!line.isEmpty() && !line.equals("none"), start, Mark.Kind.UNDERLINE);
        var position = styles.property("text", style, "text-position");
        mark(position.matches("(super|[1-9]).*"), start, Mark.Kind.SUPERSCRIPT);
        mark(position.matches("(sub|-).*"), start, Mark.Kind.SUBSCRIPT);
    }

    private void mark(boolean on, int start, Mark.Kind kind) {
        if (on) {
            out.mark(start, kind, "");
        }
    }

    private void note(XmlElement note) {
        var citation = note.first("", "note-citation");
        var body = note.first("", "note-body");
        var marker = citation == null ? "" : citation.words().strip();
        var words = new ArrayList<String>();
        if (body != null) {
            body.children().forEach(paragraph -> words.add(paragraph.words().strip()));
        }
        out.note(marker, String.join("\n", words).strip());
        ledger.title(marker);
    }
}
