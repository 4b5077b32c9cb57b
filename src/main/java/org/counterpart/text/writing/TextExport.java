package org.counterpart.text.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which a text can be taken away. */
public enum TextExport {
    AKN("application/xml", "xml"),
    HTML("text/html", "html"),
    MARKDOWN("text/markdown", "md"),
    PLAIN_TEXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf");

    /** Those that can also hold what people said, told apart from the law. */
    private static final List<TextExport> READABLE = List.of(DOCX, PDF, HTML, MARKDOWN);

    /** The format whose files end like this. */
    public static Optional<TextExport> ending(String extension) {
        return Arrays.stream(values())
                .filter(one -> one.extension.equals(extension))
                .findFirst();
    }

    /** The formats for a text in this language. */
    public static List<TextExport> of(String language) {
        return Arrays.stream(values())
                .filter(one -> one != PDF || PdfWriter.hasFontsFor(language))
                .toList();
    }

    /** The formats for the article file of a text in this language. */
    public static List<TextExport> readable(String language) {
        return of(language).stream().filter(TextExport::isReadable).toList();
    }

    public boolean isReadable() {
        return READABLE.contains(this);
    }

    private final String mediaType;
    private final String extension;

    TextExport(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** What writes it. */
    public TextWriter writer() {
        return switch (this) {
            case AKN -> new AknWriter();
            case HTML -> new HtmlWriter();
            case MARKDOWN -> new MarkdownWriter();
            case PLAIN_TEXT -> new PlainTextWriter();
            case DOCX -> new DocxWriter();
            case PDF -> new PdfWriter();
        };
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
