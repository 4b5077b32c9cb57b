package org.counterpart.text.writing;

/** The formats in which a text can be taken away. */
public enum TextExport {
    AKN("application/xml", "xml"),
    HTML("text/html", "html"),
    MARKDOWN("text/markdown", "md"),
    PLAIN_TEXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    TextExport(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
