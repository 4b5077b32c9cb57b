package org.counterpart.text.writing;

import org.counterpart.text.model.LegalText;

/** Writes a text in one format. */
public interface TextWriter {

    byte[] write(LegalText text, Edition edition);

    TextExport format();
}
