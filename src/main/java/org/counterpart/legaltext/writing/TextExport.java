package org.counterpart.legaltext.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.counterpart.legaltext.model.LegalText;
import org.jspecify.annotations.Nullable;

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

    /**
     * Why the words of a text cannot stand in a PDF, as the key of a sentence; null when they can. Asked of the law, not of what was said about it.
     */
    public static @Nullable String obstacle(LegalText text) {
        var words = new StringBuilder(text.title());
        text.units()
                .forEach(unit ->
                        words.append(unit.number()).append(unit.heading()).append(unit.body()));
        return PdfFonts.canPrint(words.toString()) ? null : "legaltext.export.script";
    }

    /** Why a file of this {@link #size} cannot be a PDF, as the key of a sentence; null when it can. */
    public static @Nullable String obstacle(long size) {
        return size > PdfWriter.LIMIT ? "legaltext.export.tooLong" : null;
    }

    /** How long a text is once it is laid out, in characters of the page. */
    public static long size(LegalText text, Edition edition) {
        return HtmlWriter.page(text, edition, "").toString().length();
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
