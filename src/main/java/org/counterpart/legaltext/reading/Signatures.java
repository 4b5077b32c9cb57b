package org.counterpart.legaltext.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.counterpart.legaltext.reading.xml.Archive;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, and the polite refusal of what is no text. */
final class Signatures {

    private static final int PDF_WITHIN = 1024;
    private static final int NAMES = 5_000;
    private static final Pattern TELLING = Pattern.compile("word/document\\.xml|content\\.xml|xl/.*|ppt/.*");

    /** The format of a file that is no plain text; null for plain text of any kind. */
    static @Nullable TextFormat format(byte[] content) {
        if (isPdf(content)) {
            return TextFormat.PDF;
        }
        if (!Archive.is(content)) {
            return null;
        }
        var names = names(content);
        if (names.contains("content.xml")) {
            return TextFormat.ODT;
        }
        return TextFormat.DOCX;
    }

    static void refuseOthers(byte[] content) {
        if (starts(content, "{\\rtf")) {
            throw Unreadable.because("legaltext.import.rtf");
        }
        if (content.length > 4 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf && content[2] == 0x11) {
            throw Unreadable.because("legaltext.import.oldOffice");
        }
        if (starts(content, "\u00ff\u00d8\u00ff")
                || starts(content, "\u0089PNG")
                || starts(content, "GIF8")
                || starts(content, "II*\0")
                || starts(content, "MM\0*")
                || (starts(content, "RIFF") && contains(content, "WEBP"))) {
            throw Unreadable.because("legaltext.import.picture");
        }
        if (starts(content, "PK") && !Archive.is(content)) {
            throw Unreadable.because("legaltext.import.damaged");
        }
        if (Archive.is(content)) {
            refuseOtherArchive(names(content), content);
        }
    }

    private static void refuseOtherArchive(Set<String> names, byte[] content) {
        var mime = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        if (names.stream().anyMatch(name -> name.startsWith("xl/")) || mime.contains("opendocument.spreadsheet")) {
            throw Unreadable.because("legaltext.import.spreadsheet");
        }
        if (names.stream().anyMatch(name -> name.startsWith("ppt/")) || mime.contains("opendocument.presentation")) {
            throw Unreadable.because("legaltext.import.presentation");
        }
        if (names.isEmpty()) {
            throw Unreadable.because("legaltext.import.damaged");
        }
        if (!names.contains("word/document.xml") && !names.contains("content.xml")) {
            throw Unreadable.because("legaltext.import.archive");
        }
    }

    private static boolean isPdf(byte[] content) {
        return new String(content, 0, Math.min(content.length, PDF_WITHIN), StandardCharsets.ISO_8859_1)
                .contains("%PDF-");
    }

    private static boolean starts(byte[] content, String mark) {
        return content.length >= mark.length()
                && new String(content, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean contains(byte[] content, String mark) {
        return new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1).contains(mark);
    }

    /** The names in an archive until one tells what it is; what there is of a damaged one. */
    private static Set<String> names(byte[] content) {
        var names = new HashSet<String>();
        var left = Archive.SIZE_LIMIT;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var buffer = new byte[64 * 1024];
            for (var entry = zip.getNextEntry(); entry != null && names.size() < NAMES; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (TELLING.matcher(entry.getName()).matches()) {
                    return names;
                }
                for (var n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    left -= n;
                    if (left < 0) {
                        throw Unreadable.because("legaltext.import.unfolds");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return names;
        }
        return names;
    }

    private Signatures() {}
}
