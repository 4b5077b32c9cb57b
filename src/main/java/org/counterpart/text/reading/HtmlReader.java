package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.counterpart.text.model.Languages;
import org.counterpart.text.model.Mark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a web page: headings, paragraphs, lists with their numbers, tables. Scripts, menus and forms are left out. */
final class HtmlReader {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "form",
            "button",
            "select",
            "svg",
            "iframe",
            "object",
            "head",
            "textarea",
            "canvas");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "blockquote",
            "pre",
            "address",
            "figure",
            "figcaption",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "center",
            "fieldset",
            "details",
            "summary",
            "body",
            "html",
            "caption",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot");

    private static final Map<String, Mark.Kind> MARKS = Map.ofEntries(
            Map.entry("b", Mark.Kind.STRONG),
            Map.entry("strong", Mark.Kind.STRONG),
            Map.entry("i", Mark.Kind.EMPHASIS),
            Map.entry("em", Mark.Kind.EMPHASIS),
            Map.entry("u", Mark.Kind.UNDERLINE),
            Map.entry("sup", Mark.Kind.SUPERSCRIPT),
            Map.entry("sub", Mark.Kind.SUBSCRIPT),
            Map.entry("ins", Mark.Kind.INSERTED));

    private static final Map<String, String> FORMATS =
            Map.of("a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I", "upperRoman");

    private static final int DEEPEST = 300;
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
    private final List<Integer> breaks = new ArrayList<>();
    private WordsWriter out = new WordsWriter();
    private String number = "";
    private int letters;
    private int boldLetters;

    private HtmlReader(Ledger ledger, Watch watch, Patterns patterns) {
        this.ledger = ledger;
        this.watch = watch;
        this.patterns = patterns;
    }

    static Manuscript read(String content, Ledger ledger, Watch watch) {
        var page = Jsoup.parse(content);
        var words = page.body().wholeText();
        var reader = new HtmlReader(ledger, watch, Patterns.of(Languages.guess(words)));
        ledger.source(words);
        reader.block(reader.main(page.body(), Ledger.letters(words)), 0);
        reader.end(0, false);
        var named = Languages.named(page.select("html").attr("lang"));
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
        if (depth > DEEPEST) {
            throw TextImporter.refused("text.import.tooDeep", DEEPEST);
        }
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                end(0, centred(parent));
                element(element, depth);
            } else {
                inline(node, false, depth);
            }
        }
        end(0, centred(parent));
    }

    private void element(Element element, int depth) {
        watch.at(Progress.Phase.READING, 0.5);
        if (HtmlMenus.isOfThisPage(element)) {
            leaveOut(ImportOmission.TABLE_OF_CONTENTS, element);
            withoutHeadingOfContents();
            return;
        }
        if (HtmlMenus.is(element) || HtmlMenus.isHidden(element)) {
            leaveOut(ImportOmission.PAGE_CODE, element);
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                element.childNodes().forEach(node -> inline(node, false, depth));
                end(element.normalName().charAt(1) - '0', centred(element));
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
        var at = Docx.number(list.attr("start"), 1);
        for (var node : list.childNodes()) {
            if (!(node instanceof Element child)) {
                inline(node, false, depth);
                end(0, false);
                continue;
            }
            if (child.normalName().equals("li") && !child.wholeText().isBlank()) {
                at = Docx.number(child.attr("value"), at);
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
                        && (style(item.parent()).contains("list-style-type:none")
                                || style(item.parent()).contains("list-style:none"));
    }

    private void table(Element table, int depth) {
        var rows = table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr");
        table.select("> caption").forEach(caption -> block(caption, depth + 1));
        var single = rows.stream().allMatch(row -> row.children().size() <= 1);
        if (single
                || holdsProse(rows)
                || rows.stream().allMatch(this::isItem)
                || !table.select("> * table, h1, h2, h3, h4").isEmpty()) {
            ledger.changed(ImportChange.LAYOUT_TABLES, 1, "");
            rows.forEach(row -> row.children().forEach(cell -> block(cell, depth + 1)));
            return;
        }
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

    private void inline(Node node, boolean bold, int depth) {
        if (depth > DEEPEST) {
            throw TextImporter.refused("text.import.tooDeep", DEEPEST);
        }
        if (node instanceof TextNode text) {
            var words = text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
            var own = Ledger.letters(words);
            letters += own;
            boldLetters += bold ? own : 0;
            out.add(words);
        } else if (node instanceof Element element) {
            inline(element, bold, depth);
        }
    }

    private void inline(Element element, boolean bold, int depth) {
        var name = element.normalName().toLowerCase(Locale.ROOT);
        if (LEFT_OUT.contains(name) || HtmlMenus.isHidden(element)) {
            leaveOut(ImportOmission.PAGE_CODE, element);
        } else if (name.equals("del") || name.equals("s") || name.equals("strike")) {
            leaveOut(ImportOmission.DELETED_TEXT, element);
        } else if (name.equals("br")) {
            lineBreak();
        } else if (name.equals("img")) {
            ledger.leftOut(ImportOmission.PICTURE, "");
        } else if (isBlock(element)) {
            end(0, false);
            element(element, depth + 1);
        } else {
            var start = out.length();
            var own = MARKS.get(name);
            element.childNodes().forEach(child -> inline(child, bold || own == Mark.Kind.STRONG, depth + 1));
            if (own != null && start <= out.length()) {
                out.mark(start, own, "");
            } else if (name.equals("a") && !element.attr("href").isBlank() && start <= out.length()) {
                out.mark(start, Mark.Kind.REFERENCE, element.attr("href"));
            }
        }
    }

    private void leaveOut(ImportOmission why, Element element) {
        if (!element.wholeText().isBlank()) {
            ledger.leftOut(why, element.wholeText());
        }
    }

    private static boolean centred(Element element) {
        return element.attr("align").equalsIgnoreCase("center")
                || element.normalName().equals("center")
                || style(element).contains("text-align:center");
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || style(element).contains("display:block");
    }

    static String style(Element element) {
        return element.hasAttr("style") ? element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT) : "";
    }

    /** Two in a row divide paragraphs. */
    private void lineBreak() {
        if (out.endsLine()) {
            breaks.add(out.length());
        }
        out.add("\n");
    }

    private void end(int level, boolean centred) {
        var words = out.words();
        if (!words.isBlank()) {
            var automatic = number.length();
            if (automatic > 0) {
                ledger.source(number);
                words = Words.of(number + " ").then("", words);
            }
            var whole = new Paragraph(
                    words, Paragraph.Shape.TEXT, level, automatic, letters > 0 && letters == boldLetters, centred, 0);
            paragraphs.addAll(level > 0 || automatic > 0 ? List.of(whole) : HtmlLines.of(whole, breaks, patterns));
            number = "";
        }
        out = new WordsWriter();
        breaks.clear();
        letters = 0;
        boldLetters = 0;
    }
}
