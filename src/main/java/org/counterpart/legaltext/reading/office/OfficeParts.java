package org.counterpart.legaltext.reading.office;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.counterpart.base.Packed;
import org.counterpart.legaltext.reading.xml.SafeXml;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** The words of a file of Word or Excel that comes back filled in. Macros, links and pictures in it are not looked at. */
public final class OfficeParts {

    /** Bytes of a file; a form of two thousand articles, or a table of four thousand points, has less than two million. */
    public static final int LIMIT = 10 * 1024 * 1024;

    /** The form of four thousand articles, as Word saves it, has a fifth of this. */
    private static final Packed.Bounds BOUNDS = new Packed.Bounds(2_000, 24 * 1024 * 1024, 48L * 1024 * 1024);

    /** Elements of one paragraph, table or row. */
    private static final int ELEMENTS = 50_000;

    /** One at a time on a machine: each takes memory, and nobody waits long. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock(true);

    private static final Pattern PARTS = Pattern.compile(
            "docProps/custom\\.xml|word/document\\.xml|xl/workbook\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/sharedStrings\\.xml"
                    + "|xl/worksheets/[^/]+\\.xml");

    /**
     * Unpacks a file and has its parts read, while no other is.
     *
     * @throws IOException when it cannot be unpacked, or holds more than the bounds allow
     */
    public static <T> T read(byte[] content, Function<Map<String, byte[]>, T> reading) throws IOException {
        ONE_AT_A_TIME.lock();
        try {
            return reading.apply(
                    Packed.parts(content, name -> PARTS.matcher(name).matches(), BOUNDS));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Hands over what stands right inside of an element of this name, one after the other; returns the rest. Nothing without such a part. */
    public static Optional<XmlElement> each(
            Map<String, byte[]> parts, String name, String parent, Consumer<XmlElement> each) {
        return Optional.ofNullable(parts.get(name)).map(part -> SafeXml.read(part, parent, ELEMENTS, each));
    }

    private OfficeParts() {}
}
