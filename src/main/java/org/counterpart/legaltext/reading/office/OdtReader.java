package org.counterpart.legaltext.reading.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.reading.manuscript.ListNumbers;
import org.counterpart.legaltext.reading.manuscript.Manuscript;
import org.counterpart.legaltext.reading.manuscript.OwnStyles;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.Tables;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.counterpart.legaltext.reading.report.Watch;
import org.counterpart.legaltext.reading.xml.Archive;
import org.counterpart.legaltext.reading.xml.SafeXml;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** Reads an OpenDocument text: headings, lists with their numbers, tables, notes; deleted passages and comments are left out. */
public final class OdtReader {

    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";

    private final Ledger ledger;
    private final OdtStyles styles = new OdtStyles();
    private final ListNumbers numbers = new ListNumbers();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, Integer> latest = new HashMap<>();
    private int lists;
    private final OdtRuns runs;

    private OdtReader(Ledger ledger) {
        this.ledger = ledger;
        this.runs = new OdtRuns(ledger, styles, this::frame);
    }

    /** Where a paragraph stands in a list; the number waits for the first paragraph of an item that has words. */
    private static final class Item {
        final String list;
        final String style;
        final int level;
        boolean pending;

        Item(String list, String style, int level, boolean pending) {
            this.list = list;
            this.style = style;
            this.level = level;
            this.pending = pending;
        }
    }

    static boolean is(Archive archive) {
        return archive.names().contains(CONTENT) && archive.names().contains("META-INF/manifest.xml");
    }

    public static Manuscript read(byte[] content, Ledger ledger, Watch watch) {
        var archive = Archive.open(
                content,
                name -> name.equals(CONTENT)
                        || name.equals(STYLES)
                        || name.equals("meta.xml")
                        || name.equals("META-INF/manifest.xml"),
                watch);
        var manifest = archive.part("META-INF/manifest.xml");
        if (manifest != null && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw Unreadable.because("legaltext.import.encrypted");
        }
        var document = archive.part(CONTENT);
        if (document == null) {
            throw Unreadable.because("legaltext.import.damaged");
        }
        var reader = new OdtReader(ledger);
        var common = archive.xml(STYLES);
        if (common != null) {
            reader.styles.read(common);
            reader.furniture(common);
        }
        SafeXml.read(document, "document-content", part -> {
            watch.at(Progress.Phase.READING, 0.5);
            if (part.is("body")) {
                reader.body(part);
            } else {
                var frame = new XmlElement("document-content", "", Map.of());
                frame.content().add(part);
                reader.styles.read(frame);
            }
        });
        var meta = archive.xml("meta.xml");
        var language = meta == null ? null : meta.first("", "language");
        var named = language == null || language.words().isBlank()
                ? "und"
                : language.words().strip();
        return new Manuscript("", named, reader.paragraphs);
    }

    private void furniture(XmlElement part) {
        var masters = part.first("", "master-styles");
        if (masters != null && !masters.words().isBlank()) {
            ledger.source(masters.words());
            ledger.leftOut(ImportOmission.PAGE_FURNITURE, masters.words());
        }
    }

    private void body(XmlElement body) {
        ledger.source(body.words());
        for (var child : body.children()) {
            blocks(child);
        }
    }

    private void blocks(XmlElement parent) {
        for (var block : parent.children()) {
            block(block, new Item("", "", 0, false));
        }
    }

    private void block(XmlElement block, Item item) {
        switch (block.name()) {
            case "h", "p" -> paragraphs.add(paragraph(block, item));
            case "list" -> list(block, item);
            case "table" -> table(block);
            case "tracked-changes" -> tracked(block);
            case "table-of-content", "illustration-index", "table-index", "alphabetical-index" ->
                leaveOut(ImportOmission.TABLE_OF_CONTENTS, block);
            case "annotation" -> leaveOut(ImportOmission.COMMENT, block);
            case "sequence-decls", "variable-decls", "user-field-decls", "forms", "soft-page-break" -> {}
            default -> {
                block.content().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> !text.isBlank())
                        .forEach(text -> paragraphs.add(
                                Paragraph.of(new WordsWriter().add(text).words())));
                blocks(block);
            }
        }
    }

    private void leaveOut(ImportOmission why, XmlElement element) {
        runs.leaveOut(why, element);
    }

    /** What was deleted stands apart; who changed what and when is no part of the text. */
    private void tracked(XmlElement changes) {
        if (changes.children().isEmpty()) {
            leaveOut(ImportOmission.DELETED_TEXT, changes);
        }
        var tracked = new TrackedChanges();
        for (var region : changes.children()) {
            for (var change : region.children()) {
                var info = change.first("p", "change-info");
                var author = info == null ? null : info.first("", "creator");
                var name = author == null ? "" : author.words();
                if (change.is("insertion")) {
                    tracked.inserted(name);
                } else if (change.is("deletion")) {
                    tracked.deleted(name);
                    change.children().stream()
                            .filter(child -> child != info)
                            .forEach(child -> leaveOut(ImportOmission.DELETED_TEXT, child));
                }
                ledger.title(info == null ? "" : info.words());
            }
        }
        tracked.report(ledger);
    }

    private void list(XmlElement list, Item outer) {
        var nested = !outer.list.isEmpty();
        var style = list.attribute("style-name").isEmpty() ? outer.style : list.attribute("style-name");
        var continues = list.attribute("continue-numbering").equals("true")
                || !list.attribute("continue-list").isEmpty();
        if (!nested && !continues) {
            lists++;
        }
        var id = nested ? outer.list : style + (continues ? lastOf(style) : remember(style));
        var level = nested ? outer.level + 1 : 0;
        for (var entry : list.children()) {
            if (!entry.attribute("start-value").isEmpty()) {
                numbers.restart(id, level, ListNumbers.whole(entry.attribute("start-value"), 1));
            }
            var item = new Item(id, style, level, entry.is("list-item"));
            entry.children().forEach(block -> block(block, item));
        }
    }

    private int lastOf(String style) {
        return latest.computeIfAbsent(style, unused -> lists);
    }

    private int remember(String style) {
        latest.put(style, lists);
        return lists;
    }

    private Paragraph paragraph(XmlElement element, Item item) {
        var style = element.attribute("style-name");
        var words = runs.paragraph(
                element, styles.property("paragraph", style, "font-weight").equals("bold"));
        var level = element.is("h") ? Math.clamp(ListNumbers.whole(element.attribute("outline-level"), 1), 1, 9) : 0;
        var number = words.isBlank() ? "" : number(element, style, item, level);
        ledger.source(number);
        if (!number.isEmpty()) {
            words = Words.of(number + " ").then("", words);
        }
        var title = styles.is(style, "Title");
        var paragraph = new Paragraph(
                words,
                title ? Paragraph.Shape.TITLE : Paragraph.Shape.TEXT,
                title ? 0 : level,
                number.length(),
                runs.allBold() && !words.isBlank(),
                styles.property("paragraph", style, "text-align").equals("center"),
                item.level);
        return OwnStyles.of(paragraph, styles.common("paragraph", style), runs.own());
    }

    private String number(XmlElement element, String style, Item item, int level) {
        if (item.pending) {
            item.pending = false;
            return numbers.next(item.list, styles.list(item.style), item.level).strip();
        }
        if (item.list.isEmpty()
                && level > 0
                && !element.attribute("is-list-header").equals("true")) {
            var own = styles.attribute(style, "list-style-name");
            return own.isEmpty()
                    ? numbers.next(OdtStyles.OUTLINE, outline(), level - 1).strip()
                    : numbers.next(own, styles.list(own), level - 1).strip();
        }
        return "";
    }

    /** Levels that the outline does not number have no number, not even a bullet. */
    private Map<Integer, ListNumbers.Level> outline() {
        var levels = new HashMap<Integer, ListNumbers.Level>();
        for (var i = 0; i < ListNumbers.LEVELS; i++) {
            levels.put(i, new ListNumbers.Level(1, "none", "", -1, false));
        }
        levels.putAll(styles.list(OdtStyles.OUTLINE));
        return levels;
    }

    /** The words of a text box stand before the paragraph it is anchored in; pictures are named. */
    private void frame(XmlElement frame) {
        var box = frame.first("", "text-box");
        if (box != null) {
            blocks(box);
        } else if (frame.first("", "image") != null) {
            ledger.leftOut(ImportOmission.PICTURE, frame.words());
        } else {
            blocks(frame);
        }
    }

    private void table(XmlElement table) {
        var rows = rows(table, new ArrayList<>());
        if (rows.stream().allMatch(row -> row.size() == 1)) {
            ledger.changed(ImportChange.LAYOUT_TABLES, 1, "");
            rows.forEach(row -> row.forEach(this::blocks));
            return;
        }
        var read = Tables.of(
                rows.stream().map(row -> row.stream().map(this::cell).toList()).toList());
        if (!read.words().isBlank()) {
            paragraphs.add(read);
            ledger.changed(ImportChange.TABLES, 1, "");
        }
    }

    private Words cell(XmlElement cell) {
        var inside = paragraphs.size();
        blocks(cell);
        var own = paragraphs.subList(inside, paragraphs.size());
        var words = Words.NONE;
        for (var paragraph : own) {
            if (!paragraph.words().isBlank()) {
                words = words.isBlank() ? paragraph.words() : words.then(" ", paragraph.words());
            }
        }
        own.clear();
        return words;
    }

    private static List<List<XmlElement>> rows(XmlElement parent, List<List<XmlElement>> rows) {
        for (var child : parent.children()) {
            if (child.is("table-row")) {
                rows.add(child.children().stream()
                        .filter(cell -> cell.is("table-cell"))
                        .toList());
            } else if (child.is("table-rows", "table-header-rows", "table-row-group")) {
                rows(child, rows);
            }
        }
        return rows;
    }
}
