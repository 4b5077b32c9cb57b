package org.counterpart.legaltext.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.model.Mark;

/** The words of a unit as paragraphs, tables and footnotes of Word. */
final class DocxBody implements BodyVisitor {

    /** How marks look, in the order in which the schema wants them. */
    private static final List<Map.Entry<Mark.Kind, String>> LOOKS = List.of(
            Map.entry(Mark.Kind.REFERENCE, "<w:rStyle w:val=\"Hyperlink\"/>"),
            Map.entry(Mark.Kind.STRONG, "<w:b/><w:bCs/>"),
            Map.entry(Mark.Kind.EMPHASIS, "<w:i/><w:iCs/>"),
            Map.entry(Mark.Kind.DELETED, "<w:strike/><w:color w:val=\"8B1A1A\"/>"),
            Map.entry(Mark.Kind.INSERTED, "<w:color w:val=\"1B5E20\"/><w:u w:val=\"double\"/>"),
            Map.entry(Mark.Kind.UNDERLINE, "<w:u w:val=\"single\"/>"),
            Map.entry(Mark.Kind.SUPERSCRIPT, "<w:vertAlign w:val=\"superscript\"/>"),
            Map.entry(Mark.Kind.SUBSCRIPT, "<w:vertAlign w:val=\"subscript\"/>"));

    private static final String NUMBER = "<w:rStyle w:val=\"CounterpartNumber\"/>";
    private static final String HEADING = "<w:rStyle w:val=\"CounterpartHeading\"/>";

    private final DocxFile file;
    private final Addresses addresses;
    private final String style;
    private final String wordsStyle;
    private final List<Mark.Kind> marked = new ArrayList<>();
    private final String number;
    private final XmlOut out;
    private boolean opened;
    private int quoted;

    /**
     * @param style of the paragraph that opens the provision
     * @param wordsStyle of those that go on with it
     * @param number printed before the first words
     */
    DocxBody(DocxFile file, Addresses addresses, String style, String wordsStyle, String number) {
        this.file = file;
        this.addresses = addresses;
        this.style = style;
        this.wordsStyle = wordsStyle;
        this.number = number;
        this.out = file.body();
    }

    /** The number and the heading, each in a style that says what it is. */
    void heading(String numbered, String heading) {
        opened = true;
        file.begin(style, out);
        if (!numbered.isEmpty()) {
            file.run(NUMBER, numbered, out);
        }
        if (!numbered.isEmpty() && !heading.isEmpty()) {
            file.run("", " – ", out);
        }
        if (!heading.isEmpty()) {
            file.run(HEADING, heading, out);
        }
        endParagraph();
    }

    /** Opens the provision where nothing did yet. */
    void end() {
        if (!opened) {
            beginParagraph("");
            endParagraph();
        }
    }

    @Override
    public void beginParagraph(String words) {
        file.begin(!opened ? style : quoted > 0 ? "CounterpartQuotation" : wordsStyle, out);
        if (!opened && !number.isEmpty()) {
            file.run(NUMBER, number, out);
            file.run("", " ", out);
        }
        opened = true;
    }

    @Override
    public void endParagraph() {
        out.close("w:p").line();
    }

    @Override
    public void beginQuotation(String rest) {
        end();
        quoted++;
    }

    @Override
    public void endQuotation(String rest) {
        quoted--;
        if (!rest.isEmpty()) {
            file.begin("CounterpartWordsRest", out);
        }
    }

    @Override
    public void afterQuotation(String rest) {
        if (!rest.isEmpty()) {
            endParagraph();
        }
    }

    @Override
    public void beginTable(int columns) {
        end();
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
        out.raw(file.isRightToLeft() ? "<w:bidiVisual/>" : "").empty("w:tblW", "w:w", "5000", "w:type", "pct");
        out.close("w:tblPr").open("w:tblGrid");
        for (var i = 0; i < columns; i++) {
            out.empty("w:gridCol", "w:w", String.valueOf(9070 / columns));
        }
        out.close("w:tblGrid");
    }

    @Override
    public void endTable() {
        out.close("w:tbl").line().raw("<w:p/>");
    }

    @Override
    public void beginRow() {
        out.open("w:tr");
    }

    @Override
    public void endRow() {
        out.close("w:tr");
    }

    @Override
    public void beginCell(String words) {
        out.open("w:tc").raw("<w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        file.begin("Normal", out);
    }

    @Override
    public void endCell() {
        out.close("w:p").close("w:tc");
    }

    @Override
    public void open(Mark mark) {
        if (mark.kind() != Mark.Kind.REFERENCE) {
            marked.add(mark.kind());
        } else if (addresses.leads(mark)) {
            marked.add(mark.kind());
            var outside = addresses.leadsOutside(mark) ? file.link(mark.value()) : "";
            out.open(
                    "w:hyperlink",
                    "r:id",
                    outside,
                    "w:anchor",
                    addresses.inside(mark).orElse(""));
        }
    }

    @Override
    public void close(Mark mark) {
        if (mark.kind() != Mark.Kind.REFERENCE) {
            marked.remove(mark.kind());
        } else if (addresses.leads(mark)) {
            marked.remove(mark.kind());
            out.close("w:hyperlink");
        }
    }

    @Override
    public void words(String words) {
        var look = new StringBuilder();
        LOOKS.stream().filter(one -> marked.contains(one.getKey())).forEach(one -> look.append(one.getValue()));
        file.run(look.toString(), words, out);
    }

    @Override
    public void note(Mark note) {
        out.open("w:r").raw("<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
        out.empty("w:footnoteReference", "w:id", file.note(note.noteWords())).close("w:r");
    }
}
