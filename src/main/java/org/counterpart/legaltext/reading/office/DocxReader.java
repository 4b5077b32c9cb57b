package org.counterpart.legaltext.reading.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.legaltext.reading.manuscript.Manuscript;
import org.counterpart.legaltext.reading.manuscript.OwnStyles;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.Tables;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.counterpart.legaltext.reading.report.Watch;
import org.counterpart.legaltext.reading.xml.Archive;
import org.counterpart.legaltext.reading.xml.SafeXml;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads a Word document: paragraphs with their styles and automatic numbers, tables, notes. */
public final class DocxReader {

    private static final String DOCUMENT = "word/document.xml";

    private final Ledger ledger;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxRuns runs;
    private final TrackedChanges tracked = new TrackedChanges();
    /** Words before the end of a paragraph that was deleted: they go on in the next one. */
    private Words carried = Words.NONE;

    private final List<Paragraph> paragraphs = new ArrayList<>();

    private DocxReader(Archive archive, Ledger ledger) {
        this.ledger = ledger;
        styles = new DocxStyles(archive.xml("word/styles.xml"));
        numbering = new DocxNumbering(archive.xml("word/numbering.xml"));
        var notes = new HashMap<String, Words>();
        runs = new DocxRuns(ledger, styles, tracked, notes, this::box);
        notes(archive, "footnote", notes);
        notes(archive, "endnote", notes);
    }

    static boolean is(Archive archive) {
        return archive.names().contains(DOCUMENT);
    }

    public static Manuscript read(byte[] content, Ledger ledger, Watch watch) {
        var archive = Archive.open(
                content,
                name -> name.matches(
                        "docProps/core\\.xml|word/(?:document|styles|numbering|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml"),
                watch);
        var document = archive.part(DOCUMENT);
        if (document == null) {
            throw Unreadable.because("legaltext.import.damaged");
        }
        var reader = new DocxReader(archive, ledger);
        SafeXml.read(document, "body", block -> {
            watch.at(Progress.Phase.READING, 0.5);
            ledger.source(DocxRuns.letters(block));
            reader.block(block);
        });
        if (!reader.carried.isBlank()) {
            reader.paragraphs.add(Paragraph.of(reader.carried));
        }
        reader.runs.end();
        reader.tracked.report(ledger);
        archive.names().stream().sorted().forEach(name -> reader.leaveOut(archive, name));
        var core = archive.xml("docProps/core.xml");
        var language = core == null ? null : core.first("", "language");
        return new Manuscript(
                "",
                language == null || language.words().isBlank()
                        ? "und"
                        : language.words().strip(),
                reader.paragraphs);
    }

    private void leaveOut(Archive archive, String name) {
        var part = archive.xml(name);
        var comments = name.equals("word/comments.xml");
        if (part == null || !(comments || name.startsWith("word/header") || name.startsWith("word/footer"))) {
            return;
        }
        for (var child : comments ? part.children() : List.of(part)) {
            var words = DocxRuns.letters(child);
            if (!words.isBlank()) {
                ledger.source(words);
                ledger.leftOut(comments ? ImportOmission.COMMENT : ImportOmission.PAGE_FURNITURE, words);
            }
        }
    }

    private void notes(Archive archive, String kind, Map<String, Words> notes) {
        var part = archive.xml("word/" + kind + "s.xml");
        if (part != null) {
            for (var note : part.children()) {
                if (note.attribute("type").isEmpty() || note.attribute("type").equals("normal")) {
                    var words = Words.NONE;
                    for (var paragraph : note.children()) {
                        ledger.source(DocxRuns.letters(paragraph));
                        var read = runs.paragraph(paragraph, false);
                        words = words.isBlank() ? read : words.then("\n", read);
                    }
                    notes.put(kind + note.attribute("id"), words.strip());
                }
            }
        }
    }

    private void block(XmlElement block) {
        switch (block.name()) {
            case "p" -> paragraph(block);
            case "tbl" -> table(block);
            case "sdt" -> structured(block);
            case "sectPr", "bookmarkStart", "bookmarkEnd", "proofErr" -> {}
            case "AlternateContent" -> {
                var choice = Docx.child(block, "Choice");
                (choice == null ? block : choice).children().forEach(this::block);
            }
            default -> block.children().forEach(this::block);
        }
    }

    private void structured(XmlElement block) {
        var properties = Docx.child(block, "sdtPr");
        var gallery = properties == null ? null : properties.first("", "docPartGallery");
        var content = Docx.child(block, "sdtContent");
        if (gallery != null && gallery.attribute("val").toLowerCase(Locale.ROOT).contains("table of contents")) {
            ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, DocxRuns.letters(block));
        } else if (Docx.isPlaceholder(block)) {
            ledger.leftOut(ImportOmission.DRAFTING_VARIABLE, DocxRuns.letters(block));
        } else if (content != null) {
            content.children().forEach(this::block);
        }
    }

    private void paragraph(XmlElement element) {
        var read = read(element);
        if (read != null) {
            paragraphs.add(read);
        }
    }

    /** The words of a text box stand where it is anchored. */
    private void box(XmlElement content) {
        content.children().forEach(this::block);
    }

    private @Nullable Paragraph read(XmlElement element) {
        var properties = Docx.child(element, "pPr");
        var named = Docx.child(properties, "pStyle");
        var base = styles.of(named == null ? "" : named.attribute("val"));
        var style = DocxStyles.with(base, properties);
        if (base.name().toLowerCase(Locale.ROOT).matches("toc ([1-9]|heading)")) {
            ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, DocxRuns.letters(element));
            return null;
        }
        var read = runs.paragraph(element, style.bold());
        var words = carried.isBlank() ? read : carried.then(" ", read);
        carried = Words.NONE;
        if (Docx.isDeleted(Docx.child(properties, "rPr"))) {
            carried = words;
            return null;
        }
        var number = style.list().isEmpty() || words.isBlank()
                ? ""
                : numbering.next(style.list(), style.listLevel()).strip();
        if (!number.isEmpty()) {
            ledger.source(number);
            words = Words.of(number + " ").then("", words);
        }
        var bold = style.bold() || runs.allBold();
        var title = base.name().equalsIgnoreCase("title");
        var paragraph = new Paragraph(
                words,
                title ? Paragraph.Shape.TITLE : Paragraph.Shape.TEXT,
                title ? 0 : style.level(),
                number.length(),
                bold,
                style.centred(),
                style.indent());
        return OwnStyles.of(paragraph, base.name(), runs.own());
    }

    private void table(XmlElement table) {
        for (var row : within(table, "tr")) {
            if (Docx.isDeleted(Docx.child(row, "trPr"))) {
                tracked.deleted("");
                ledger.leftOut(ImportOmission.DELETED_TEXT, DocxRuns.letters(row));
            }
        }
        var rows = new ArrayList<List<Words>>();
        var widest = 0;
        var cells = new ArrayList<XmlElement>();
        for (var row : rows(table)) {
            var own = within(row, "tc");
            cells.addAll(own);
            widest = Math.max(widest, own.size());
        }
        if (widest <= 1) {
            ledger.changed(ImportChange.LAYOUT_TABLES, 1, "");
            cells.forEach(cell -> cell.children().forEach(this::block));
            return;
        }
        for (var row : rows(table)) {
            rows.add(within(row, "tc").stream().map(this::cell).toList());
        }
        var read = Tables.of(rows);
        if (!read.words().isBlank()) {
            paragraphs.add(read);
            ledger.changed(ImportChange.TABLES, 1, "");
        }
    }

    private List<XmlElement> rows(XmlElement table) {
        return within(table, "tr").stream()
                .filter(row -> !Docx.isDeleted(Docx.child(row, "trPr")))
                .toList();
    }

    private Words cell(XmlElement cell) {
        var words = Words.NONE;
        for (var paragraph : deep(cell, "p", new ArrayList<>())) {
            var read = read(paragraph);
            if (read != null && !read.words().isBlank()) {
                words = words.isBlank() ? read.words() : words.then(" ", read.words());
            }
        }
        return words;
    }

    /** Children of this name, also inside of what only wraps them. */
    private static List<XmlElement> within(XmlElement parent, String name) {
        var found = new ArrayList<XmlElement>();
        for (var child : parent.children()) {
            if (child.is(name)) {
                found.add(child);
            } else if (child.is("sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo")) {
                found.addAll(within(child, name));
            }
        }
        return found;
    }

    private static List<XmlElement> deep(XmlElement parent, String name, List<XmlElement> found) {
        for (var child : parent.children()) {
            if (child.is(name)) {
                found.add(child);
            } else {
                deep(child, name, found);
            }
        }
        return found;
    }
}
