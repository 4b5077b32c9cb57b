package org.counterpart.text.writing;

import java.util.Map;
import org.counterpart.text.model.LegalText;

/** Writes a Word document: headings by rank, provisions indented by depth, notes as footnotes, tables as tables. */
public final class DocxWriter implements TextWriter {

    private static final int LOWEST_HEADING = 6;

    @Override
    public TextExport format() {
        return TextExport.DOCX;
    }

    @Override
    public byte[] write(LegalText text, Edition edition) {
        var file = new DocxFile(text.title(), text.language(), text.direction(), HtmlWriter.about(edition), Map.of());
        file.paragraph("Title", text.title());
        Branch.of(text.units()).forEach(branch -> unit(branch, 1, 0, file));
        return file.bytes();
    }

    /**
     * @param rank of the next heading
     * @param depth of provisions under the last heading
     */
    private static void unit(Branch branch, int rank, int depth, DocxFile file) {
        var unit = branch.unit();
        var heads = HtmlWriter.isHead(unit);
        if (heads) {
            var divider = unit.number().isEmpty() || unit.heading().isEmpty() ? "" : " – ";
            file.paragraph("Heading" + Math.min(rank, LOWEST_HEADING), unit.number() + divider + unit.heading());
        }
        var style = depth == 0 ? "Normal" : "Provision" + Math.min(depth, WordStyles.DEEPEST);
        var number = heads ? "" : unit.number();
        if (unit.body().isEmpty() && !number.isEmpty()) {
            file.paragraph(style, number);
        } else {
            Body.walk(unit.body(), unit.marks(), new DocxBody(file, style, number));
        }
        branch.children().forEach(child -> unit(child, heads ? rank + 1 : rank, heads ? 0 : depth + 1, file));
    }
}
