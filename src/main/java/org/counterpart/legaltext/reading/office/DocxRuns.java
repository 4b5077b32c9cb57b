package org.counterpart.legaltext.reading.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.OwnPassages;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The words within the paragraphs of a Word document. Fields may begin in one paragraph and end in another. */
final class DocxRuns {

    /** A field whose result is being read. */
    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        boolean inResult;

        boolean isContents() {
            return instruction.toString().strip().toUpperCase(Locale.ROOT).matches("TOC\\b.*");
        }
    }

    private final Ledger ledger;
    private final DocxStyles styles;
    private final TrackedChanges tracked;
    private final Map<String, Words> notes;
    private final Consumer<XmlElement> boxes;
    private final Deque<Field> fields = new ArrayDeque<>();
    private final StringBuilder contents = new StringBuilder();
    private WordsWriter out = new WordsWriter();
    private OwnPassages own = OwnPassages.NONE;
    private int noted;
    private int letters;
    private int boldLetters;

    DocxRuns(
            Ledger ledger,
            DocxStyles styles,
            TrackedChanges tracked,
            Map<String, Words> notes,
            Consumer<XmlElement> boxes) {
        this.ledger = ledger;
        this.styles = styles;
        this.tracked = tracked;
        this.notes = notes;
        this.boxes = boxes;
    }

    /** All words in an element as the file has them, deleted ones too; what is there twice for older programs counts once. */
    static String letters(XmlElement element) {
        var text = new StringBuilder();
        letters(element, text);
        return text.toString();
    }

    private static void letters(XmlElement element, StringBuilder text) {
        if (element.is("t", "delText")) {
            text.append(element.words());
        } else if (element.is("p", "tab", "br")) {
            text.append(' ');
        }
        if (!element.is("t", "delText", "Fallback")) {
            element.children().forEach(child -> letters(child, text));
        }
    }

    Words paragraph(XmlElement element, boolean bold) {
        var before = out;
        out = new WordsWriter();
        own = OwnPassages.NONE;
        letters = 0;
        boldLetters = 0;
        run(element, bold);
        var words = out.words();
        out = before;
        return words;
    }

    OwnPassages own() {
        return own;
    }

    /** Whether all words of the last paragraph were bold. */
    boolean allBold() {
        return letters > 0 && boldLetters == letters;
    }

    void end() {
        notes.values().stream()
                .filter(note -> !note.isBlank())
                .forEach(note -> ledger.leftOut(ImportOmission.DELETED_TEXT, note.text()));
        if (!contents.isEmpty()) {
            ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, contents.toString());
        }
    }

    private void run(XmlElement parent, boolean bold) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "r" -> marked(child, bold);
                case "del", "moveFrom" -> deleted(child);
                case "ins", "moveTo" -> {
                    tracked.inserted(child.attribute("author"));
                    run(child, bold);
                }
                case "sdt" -> {
                    if (Docx.isPlaceholder(child)) {
                        ledger.leftOut(ImportOmission.DRAFTING_VARIABLE, letters(child));
                    } else {
                        run(child, bold);
                    }
                }
                case "fldSimple" -> simple(child, bold);
                case "hyperlink", "smartTag", "sdtContent", "customXml", "bdo", "dir", "oMath", "oMathPara" ->
                    run(child, bold);
                case "ruby" -> run(child, bold);
                case "pPr", "sdtPr" -> {}
                default -> run(child, bold);
            }
        }
    }

    private void deleted(XmlElement element) {
        var words = letters(element);
        tracked.deleted(element.attribute("author"));
        if (!words.isBlank()) {
            ledger.leftOut(ImportOmission.DELETED_TEXT, words);
        }
    }

    private void hidden(XmlElement run) {
        var words = letters(run);
        if (!words.isBlank()) {
            ledger.leftOut(ImportOmission.HIDDEN_TEXT, words);
        }
        run.children().stream().filter(part -> part.is("fldChar", "instrText")).forEach(part -> part(part, false));
    }

    private void simple(XmlElement element, boolean bold) {
        if (element.attribute("instr").strip().startsWith("TOC")) {
            ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, letters(element));
        } else {
            run(element, bold);
        }
    }

    private void marked(XmlElement run, boolean styleBold) {
        var properties = Docx.child(run, "rPr");
        var bold = Docx.on(properties, "b", styleBold);
        if (Docx.on(properties, "vanish", false)) {
            hidden(run);
            return;
        }
        var start = out.length();
        for (var part : run.children()) {
            part(part, bold);
        }
        var named = Docx.child(properties, "rStyle");
        if (named != null) {
            own = own.in(styles.passage(named.attribute("val")), start, out.length());
        }
        mark(bold && !styleBold, start, Mark.Kind.STRONG);
        mark(Docx.on(properties, "i", false), start, Mark.Kind.EMPHASIS);
        mark(Docx.on(properties, "u", false), start, Mark.Kind.UNDERLINE);
        var raised = Docx.child(properties, "vertAlign");
        if (raised != null) {
            mark(raised.attribute("val").equals("superscript"), start, Mark.Kind.SUPERSCRIPT);
            mark(raised.attribute("val").equals("subscript"), start, Mark.Kind.SUBSCRIPT);
        }
        mark(Docx.on(properties, "strike", false), start, Mark.Kind.DELETED);
    }

    private void mark(boolean on, int start, Mark.Kind kind) {
        if (on) {
            out.mark(start, kind, "");
        }
    }

    private void part(XmlElement part, boolean bold) {
        switch (part.name()) {
            case "t" -> words(part.words(), bold);
            case "tab", "ptab" -> words(" ", bold);
            case "br", "cr" ->
                words(
                        part.attribute("type").isEmpty()
                                        || part.attribute("type").equals("textWrapping")
                                ? "\n"
                                : " ",
                        bold);
            case "noBreakHyphen" -> words(styles.isOwn() ? "\u2011" : "-", bold);
            case "sym" -> symbol(part, bold);
            case "fldChar" -> field(part.attribute("fldCharType"));
            case "instrText" -> {
                if (!fields.isEmpty()) {
                    fields.peek().instruction.append(part.words());
                }
            }
            case "delText" -> ledger.leftOut(ImportOmission.DELETED_TEXT, part.words());
            case "footnoteReference", "endnoteReference" -> note(part);
            case "drawing", "pict", "object" -> drawing(part);
            case "AlternateContent" -> {
                var choice = Docx.child(part, "Choice");
                if (choice != null) {
                    choice.children().forEach(child -> part(child, bold));
                }
            }
            case "rPr",
                    "lastRenderedPageBreak",
                    "softHyphen",
                    "footnoteRef",
                    "endnoteRef",
                    "commentReference",
                    "annotationRef" -> {}
            default -> run(part, bold);
        }
    }

    private void words(String text, boolean bold) {
        if (fields.stream().anyMatch(field -> field.inResult && field.isContents())) {
            contents.append(text);
            return;
        }
        var own = Ledger.letters(text);
        letters += own;
        boldLetters += bold ? own : 0;
        out.add(text);
    }

    private void symbol(XmlElement part, boolean bold) {
        try {
            var code = Integer.parseInt(part.attribute("char"), 16);
            words(code >= 0xe000 && code <= 0xf8ff ? "•" : Character.toString(code), bold);
        } catch (IllegalArgumentException e) {
            words("•", bold);
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().inResult = true;
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    private void note(XmlElement reference) {
        var words = notes.remove(kind(reference) + reference.attribute("id"));
        if (words != null && !words.isBlank()) {
            noted++;
            out.note(reference.attribute("customMarkFollows").isEmpty() ? String.valueOf(noted) : "*", words.text());
        }
    }

    private static String kind(XmlElement reference) {
        return reference.name().replace("Reference", "");
    }

    private void drawing(XmlElement drawing) {
        var box = box(drawing);
        if (box != null) {
            boxes.accept(box);
        } else if (drawing.first("", "blip", "imagedata") != null) {
            ledger.leftOut(ImportOmission.PICTURE, "");
        }
    }

    private static @Nullable XmlElement box(XmlElement drawing) {
        return drawing.first("Fallback", "txbxContent");
    }
}
