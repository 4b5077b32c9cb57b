package org.counterpart.contribution.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterpart.legaltext.reading.office.OfficeParts;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.counterpart.legaltext.writing.DocxFile;

/**
 * A form as a Word file: each article with its words, locked, and under it a table to write in. Bookmarks in the names of the rows, where nobody
 * writes, say what each row is; Word and LibreOffice keep them.
 */
public final class DocxForm {

    /** Shown in a choice where nothing was chosen. */
    private static final String NOTHING = "—";

    private static final Pattern BOOKMARK = Pattern.compile("cp_([scp])_(" + FormItem.WHOLE + "|[0-9a-f]{32})");
    private static final String LABEL =
            "<w:tcPr><w:tcW w:w=\"2200\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF1F4\"/></w:tcPr>";

    private final Form form;
    private final DocxFile file;
    private int bookmarks;

    private DocxForm(Form form) {
        this.form = form;
        this.file = new DocxFile(
                form.title(),
                form.language(),
                form.direction(),
                form.words().heading(),
                form.identity().properties());
    }

    public static byte[] write(Form form) {
        var writing = new DocxForm(form);
        writing.file.paragraph("Title", form.words().heading() + " · " + form.title());
        writing.file.paragraph("Normal", form.words().explanation());
        form.items().forEach(writing::item);
        return writing.file.bytes();
    }

    private void item(FormItem item) {
        file.paragraph("Heading1", item.name());
        var out = file.body();
        if (!item.text().isBlank()) {
            out.raw("<w:sdt><w:sdtPr><w:lock w:val=\"sdtContentLocked\"/></w:sdtPr><w:sdtContent>");
            item.text().lines().forEach(line -> file.paragraph("Provision1", line));
            out.raw("</w:sdtContent></w:sdt>");
        }
        out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>");
        out.raw("<w:tblGrid><w:gridCol w:w=\"2200\"/><w:gridCol w:w=\"6870\"/></w:tblGrid>");
        if (item.stance()) {
            row('s', item, form.words().stance());
        }
        row('c', item, form.words().comment());
        if (item.wording()) {
            row('p', item, form.words().proposed());
        }
        out.raw("</w:tbl><w:p/>");
    }

    private void row(char field, FormItem item, String label) {
        var name = "cp_" + field + "_" + item.key().replace("-", "");
        var id = String.valueOf(++bookmarks);
        var out = file.body().open("w:tr").open("w:tc").raw(LABEL).open("w:p");
        out.empty("w:bookmarkStart", "w:id", id, "w:name", name);
        file.run("<w:b/><w:bCs/>", label, out);
        out.empty("w:bookmarkEnd", "w:id", id).close("w:p").close("w:tc");
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"6870\" w:type=\"dxa\"/></w:tcPr><w:p>");
        if (field == 's') {
            choice(label, name);
        }
        out.raw("</w:p></w:tc></w:tr>");
    }

    private void choice(String label, String name) {
        var out = file.body().open("w:sdt").open("w:sdtPr");
        out.empty("w:alias", "w:val", label).empty("w:tag", "w:val", name).open("w:dropDownList");
        out.empty("w:listItem", "w:displayText", NOTHING, "w:value", NOTHING);
        form.words().stances().forEach(one -> out.empty("w:listItem", "w:displayText", one, "w:value", one));
        out.close("w:dropDownList").close("w:sdtPr").open("w:sdtContent");
        file.run("", NOTHING, out);
        out.close("w:sdtContent").close("w:sdt");
    }

    static FilledForm read(Map<String, byte[]> parts) {
        var identity = FormIdentity.of(FilledForm.properties(parts)).orElseThrow(FilledForm::notAForm);
        var answers = new LinkedHashMap<String, FormAnswer>();
        OfficeParts.each(
                parts, "word/document.xml", "body", one -> one.all("tr").forEach(row -> take(row, answers)));
        return new FilledForm(identity, new ArrayList<>(answers.values()), Set.of());
    }

    private static void take(XmlElement row, LinkedHashMap<String, FormAnswer> answers) {
        var cells = row.all("tc");
        var marks = new ArrayList<String>();
        row.all("bookmarkStart").forEach(mark -> marks.add(mark.attribute("name")));
        row.all("tag").forEach(tag -> marks.add(tag.attribute("val")));
        var mark =
                marks.stream().map(BOOKMARK::matcher).filter(Matcher::matches).findFirst();
        if (mark.isEmpty() || cells.size() < 2) {
            return;
        }
        var key = key(mark.get().group(2));
        var words = words(cells.getLast());
        if (answers.size() > FilledForm.ROWS) {
            return;
        }
        var before = answers.getOrDefault(key, new FormAnswer(0, key, "", "", "", ""));
        answers.put(
                key,
                switch (mark.get().group(1)) {
                    case "s" ->
                        new FormAnswer(
                                0, key, "", words.equals(NOTHING) ? "" : words, before.comment(), before.proposed());
                    case "c" -> new FormAnswer(0, key, "", before.stance(), words, before.proposed());
                    default -> new FormAnswer(0, key, "", before.stance(), before.comment(), words);
                });
    }

    private static String key(String plain) {
        return plain.equals(FormItem.WHOLE)
                ? plain
                : UUID.fromString(plain.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                        .toString();
    }

    /** Paragraphs as lines; what was struck out with changes tracked is gone. */
    private static String words(XmlElement cell) {
        var out = new StringBuilder();
        for (var paragraph : cell.all("p")) {
            out.append(out.isEmpty() ? "" : "\n");
            append(paragraph, out);
        }
        return out.toString().strip();
    }

    private static void append(XmlElement element, StringBuilder out) {
        for (var child : element.children()) {
            switch (child.name()) {
                case "t" -> out.append(child.words());
                case "tab" -> out.append(' ');
                case "br", "cr" -> out.append('\n');
                case "del", "moveFrom", "pPr", "rPr", "sdtPr", "p" -> {}
                default -> append(child, out);
            }
        }
    }
}
