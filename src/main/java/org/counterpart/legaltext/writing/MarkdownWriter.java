package org.counterpart.legaltext.writing;

import java.nio.charset.StandardCharsets;
import org.counterpart.legaltext.model.LegalText;

/** Writes Markdown: headings by rank, numbered paragraphs, footnotes, tables, quotations. */
public final class MarkdownWriter implements TextWriter {

    @Override
    public TextExport format() {
        return TextExport.MARKDOWN;
    }

    @Override
    public byte[] write(LegalText text, Edition edition) {
        var out = new StringBuilder();
        Lines.write(text, edition, out, new MarkdownBody(out, true), true);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
