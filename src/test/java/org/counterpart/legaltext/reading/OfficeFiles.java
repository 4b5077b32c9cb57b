package org.counterpart.legaltext.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes small office documents for tests. */
final class OfficeFiles {

    private static final String W = "<w:%s xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
            + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>%s</w:%s>";

    /** A Word document. @param parts by name without folder and ending, their content without the outer element */
    static byte[] docx(String body, Map<String, String> parts) {
        var files = new LinkedHashMap<String, String>();
        files.put("[Content_Types].xml", "<Types/>");
        files.put("word/document.xml", W.formatted("document", "<w:body>" + body + "</w:body>", "document"));
        parts.forEach((name, content) -> {
            var element = name.startsWith("header") ? "hdr" : name;
            files.put("word/" + name + ".xml", W.formatted(element, content, element));
        });
        return zip(files);
    }

    static String p(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String item(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list
                + "'/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='"
                + text + "'/></w:lvl>";
    }

    /** An OpenDocument text. */
    static byte[] odt(String styles, String body) {
        var names = "xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:table='b' xmlns:fo='f' xmlns:xlink='x'";
        var files = new LinkedHashMap<String, String>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text");
        files.put("META-INF/manifest.xml", "<manifest/>");
        files.put(
                "content.xml",
                "<office:document-content " + names + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        return zip(files);
    }

    static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PDF of pages of lines; a line that begins with "#" is bold, one that begins with ">" is set apart from the one above. */
    static byte[] pdf(String password, List<List<String>> pages) {
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    var y = 740f;
                    for (var line : lines) {
                        y -= line.startsWith(">") ? 28 : 14;
                        var bold = line.contains("#");
                        content.beginText();
                        content.setFont(
                                new PDType1Font(
                                        bold
                                                ? Standard14Fonts.FontName.HELVETICA_BOLD
                                                : Standard14Fonts.FontName.HELVETICA),
                                11);
                        content.newLineAtOffset(72, y);
                        content.showText(line.replaceFirst("^[>#]+", ""));
                        content.endText();
                    }
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words where they are drawn on a page of A4. */
    record Piece(double x, double y, double size, boolean bold, String text) {}

    /** A PDF whose pieces stand where they say, drawn in their order. */
    static byte[] drawn(List<List<Piece>> pages) {
        try (var document = new PDDocument()) {
            for (var pieces : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    for (var piece : pieces) {
                        content.beginText();
                        content.setFont(
                                new PDType1Font(
                                        piece.bold()
                                                ? Standard14Fonts.FontName.TIMES_BOLD
                                                : Standard14Fonts.FontName.TIMES_ROMAN),
                                (float) piece.size());
                        content.newLineAtOffset((float) piece.x(), (float) piece.y());
                        content.showText(piece.text());
                        content.endText();
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfficeFiles() {}
}
