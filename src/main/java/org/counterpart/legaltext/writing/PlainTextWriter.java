package org.counterpart.legaltext.writing;

import java.nio.charset.StandardCharsets;
import org.counterpart.legaltext.model.LegalText;

/** Writes lines that anything can read: notes in brackets, quotations indented, cells divided by bars. */
public final class PlainTextWriter implements TextWriter {

    @Override
    public TextExport format() {
        return TextExport.PLAIN_TEXT;
    }

    @Override
    public byte[] write(LegalText text, Edition edition) {
        var out = new StringBuilder();
        Lines.write(text, edition, out, new MarkdownBody(out, false), false);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
