package org.counterpart.base;

import static counterpart.schema.Tables.STORED_FILE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in the one database, kept byte for byte. Only kinds that readers need and that cannot run: name and content must agree. Whoever
 * serves a file sends it as a download and checks first that the reader may have it.
 */
@Component
public class Files {

    /** Twenty mebibytes. */
    public static final int LIMIT = 20 * 1024 * 1024;

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "xml", "application/xml",
            "md", "text/markdown",
            "txt", "text/plain",
            // Never shown as a page of ours.
            "html", "text/plain");

    /** Macros of Word and of LibreOffice, however a lenient program writes a path. */
    private static final Pattern PROGRAM = Pattern.compile("(?i).*vbaProject\\.bin|[./\\\\]*(Basic|Scripts)[/\\\\].*");

    private static final Pattern CALLED_PROGRAM = Pattern.compile("(?i)vbaProject|macroEnabled");

    private final DSLContext db;

    Files(DSLContext db) {
        this.db = db;
    }

    /** A stored file with its content. */
    public record StoredFile(FileId id, String name, String mediaType, byte[] content) {}

    /** Stores a file. Refuses, at the field "file", what is too large, of another kind, or not what its name says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileId store(String name, byte[] content, @Nullable AccountId by) {
        var clean = cleanName(name);
        var type = check(name, content);
        var id = FileId.next();
        db.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, id)
                .set(STORED_FILE.NAME, clean)
                .set(STORED_FILE.MEDIA_TYPE, type)
                .set(STORED_FILE.SIZE, (long) content.length)
                .set(STORED_FILE.SHA256, sha256(content))
                .set(STORED_FILE.CONTENT, content)
                .set(STORED_FILE.STORED_BY, by)
                .set(STORED_FILE.STORED_AT, DatabaseClock.NOW)
                .execute();
        return id;
    }

    /**
     * Refuses what {@link #store} would refuse, and keeps nothing.
     *
     * @return its media type
     */
    public static String check(String name, byte[] content) {
        var clean = cleanName(name);
        var ending = clean.substring(clean.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = TYPES.get(ending);
        if (content.length > LIMIT) {
            throw new Refused(Problem.at("file", "base.file.tooLarge", LIMIT / 1024 / 1024));
        }
        if (type == null) {
            throw new Refused(Problem.at(
                    "file",
                    "base.file.kind",
                    String.join(", ", List.of("PDF", "DOCX", "ODT", "PNG", "JPEG", "XML", "MD", "TXT", "HTML"))));
        }
        if (!agrees(ending, content)) {
            throw new Refused(Problem.at("file", "base.file.content", ending.toUpperCase(Locale.ROOT)));
        }
        return type;
    }

    public StoredFile read(FileId id) {
        return db.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.MEDIA_TYPE, STORED_FILE.CONTENT)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional(Records.mapping(StoredFile::new))
                .orElseThrow(NotFound::new);
    }

    /** What a file is called and how it can be told from any other, without its content. */
    public record Described(FileId id, String name, long size, String sha256) {}

    public Described describe(FileId id) {
        return db.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.SIZE, STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional(Records.mapping((file, name, size, sha256) ->
                        new Described(file, name, size, HexFormat.of().formatHex(sha256))))
                .orElseThrow(NotFound::new);
    }

    /** Removes a file that nothing refers to; the database refuses any other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(FileId id) {
        db.deleteFrom(STORED_FILE).where(STORED_FILE.ID.eq(id)).execute();
    }

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last part of a path, without control and direction marks; at most 200 characters, the ending kept. */
    static String cleanName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\"]", "")
                .strip();
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }

    private static boolean agrees(String ending, byte[] content) {
        return switch (ending) {
            case "pdf" -> startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
            case "docx" ->
                isOffice(content, "[Content_Types].xml", "wordprocessingml.document.main+xml", "word/document.xml");
            case "odt" -> isOffice(content, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml");
            case "png" -> startsWith(content, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            case "jpg", "jpeg" -> startsWith(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
            default -> isUtf16(content) || !contains(content, (byte) 0);
        };
    }

    /** It says of itself that it is of this kind, holds what the kind must, and no program under whatever name. */
    private static boolean isOffice(byte[] content, String telling, String kind, String needed) {
        var outline = Packed.outline(content, telling);
        var told = outline.getOrDefault(telling, "");
        return told.contains(kind)
                && outline.containsKey(needed)
                && !CALLED_PROGRAM.matcher(told).find()
                && outline.keySet().stream().noneMatch(PROGRAM.asMatchPredicate());
    }

    private static boolean isUtf16(byte[] content) {
        return startsWith(content, new byte[] {(byte) 0xff, (byte) 0xfe})
                || startsWith(content, new byte[] {(byte) 0xfe, (byte) 0xff});
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean contains(byte[] content, byte wanted) {
        for (var b : content) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
