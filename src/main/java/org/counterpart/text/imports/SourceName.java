package org.counterpart.text.imports;

import java.util.Locale;
import org.counterpart.legaltext.model.TextFormat;

/** Stored files have an ending that says what they are. A web page is kept as plain text: it must never run as one of ours. */
final class SourceName {

    static String of(String fileName, TextFormat format) {
        var ending = switch (format) {
            case AKOMA_NTOSO -> ".xml";
            case MARKDOWN -> ".md";
            case PLAIN_TEXT, HTML -> ".txt";
            case DOCX -> ".docx";
            case ODT -> ".odt";
            case PDF -> ".pdf";
        };
        return fileName.toLowerCase(Locale.ROOT).endsWith(ending) ? fileName : fileName + ending;
    }

    private SourceName() {}
}
