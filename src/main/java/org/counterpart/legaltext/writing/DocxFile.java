package org.counterpart.legaltext.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.Direction;

/** A Word document around its paragraphs: styles, notes, the head and foot of its pages. */
public final class DocxFile {

    private static final String DOCUMENT = "word/document.xml";
    static final String[] NAMESPACES = {
        "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    };

    private final OfficeFile file;
    private final String language;
    private final boolean rightToLeft;
    private final String head;
    private final XmlOut body = new XmlOut();
    private final XmlOut notes = new XmlOut();
    private final Map<String, String> styles = new LinkedHashMap<>();
    private int noted;
    private int bookmarks;

    /**
     * @param head what stands above every page
     * @param properties of our own, kept in the file
     */
    public DocxFile(String title, String language, Direction direction, String head, Map<String, String> properties) {
        this.file = new OfficeFile(title, language, properties);
        this.language = language.equals("und") ? "" : language;
        this.rightToLeft = direction == Direction.RTL;
        this.head = head;
    }

    /** Where its paragraphs and tables are written, in WordprocessingML. */
    public XmlOut body() {
        return body;
    }

    /**
     * The style of a paragraph that opens a provision.
     *
     * @param rank of its heading, 1 the highest
     * @param depth of provisions under the last heading
     */
    String style(Declaration declaration, int rank, int depth) {
        var name = Declaration.STYLE + declaration.written();
        var id = WordStyles.id(name);
        styles.computeIfAbsent(
                id,
                any -> WordStyles.provision(
                        name, declaration.heads() ? WordStyles.heading(rank) : WordStyles.words(depth)));
        return id;
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    /** A paragraph of one run. */
    public DocxFile paragraph(String style, String words) {
        begin(style, body);
        run("", words, body);
        body.close("w:p").line();
        return this;
    }

    /** A place between two paragraphs to which a link may lead. */
    void bookmark(String name) {
        var id = String.valueOf(++bookmarks);
        body.empty("w:bookmarkStart", "w:id", id, "w:name", name).empty("w:bookmarkEnd", "w:id", id);
    }

    void begin(String style, XmlOut out) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (rightToLeft) {
            out.empty("w:bidi");
        }
        out.close("w:pPr");
    }

    /** @param properties of the run, in the order of the schema; the direction comes last */
    public void run(String properties, String words, XmlOut out) {
        out.open("w:r");
        var all = properties + (rightToLeft ? "<w:rtl/>" : "");
        if (!all.isEmpty()) {
            out.open("w:rPr").raw(all).close("w:rPr");
        }
        out.open("w:t", "xml:space", "preserve").words(words).close("w:t").close("w:r");
    }

    /** Keeps the words of a footnote and returns its identifier. */
    String note(String words) {
        var id = String.valueOf(++noted);
        notes.open("w:footnote", "w:id", id);
        var lines = words.lines().toList();
        for (var i = 0; i < Math.max(1, lines.size()); i++) {
            begin("FootnoteText", notes);
            if (i == 0) {
                notes.raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
            }
            run("", (i == 0 ? " " : "") + (lines.isEmpty() ? "" : lines.get(i)), notes);
            notes.close("w:p");
        }
        notes.close("w:footnote");
        return id;
    }

    String link(String address) {
        return file.link(DOCUMENT, address);
    }

    public byte[] bytes() {
        file.part(
                DOCUMENT,
                "word/styles.xml",
                "wordprocessingml.styles",
                "styles",
                WordStyles.of(language, rightToLeft, styles.values()));
        file.part(DOCUMENT, "word/settings.xml", "wordprocessingml.settings", "settings", settings());
        file.part(DOCUMENT, "word/footnotes.xml", "wordprocessingml.footnotes", "footnotes", footnotes());
        var header = file.part(DOCUMENT, "word/header1.xml", "wordprocessingml.header", "header", header());
        var footer = file.part(DOCUMENT, "word/footer1.xml", "wordprocessingml.footer", "footer", footer());
        var out = new XmlOut().open("w:document", NAMESPACES).open("w:body").raw(body.toString());
        out.open("w:sectPr").empty("w:headerReference", "w:type", "default", "r:id", header);
        out.empty("w:footerReference", "w:type", "default", "r:id", footer);
        out.raw("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
        out.raw(
                "<w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>");
        out.raw(rightToLeft ? "<w:bidi/>" : "")
                .close("w:sectPr")
                .close("w:body")
                .close("w:document");
        file.main(DOCUMENT, "wordprocessingml.document", out.toString());
        return file.bytes();
    }

    private String settings() {
        return new XmlOut()
                .open("w:settings", NAMESPACES)
                .raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:compat>")
                .raw(
                        "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>")
                .raw("</w:compat>")
                .close("w:settings")
                .toString();
    }

    private String footnotes() {
        return new XmlOut()
                .open("w:footnotes", NAMESPACES)
                .raw("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>")
                .raw(
                        "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>")
                .raw(notes.toString())
                .close("w:footnotes")
                .toString();
    }

    private String header() {
        var out = new XmlOut().open("w:hdr", NAMESPACES);
        begin("Header", out);
        run("", head, out);
        return out.close("w:p").close("w:hdr").toString();
    }

    private String footer() {
        var out = new XmlOut().open("w:ftr", NAMESPACES);
        begin("Footer", out);
        out.raw("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
        return out.close("w:p").close("w:ftr").toString();
    }
}
