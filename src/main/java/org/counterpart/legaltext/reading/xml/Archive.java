package org.counterpart.legaltext.reading.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import org.counterpart.legaltext.reading.report.Progress;
import org.counterpart.legaltext.reading.report.Unreadable;
import org.counterpart.legaltext.reading.report.Watch;
import org.jspecify.annotations.Nullable;

/** The parts of an office document, unpacked within bounds. */
public final class Archive {

    private static final int ENTRY_LIMIT = 5_000;
    public static final long SIZE_LIMIT = 192L * 1024 * 1024;
    /** How much one byte may unfold to; text does to twenty or forty. */
    private static final long RATIO_LIMIT = 150;

    private static final long ALWAYS = 4L * 1024 * 1024;

    private final Map<String, byte[]> parts;
    private final Set<String> names;

    private Archive(Map<String, byte[]> parts, Set<String> names) {
        this.parts = parts;
        this.names = names;
    }

    public static boolean is(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** For small documents that nobody waits for. */
    public static Archive open(byte[] content, Predicate<String> wanted) {
        return open(content, wanted, new Watch(Progress.NONE, Watch.LIMIT));
    }

    /** The names of all parts, and the content of those that are wanted. */
    public static Archive open(byte[] content, Predicate<String> wanted, Watch watch) {
        Map<String, byte[]> parts = new HashMap<>();
        Set<String> names = new HashSet<>();
        var most = Math.min(SIZE_LIMIT, Math.max(ALWAYS, content.length * RATIO_LIMIT));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var left = most;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.size() >= ENTRY_LIMIT) {
                    throw Unreadable.because("legaltext.import.unfolds");
                }
                watch.at(Progress.Phase.READING, 0);
                if (!names.add(entry.getName())) {
                    // Another program may read the other one.
                    throw Unreadable.because("legaltext.import.damaged");
                }
                var taken = take(zip, entry.getName(), wanted, left, parts);
                watch.work(taken);
                left -= taken;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Unreadable.because("legaltext.import.damaged");
        }
        return new Archive(parts, names);
    }

    private static long take(
            ZipInputStream zip, String name, Predicate<String> wanted, long left, Map<String, byte[]> parts)
            throws IOException {
        if (wanted.test(name)) {
            var part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
            parts.put(name, part);
            return within(part.length, left);
        }
        var buffer = new byte[64 * 1024];
        var size = 0L;
        for (var n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size = within(size + n, left);
        }
        return size;
    }

    private static long within(long size, long left) {
        if (size > left) {
            throw Unreadable.because("legaltext.import.unfolds");
        }
        return size;
    }

    public Set<String> names() {
        return names;
    }

    public byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** A part as a tree; null where the document has none of this name. */
    public @Nullable XmlElement xml(String name) {
        var part = parts.get(name);
        return part == null ? null : SafeXml.read(part);
    }
}
