package org.counterpart.legaltext.writing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Declaration;

/** The styles of our Word documents, under the names that Word itself uses, so that its own outline, contents and reader find them. */
final class WordStyles {

    /** Steps by which provisions are indented. */
    static final int DEEPEST = 6;

    /** Twentieths of a point. */
    private static final int STEP = 360;

    private static final int[] HEADING_SIZES = {32, 28, 25, 23, 22, 22};

    /** @param provisions further styles, of provisions */
    static String of(String language, boolean rightToLeft, Collection<String> provisions) {
        var out = new XmlOut().open("w:styles", DocxFile.NAMESPACES);
        defaults(out, language, rightToLeft);
        paragraph(
                out,
                "Title",
                "Title",
                "<w:spacing w:after=\"320\"/>",
                "<w:b/><w:bCs/><w:sz w:val=\"40\"/><w:szCs w:val=\"42\"/>");
        headings(out);
        depths(out);
        provisions.forEach(out::raw);
        paragraph(out, "CounterpartQuotation", Declaration.QUOTATION, indent(2 * STEP), "<w:i/><w:iCs/>");
        aroundTheText(out);
        charactersOfProvisions(out);
        table(out);
        return out.close("w:styles").toString();
    }

    /** Of paragraphs that go on with a provision. @param depth under the last heading */
    static String words(int depth) {
        return id(Declaration.WORDS + " " + Math.min(depth, DEEPEST));
    }

    static String heading(int rank) {
        return "Heading" + Math.min(rank, HEADING_SIZES.length);
    }

    /** Word makes identifiers like this of names. */
    static String id(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** A style of provisions that looks like another one. */
    static String provision(String name, String likeId) {
        var out = new XmlOut();
        style(out, "paragraph", id(name), name, "<w:basedOn w:val=\"" + likeId + "\"/>");
        return out.close("w:style").toString();
    }

    private static void defaults(XmlOut out, String language, boolean rightToLeft) {
        out.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        out.raw("<w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\" w:eastAsia=\"Cambria\" w:cs=\"Times New Roman\"/>");
        out.raw("<w:sz w:val=\"22\"/><w:szCs w:val=\"24\"/>");
        if (!language.isEmpty()) {
            out.empty("w:lang", rightToLeft ? "w:bidi" : "w:val", language);
        }
        out.close("w:rPr").close("w:rPrDefault").open("w:pPrDefault").open("w:pPr");
        out.raw(rightToLeft ? "<w:bidi/>" : "").raw("<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>");
        out.close("w:pPr").close("w:pPrDefault").close("w:docDefaults");
        out.raw(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    }

    private static void headings(XmlOut out) {
        for (var level = 1; level <= HEADING_SIZES.length; level++) {
            var size = HEADING_SIZES[level - 1];
            paragraph(
                    out,
                    "Heading" + level,
                    "heading " + level,
                    "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"" + (level - 1)
                            + "\"/>",
                    "<w:b/><w:bCs/><w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + (size + 2) + "\"/>");
        }
    }

    /** Provisions, and paragraphs that go on with one, by how deep they stand. */
    private static void depths(XmlOut out) {
        for (var depth = 1; depth <= DEEPEST; depth++) {
            paragraph(out, "Provision" + depth, "Provision " + depth, indent(depth * STEP), "");
        }
        for (var depth = 0; depth <= DEEPEST; depth++) {
            var indent = depth == 0 ? "" : indent(depth * STEP);
            paragraph(out, words(depth), Declaration.WORDS + " " + depth, indent, "");
        }
        paragraph(out, "CounterpartWordsRest", Declaration.WORDS + " " + Declaration.REST, "", "");
    }

    private static void aroundTheText(XmlOut out) {
        paragraph(out, "Header", "header", "", "<w:color w:val=\"555555\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
        paragraph(out, "Footer", "footer", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
        paragraph(
                out,
                "FootnoteText",
                "footnote text",
                "<w:spacing w:after=\"40\" w:line=\"240\"/>",
                "<w:sz w:val=\"18\"/><w:szCs w:val=\"20\"/>");
    }

    private static void charactersOfProvisions(XmlOut out) {
        character(out, id(Declaration.NUMBER), Declaration.NUMBER, "");
        character(out, id(Declaration.HEADING), Declaration.HEADING, "");
        character(out, "FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        character(out, "Hyperlink", "Hyperlink", "<w:color w:val=\"1F4E79\"/><w:u w:val=\"single\"/>");
    }

    private static void table(XmlOut out) {
        out.raw(
                "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>");
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            out.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "999999");
        }
        out.raw(
                "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    }

    private static String indent(int by) {
        return "<w:ind w:start=\"" + by + "\"/>";
    }

    private static void paragraph(XmlOut out, String id, String name, String paragraph, String run) {
        style(out, "paragraph", id, name, "<w:basedOn w:val=\"Normal\"/>");
        out.raw(paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>");
        out.raw(run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>").close("w:style");
    }

    private static void character(XmlOut out, String id, String name, String run) {
        style(out, "character", id, name, "");
        out.raw("<w:rPr>" + run + "</w:rPr>").close("w:style");
    }

    private static void style(XmlOut out, String type, String id, String name, String basedOn) {
        out.open("w:style", "w:type", type, "w:styleId", id).empty("w:name", "w:val", name);
        out.raw(basedOn).empty("w:qFormat");
    }

    private WordStyles() {}
}
