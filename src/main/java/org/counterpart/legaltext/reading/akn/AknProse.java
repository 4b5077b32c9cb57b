package org.counterpart.legaltext.reading.akn;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.Prose;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** Turns the prose of Akoma Ntoso into lines with marks; keeps the account of what becomes of its letters. */
final class AknProse {

    private static final Map<String, Mark.Kind> MARKS = Map.of(
            "i", Mark.Kind.EMPHASIS,
            "em", Mark.Kind.EMPHASIS,
            "b", Mark.Kind.STRONG,
            "strong", Mark.Kind.STRONG,
            "u", Mark.Kind.UNDERLINE,
            "sup", Mark.Kind.SUPERSCRIPT,
            "sub", Mark.Kind.SUBSCRIPT);
    /** Where a program put something of its own: an unnamed date, a variable without value. */
    static final Pattern VARIABLE = Pattern.compile("#?\\bvar[A-Z][A-Za-z0-9]*\\b|\\b[29]999-(?:01-01|12-31)\\b");

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENUMERATED = Pattern.compile("^\\s*(?:\\(?[\\p{L}\\p{N}]{1,4}[.)°]|[-–—•])");
    private static final Pattern ACTIVE = Pattern.compile("(?i)^\\s*(?:javascript|vbscript|data):");
    private static final Set<String> EMPTY_MEANS_GAP = Set.of("fillIn", "placeholder", "omissis");

    private final AknReading reading;
    private final boolean plain;
    final Prose prose = new Prose();
    private int variables;
    private boolean preserve;
    /** Whether any words were kept exactly as the file asks. */
    boolean exact;

    /** @param plain for a number, a heading or a title, which carry no marks: what is struck out is left out */
    AknProse(AknReading reading, boolean plain) {
        this.reading = reading;
        this.plain = plain;
    }

    AknProse(AknReading reading) {
        this(reading, false);
    }

    AknProse nested() {
        return new AknProse(reading, plain);
    }

    boolean hadVariable() {
        return variables > 0;
    }

    void element(XmlElement element) {
        if (reading.isSkipped(element)) {
            return;
        }
        var mark = MARKS.get(element.name());
        if (mark != null) {
            marked(element, mark, "");
            return;
        }
        switch (element.name()) {
            case "meta", "marker" -> {}
            case "br", "eol" -> prose.newLine();
            case "eop" -> prose.space();
            case "img" -> reading.ledger.leftOut(ImportOmission.PICTURE, 0, AknNames.called(element, "alt", "src"));
            case "documentRef", "componentRef" ->
                reading.ledger.leftOut(ImportOmission.OTHER_FILE, 0, AknNames.called(element, "showAs", "href", "src"));
            case "toc", "tocItem" -> reading.ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, element.words());
            case "ins" -> modification(element, Mark.Kind.INSERTED);
            case "del" -> modification(element, Mark.Kind.DELETED);
            case "authorialNote" -> note(element, element.attribute("marker"), true);
            case "noteRef" ->
                note(reading.references.note(element.attribute("href")), element.attribute("marker"), false);
            case "num" -> number(element);
            case "ref", "a" -> reference(element, element.attribute("href"));
            case "rref" -> reference(element, (element.attribute("from") + " " + element.attribute("upTo")).strip());
            case "quotedText", "embeddedText" -> {
                prose.exactly(element.attribute("startQuote"));
                content(element);
                prose.exactly(element.attribute("endQuote"));
            }
            case "quotedStructure", "embeddedStructure" -> quote(element);
            case "table" -> AknTable.add(element, this, reading.ledger);
            case "li" -> item(element);
            default -> other(element);
        }
    }

    private void other(XmlElement element) {
        if (element.is("block") && element.attribute("name").startsWith("ToC")) {
            reading.ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, element.words());
        } else if (EMPTY_MEANS_GAP.contains(element.name()) && element.words().isBlank()) {
            prose.exactly("…");
        } else if (AknNames.isBlock(element)) {
            block(element);
        } else {
            content(element);
        }
    }

    void content(XmlElement element) {
        for (var part : element.content()) {
            if (part instanceof XmlElement child) {
                element(child);
            } else {
                words((String) part);
            }
        }
    }

    void words(String raw) {
        if (preserve) {
            prose.exactly(raw);
            exact = true;
            return;
        }
        var text = without(raw, MARKUP, ImportOmission.MARKUP_IN_WORDS);
        prose.words(without(text, VARIABLE, ImportOmission.DRAFTING_VARIABLE));
    }

    private String without(String text, Pattern pattern, ImportOmission reason) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        do {
            reading.ledger.leftOut(reason, matcher.group());
            variables += reason == ImportOmission.DRAFTING_VARIABLE ? 1 : 0;
        } while (matcher.find());
        return matcher.replaceAll(" ");
    }

    /** A paragraph of its own; of one that held nothing but variables the brackets around them are not kept either. */
    void block(XmlElement element) {
        prose.newLine();
        var start = prose.position();
        var before = variables;
        var outside = preserve;
        preserve |= element.attribute("space").equals("preserve");
        content(element);
        preserve = outside;
        if (variables > before && Ledger.letters(prose.from(start)) == 0) {
            prose.cutBack(start);
        }
        prose.newLine();
    }

    private void number(XmlElement element) {
        prose.newLine();
        content(element);
        prose.space();
        prose.glue();
    }

    private void marked(XmlElement element, Mark.Kind kind, String value) {
        var start = prose.position();
        content(element);
        if (!plain) {
            prose.mark(start, kind, value);
        }
    }

    private void modification(XmlElement element, Mark.Kind kind) {
        if (plain && kind == Mark.Kind.DELETED) {
            reading.ledger.leftOut(ImportOmission.DELETED_TEXT, element.words());
            return;
        }
        marked(element, kind, "");
        reading.ledger.changed(ImportChange.MODIFICATIONS, 1, element.words());
    }

    private void item(XmlElement element) {
        var words = element.words();
        reading.ledger.changed(ImportChange.LISTS, 1, words);
        prose.newLine();
        if (!ENUMERATED.matcher(words).find()) {
            prose.exactly("– ");
            prose.glue();
        }
        content(element);
        prose.unglue();
        prose.newLine();
    }

    private void quote(XmlElement element) {
        reading.ledger.changed(ImportChange.QUOTED_TEXT, 1, "");
        reading.ledger.changed(ImportChange.QUOTED_ARTICLES, AknNames.countArticles(element), "");
        prose.newLine();
        var start = prose.position();
        if (!element.attribute("startQuote").isEmpty()) {
            prose.exactly(element.attribute("startQuote"));
            prose.glue();
        }
        content(element);
        prose.unglue();
        prose.reopenLine();
        if (!element.attribute("endQuote").isEmpty()) {
            afterTable();
            prose.exactly(element.attribute("endQuote"));
        }
        if (!plain) {
            prose.mark(start, Mark.Kind.QUOTATION, "");
        }
        afterTable();
    }

    private void afterTable() {
        if (prose.endsInTable()) {
            prose.newLine();
        }
    }

    /** An empty reference stands for what the document's own list says. */
    private void reference(XmlElement element, String target) {
        if (!element.words().isBlank() || !target.startsWith("#")) {
            if (target.isBlank() || ACTIVE.matcher(target).find()) {
                content(element);
            } else {
                marked(element, Mark.Kind.REFERENCE, target.strip());
            }
            return;
        }
        var meaning = reading.references.name(target);
        if (meaning.isBlank() || VARIABLE.matcher(meaning).find()) {
            variables++;
            reading.ledger.leftOut(ImportOmission.DRAFTING_VARIABLE, "");
        } else {
            reading.ledger.changed(ImportChange.VARIABLES_FILLED, 1, meaning);
            reading.ledger.added(meaning);
            prose.words(meaning);
        }
    }

    /** @param inWords whether its words stand among the words of the source, and not in a list apart */
    private void note(XmlElement note, String marker, boolean inWords) {
        var inner = nested();
        inner.preserve = note.attribute("space").equals("preserve");
        inner.content(note);
        var words = new StringBuilder(inner.prose.text());
        inner.prose.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.NOTE)
                .forEach(mark -> words.append('\n').append(mark.noteWords()));
        if (words.isEmpty() && marker.isEmpty()) {
            return;
        }
        if (words.toString().equals("null") && !inner.exact) {
            reading.ledger.leftOut(ImportOmission.EMPTY_NOTE, "null");
            return;
        }
        if (!inWords) {
            reading.ledger.added(words.toString());
        }
        reading.ledger.changed(ImportChange.NOTES, 1, words.toString());
        prose.note(marker.strip(), words.toString());
    }
}
