package org.counterpart.legaltext.writing;

import java.util.Map;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.LegalText;

/** Writes a Word document: headings by rank, provisions indented by depth, notes as footnotes, tables as tables. */
public final class DocxWriter implements TextWriter {

    @Override
    public TextExport format() {
        return TextExport.DOCX;
    }

    @Override
    public byte[] write(LegalText text, Edition edition) {
        var file = new DocxFile(text.title(), text.language(), text.direction(), edition.about(), Map.of());
        file.paragraph("Title", text.title());
        var addresses = new Addresses(text);
        Branch.of(text.units()).forEach(branch -> unit(branch, 1, 0, addresses, file));
        return file.bytes();
    }

    /**
     * @param rank of the next heading
     * @param depth of provisions under the last heading
     */
    private static void unit(Branch branch, int rank, int depth, Addresses addresses, DocxFile file) {
        var unit = branch.unit();
        addresses.name(unit).ifPresent(file::bookmark);
        var declaration = Declaration.of(unit);
        var heads = declaration.heads();
        var body = new DocxBody(
                file,
                addresses,
                file.style(declaration, rank, depth),
                WordStyles.words(depth),
                heads ? "" : unit.number());
        if (heads) {
            body.heading(unit.number(), unit.heading());
        }
        Body.walk(unit.body(), unit.marks(), body);
        body.end();
        branch.children()
                .forEach(child -> unit(child, heads ? rank + 1 : rank, heads ? 0 : depth + 1, addresses, file));
    }
}
