package org.counterpart.legaltext.reading.markdown;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The notes of a Markdown file: "[^1]: words", called by "[^1]" elsewhere. */
final class MarkdownNotes {

    private static final Pattern NOTE = Pattern.compile("^\\[\\^([^\\]\\s]{1,60})\\]:\\s+(.*)$");

    /** The file without the notes that are called in it. */
    static String taken(String text, Map<String, String> notes) {
        if (!text.contains("[^")) {
            return text;
        }
        return text.lines().filter(line -> !take(line, text, notes)).collect(Collectors.joining("\n"));
    }

    private static boolean take(String line, String text, Map<String, String> notes) {
        var note = NOTE.matcher(line);
        if (!note.matches() || !isCalled("[^" + note.group(1) + "]", text)) {
            return false;
        }
        return notes.putIfAbsent(note.group(1), note.group(2)) == null;
    }

    private static boolean isCalled(String sign, String text) {
        for (var at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            var begins = at == 0 || text.charAt(at - 1) == '\n';
            if (!begins || !text.startsWith(":", at + sign.length())) {
                return true;
            }
        }
        return false;
    }

    private MarkdownNotes() {}
}
