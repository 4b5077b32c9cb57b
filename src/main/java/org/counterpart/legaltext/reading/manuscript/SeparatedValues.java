package org.counterpart.legaltext.reading.manuscript;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a table of values separated by commas, semicolons or tabs from a text. */
public final class SeparatedValues {

    /** Lines that are looked at, and of them the fewest that make a table. */
    private static final int LINES = 30;

    private static final int FEWEST = 4;
    private static final int COLUMNS = 3;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** Sentences have a space after their commas, values have none. */
    private static final List<Pattern> SEPARATORS =
            List.of(Pattern.compile(",(?! )"), Pattern.compile(";(?! )"), Pattern.compile("\t"));

    public static boolean are(String start, String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return true;
        }
        var lines = start.lines().limit(LINES).toList();
        return lines.size() >= FEWEST && SEPARATORS.stream().anyMatch(separator -> isTable(lines, separator));
    }

    /** Whether every line has as many columns as the first one. */
    private static boolean isTable(List<String> lines, Pattern separator) {
        var columns = columns(lines.getFirst(), separator);
        return columns >= COLUMNS && lines.stream().allMatch(line -> columns(line, separator) == columns);
    }

    private static long columns(String line, Pattern separator) {
        var plain = QUOTED.matcher(line).replaceAll("");
        return 1 + separator.matcher(plain).results().count();
    }

    private SeparatedValues() {}
}
