package org.counterpart.base;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;

/**
 * The list of contents at the end of a packed file. A program that opens the file goes by this list, one that unpacks it from the front by
 * the headers before each part: where the two differ, the file is another to whoever checks it than to whoever opens it.
 */
final class PackedContents {

    /** What is refused is said by its own sentence. */
    static final class Forged extends IOException {
        private static final long serialVersionUID = 1L;

        Forged(String why) {
            super(why);
        }
    }

    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LOCAL_SIZE = 30;
    private static final int HAS_DESCRIPTOR = 1 << 3;
    /** A name beside the name, by which some programs go. */
    private static final int SECOND_NAME = 0x7075;

    private record Listed(String name, long crc, long size, int at) {}

    private final ByteBuffer content;

    private PackedContents(byte[] content) {
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Compares the list with what was unpacked.
     *
     * @param unpacked every part, in the order in which they stand in the file, read to its end
     * @throws Forged when they are not the same parts at the same places, two bear one name, or anything stands before, between or
     *     behind them
     */
    static void agree(byte[] content, List<ZipEntry> unpacked) throws Forged {
        try {
            new PackedContents(content).agree(unpacked);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new Forged("a list that leads outside of the file");
        }
    }

    private void agree(List<ZipEntry> unpacked) throws Forged {
        var end = content.limit() - END_SIZE;
        require(content.getInt(end) == END, "no list at the end");
        var start = content.getInt(end + 16);
        require(start + content.getInt(end + 12) == end, "a list of another size");
        var listed = listed(start, end);
        require(listed.size() == Short.toUnsignedInt(content.getShort(end + 10)), "a list of another length");
        require(listed.size() == unpacked.size(), "parts that are not listed");
        require(listed.stream().map(Listed::name).distinct().count() == listed.size(), "two parts of one name");
        var at = 0;
        for (var i = 0; i < listed.size(); i++) {
            var one = listed.get(i);
            var part = unpacked.get(i);
            require(one.at() == at, "something between the parts");
            require(
                    one.name().equals(part.getName())
                            && one.crc() == part.getCrc()
                            && one.size() == part.getCompressedSize(),
                    "another part than listed");
            at = behind(one);
        }
        require(at == start, "something behind the parts");
    }

    /** By their places. */
    private List<Listed> listed(int start, int end) throws Forged {
        var listed = new ArrayList<Listed>();
        var at = start;
        while (at < end) {
            require(content.getInt(at) == CENTRAL, "no list");
            var name = length(at + 28);
            listed.add(new Listed(
                    text(at + 46, name),
                    Integer.toUnsignedLong(content.getInt(at + 16)),
                    Integer.toUnsignedLong(content.getInt(at + 20)),
                    content.getInt(at + 42)));
            bearsOneName(at + 46 + name, length(at + 30));
            at += 46 + name + length(at + 30) + length(at + 32);
        }
        require(at == end, "a list of another size");
        listed.sort(Comparator.comparingInt(Listed::at));
        return listed;
    }

    /** Where a part ends, with the few bytes that may repeat its size. */
    private int behind(Listed one) throws Forged {
        require(content.getInt(one.at()) == LOCAL, "no part where one is listed");
        var name = length(one.at() + 26);
        require(text(one.at() + LOCAL_SIZE, name).equals(one.name()), "another name than listed");
        bearsOneName(one.at() + LOCAL_SIZE + name, length(one.at() + 28));
        var data = Math.toIntExact(one.at() + LOCAL_SIZE + name + length(one.at() + 28) + one.size());
        if ((content.getShort(one.at() + 6) & HAS_DESCRIPTOR) == 0) {
            return data;
        }
        var marked = content.getInt(data) == DESCRIPTOR ? 4 : 0;
        require(content.getInt(data + marked) == (int) one.crc(), "another sum than listed");
        require(content.getInt(data + marked + 4) == (int) one.size(), "another size than listed");
        // Crc and two sizes, of four bytes each or, in what is written without knowing how much it will be, of eight.
        var next = data + marked + 12;
        var follows = content.getInt(next);
        return follows == LOCAL || follows == CENTRAL ? next : next + 8;
    }

    private void bearsOneName(int extra, int length) throws Forged {
        for (var at = extra; at + 4 <= extra + length; at += 4 + length(at + 2)) {
            require(length(at) != SECOND_NAME, "a second name");
        }
    }

    private int length(int at) {
        return Short.toUnsignedInt(content.getShort(at));
    }

    private String text(int at, int length) {
        var bytes = new byte[length];
        content.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void require(boolean agrees, String otherwise) throws Forged {
        if (!agrees) {
            throw new Forged(otherwise);
        }
    }
}
