package org.counterpart.legaltext.writing;

import org.counterpart.legaltext.model.LegalText;

/** Writes a text in one format. */
public interface TextWriter {

    byte[] write(LegalText text, Edition edition);

    TextExport format();
}
