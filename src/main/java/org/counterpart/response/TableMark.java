package org.counterpart.response;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterpart.base.PointId;

/**
 * By what a row of the table is known when it comes back: its point, and prints of what stood in the columns that may be changed. So a colleague’s
 * change is told from that of somebody here meanwhile, without any copy of what went out.
 *
 * @param prints in the order of {@link TableColumn#OPEN}
 */
record TableMark(PointId point, List<String> prints) {

    /** Hexadecimal digits of a print. */
    private static final int PRINT = 8;

    private static final Pattern MARK = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9a-f]{" + PRINT * TableColumn.OPEN.size() + "})");

    /** What XML cannot hold does not come back. */
    private static final Pattern LOST = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x{fffe}\\x{ffff}]");

    static String of(TablePoint point) {
        return point.id()
                + " "
                + TableColumn.OPEN.stream()
                        .map(column -> print(point.standing(column)))
                        .collect(Collectors.joining());
    }

    static Optional<TableMark> read(String cell) {
        var match = MARK.matcher(cell);
        if (!match.matches()) {
            return Optional.empty();
        }
        var prints = new ArrayList<String>();
        for (var at = 0; at < match.group(2).length(); at += PRINT) {
            prints.add(match.group(2).substring(at, at + PRINT));
        }
        return Optional.of(new TableMark(new PointId(UUID.fromString(match.group(1))), prints));
    }

    /** Whether this stood in the column when the table went out. */
    boolean stood(TableColumn column, String words) {
        return prints.get(TableColumn.OPEN.indexOf(column)).equals(print(words));
    }

    private static String print(String words) {
        var kept = LOST.matcher(words).replaceAll("").strip();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, PRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
