package org.counterpart.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What is inside of a packed file (ZIP: Word, Excel, OpenDocument), unpacked within bounds. Sizes that the file gives for itself are not
 * believed.
 */
public final class Packed {

    /**
     * @param entries how many files at most
     * @param part bytes of one file that is wanted, unpacked
     * @param sum bytes of all of them, unpacked
     */
    public record Bounds(int entries, int part, long sum) {}

    /** An office document as people attach it, its pictures included. */
    private static final Bounds DOCUMENT = new Bounds(5_000, 1024 * 1024, 192L * 1024 * 1024);

    public static boolean is(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /**
     * The content of the files that are wanted, by name.
     *
     * @throws IOException when it cannot be unpacked, holds more than the bounds allow, or lists other files than it holds
     */
    public static Map<String, byte[]> parts(byte[] content, Predicate<String> wanted, Bounds bounds)
            throws IOException {
        var parts = new HashMap<String, byte[]>();
        var entries = new ArrayList<ZipEntry>();
        var left = bounds.sum();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
                if (entries.size() > bounds.entries()) {
                    throw new IOException("more than " + bounds.entries() + " files");
                }
                if (wanted.test(entry.getName())) {
                    var most = Math.min(bounds.part(), left);
                    var part = zip.readNBytes((int) most + 1);
                    left -= within(part.length, most);
                    parts.putIfAbsent(entry.getName(), part);
                } else {
                    left -= skipped(zip, left);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name that is none", e);
        }
        PackedContents.agree(content, entries);
        return parts;
    }

    /**
     * All its files by name; of the one that says what it is, the content, of any other nothing. Empty when it cannot be unpacked whole and
     * within bounds.
     *
     * @throws Refused when it lists other files than it holds
     */
    static Map<String, String> outline(byte[] content, String telling) {
        var outline = new HashMap<String, String>();
        try {
            var told = parts(
                    content,
                    name -> {
                        outline.put(name, "");
                        return name.equals(telling);
                    },
                    DOCUMENT);
            told.forEach((name, words) -> outline.put(name, new String(words, StandardCharsets.UTF_8)));
            return outline;
        } catch (PackedContents.Forged e) {
            throw new Refused(Problem.at("file", "base.file.contents"));
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static long skipped(ZipInputStream zip, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        var size = 0L;
        for (var n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size = within(size + n, most);
        }
        return size;
    }

    private static long within(long size, long most) throws IOException {
        if (size > most) {
            throw new IOException("more than " + most + " bytes");
        }
        return size;
    }

    private Packed() {}
}
