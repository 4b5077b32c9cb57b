package org.counterpart.legaltext.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.reading.manuscript.Declared;
import org.counterpart.legaltext.reading.manuscript.ListNumbers;
import org.counterpart.legaltext.reading.manuscript.Manuscript;
import org.counterpart.legaltext.reading.manuscript.Marker;
import org.counterpart.legaltext.reading.manuscript.Numerals;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.manuscript.Tables;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.counterpart.legaltext.reading.report.Watch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads a web page: headings, paragraphs, lists with their numbers, tables. Scripts, menus and forms are left out. */
public final class HtmlReader {

    private static final Map<String, String> FORMATS =
            Map.of("a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I", "upperRoman");

    /** Letters that no cell of a real table has. */
    private static final int LONG_CELL = 1500;
    /** Letters that the cells of a real table do not have on the average. */
    private static final int LONG_CELLS = 150;
    /** A page divided into what it says and what stands around it says most in the former. */
    private static final double MAIN = 0.5;

    private final Ledger ledger;
    private final Watch watch;
    private final Patterns patterns;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final HtmlWords words;
    private final boolean own;
    private String number = "";
    private int quoted;
    /** Whether the next words follow a quotation on its last line. */
    private boolean joined;

    private HtmlReader(Ledger ledger, Watch watch, Patterns patterns, HtmlNotes notes, boolean own) {
        this.ledger = ledger;
        this.watch = watch;
        this.patterns = patterns;
        this.own = own;
        this.words = new HtmlWords(ledger, notes, own, (block, depth) -> {
            end(0, false);
            element(block, depth);
        });
    }

    public static Manuscript read(String content, Ledger ledger, Watch watch) {
        var page = Jsoup.parse(content);
        var notes = new HtmlNotes(page.body(), ledger);
        var words = page.body().wholeText();
        var named = Languages.named(page.select("html").attr("lang"));
        var language = Languages.guess(page.body().text(), named == null ? "und" : named);
        var reader = new HtmlReader(ledger, watch, Patterns.of(language), notes, HtmlDeclarations.areIn(page.body()));
        ledger.source(words);
        reader.block(reader.main(page.body(), Ledger.letters(words)), 0);
        reader.end(0, false);
        return new Manuscript(title(page.title()), named == null ? "und" : named, reader.paragraphs);
    }

    /** Pages add the name of their site. */
    private static String title(String title) {
        var site = title.indexOf(" | ");
        return (site > 0 ? title.substring(0, site) : title).strip();
    }

    /** The part of a page that it marks as its main one; what stands around it is menus and the like. */
    private Element main(Element body, int letters) {
        var marked = body.select("main, [role=main]");
        var main = marked.size() == 1 ? marked.getFirst() : body;
        var own = Ledger.letters(main.wholeText());
        if (main == body || own < MAIN * letters) {
            return body;
        }
        if (letters > own) {
            ledger.leftOut(ImportOmission.PAGE_CODE, letters - own, body.wholeText());
        }
        return main;
    }

    private void block(Element parent, int depth) {
        if (depth > HtmlWords.DEEPEST) {
            throw Unreadable.because("legaltext.import.tooDeep", HtmlWords.DEEPEST);
        }
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && HtmlNames.isBlock(element)) {
                end(0, HtmlNames.centred(parent));
                element(element, depth);
            } else {
                words.read(node, depth);
            }
        }
        end(0, HtmlNames.centred(parent));
    }

    private void element(Element element, int depth) {
        watch.at(Progress.Phase.READING, 0.5);
        if (own) {
            own(element, depth);
        } else {
            foreign(element, depth);
        }
    }

    /** An export of ours: nothing in it is a menu, and its sections say what they are. */
    private void own(Element element, int depth) {
        var opened = HtmlDeclarations.taken(element, ledger);
        if (opened != null) {
            paragraphs.add(opened);
            block(element, depth + 1);
        } else if (element.attr("data-part").equals("edition")) {
            words.leaveOut(ImportOmission.PAGE_FURNITURE, element);
        } else if (element.normalName().equals("blockquote")) {
            quoted++;
            block(element, depth + 1);
            quoted--;
        } else {
            joined = element.attr("data-part").equals(Declaration.REST);
            byName(element, depth);
            joined = false;
        }
    }

    private void foreign(Element element, int depth) {
        if (HtmlMenus.isOfThisPage(element)) {
            words.leaveOut(ImportOmission.TABLE_OF_CONTENTS, element);
            withoutHeadingOfContents();
            return;
        }
        if (HtmlMenus.is(element) || HtmlMenus.isHidden(element)) {
            words.leaveOut(ImportOmission.PAGE_CODE, element);
            return;
        }
        byName(element, depth);
    }

    private void byName(Element element, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                element.childNodes().forEach(node -> words.read(node, depth));
                end(element.normalName().charAt(1) - '0', HtmlNames.centred(element));
            }
            case "hr" -> paragraphs.add(Paragraph.RULE);
            case "ol" -> list(element, depth, true);
            case "ul" -> list(element, depth, false);
            case "table" -> table(element, depth);
            default -> block(element, depth + 1);
        }
    }

    private void withoutHeadingOfContents() {
        if (!paragraphs.isEmpty() && patterns.isContents(paragraphs.getLast().text())) {
            ledger.leftOut(
                    ImportOmission.TABLE_OF_CONTENTS, paragraphs.removeLast().text());
        }
    }

    private void list(Element list, int depth, boolean numbered) {
        var format = FORMATS.getOrDefault(list.attr("type"), "decimal");
        var at = ListNumbers.whole(list.attr("start"), 1);
        for (var node : list.childNodes()) {
            if (!(node instanceof Element child)) {
                words.read(node, depth);
                end(0, false);
                continue;
            }
            if (child.normalName().equals("li") && !child.wholeText().isBlank()) {
                at = ListNumbers.whole(child.attr("value"), at);
                number = numbered ? Numerals.format(format, at) + (format.equals("decimal") ? "." : ")") : "•";
                if (alreadyNumbered(child)) {
                    number = "";
                }
                at++;
            }
            block(child, depth + 1);
            number = "";
        }
    }

    /** Lists are also used for paragraphs that bring their numbers along, and styled to show none. */
    private static boolean alreadyNumbered(Element item) {
        var text = item.wholeText().strip();
        return Marker.of(text.length() > 60 ? text.substring(0, 60) : text, 0, Patterns.of("en")) != null
                || item.parent() != null
                        && (HtmlNames.style(item.parent()).contains("list-style-type:none")
                                || HtmlNames.style(item.parent()).contains("list-style:none"));
    }

    private void table(Element table, int depth) {
        var rows = table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr");
        table.select("> caption").forEach(caption -> block(caption, depth + 1));
        var single = rows.stream().allMatch(row -> row.children().size() <= 1);
        if (own) {
            cells(rows, depth);
            return;
        }
        if (single
                || holdsProse(rows)
                || rows.stream().allMatch(this::isItem)
                || !table.select("> * table, h1, h2, h3, h4").isEmpty()) {
            ledger.changed(ImportChange.LAYOUT_TABLES, 1, "");
            rows.forEach(row -> row.children().forEach(cell -> block(cell, depth + 1)));
            return;
        }
        cells(rows, depth);
    }

    private void cells(List<Element> rows, int depth) {
        var read = Tables.of(rows.stream()
                .map(row ->
                        row.children().stream().map(cell -> cell(cell, depth)).toList())
                .toList());
        if (!read.words().isBlank()) {
            paragraphs.add(read);
            ledger.changed(ImportChange.TABLES, 1, "");
        }
    }

    /** Whether its cells are long, as those of tables are that only arrange a page. */
    private static boolean holdsProse(List<Element> rows) {
        var letters = rows.stream()
                .flatMap(row -> row.children().stream())
                .mapToInt(cell -> Ledger.letters(cell.wholeText()))
                .filter(own -> own > 0)
                .summaryStatistics();
        return letters.getMax() > LONG_CELL || letters.getAverage() > LONG_CELLS;
    }

    /** A number in one column and its words in the next: a list that was laid out as a table. */
    private boolean isItem(Element row) {
        var cells =
                row.children().stream().filter(cell -> !cell.text().isBlank()).toList();
        return cells.size() == 2
                && Marker.isAlone(Paragraph.of(Words.of(cells.getFirst().text().strip())), patterns);
    }

    private Words cell(Element cell, int depth) {
        var inside = paragraphs.size();
        block(cell, depth + 1);
        var own = paragraphs.subList(inside, paragraphs.size());
        var words = Words.NONE;
        for (var paragraph : own) {
            words = words.isBlank() ? paragraph.words() : words.then(" ", paragraph.words());
        }
        own.clear();
        return words;
    }

    private void end(int level, boolean centred) {
        var said = words.words();
        if (!said.isBlank() || own && !said.marks().isEmpty()) {
            var automatic = number.length();
            if (automatic > 0) {
                ledger.source(number);
                said = Words.of(number + " ").then("", said);
            }
            var whole = new Paragraph(said, Paragraph.Shape.TEXT, level, automatic, words.areBold(), centred, 0);
            if (own) {
                paragraphs.add(owned(whole));
            } else {
                paragraphs.addAll(
                        level > 0 || automatic > 0 ? List.of(whole) : HtmlLines.of(whole, words.breaks(), patterns));
            }
            number = "";
        }
        if (said.isBlank() && !own && !said.notes().isEmpty() && !paragraphs.isEmpty()) {
            paragraphs.add(paragraphs.removeLast().noted(said));
        }
        words.clear();
    }

    /** The title, words of the provision that was opened last, or a heading that somebody added. */
    private Paragraph owned(Paragraph whole) {
        if (paragraphs.isEmpty() && whole.level() == 1) {
            return Paragraph.of(whole.words(), Paragraph.Shape.TITLE);
        }
        var shape = quoted > 0 ? Paragraph.Shape.QUOTATION : Paragraph.Shape.TEXT;
        return whole.level() > 0
                ? whole
                : Paragraph.of(whole.words(), shape).declaring(joined ? Declared.JOINED : Declared.CONTINUED);
    }
}
