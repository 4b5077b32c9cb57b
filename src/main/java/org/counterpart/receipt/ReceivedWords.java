package org.counterpart.receipt;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.counterpart.base.Files;

/**
 * The words that a receipt is about, as one text that is the same wherever it is written: a name on a line of its own, what was said under
 * it, every line two spaces in, so that nothing said can be mistaken for a name.
 *
 * <p>The first name is a number drawn by lot. Who knows the hash of a vote only could otherwise try the three choices.
 */
final class ReceivedWords {

    static String of(String lot, Map<String, String> words) {
        var text = new StringBuilder("Counterpart receipt 1\n");
        part(text, "drawn by lot", lot);
        words.forEach((name, said) -> part(text, name, said));
        return text.toString();
    }

    private static void part(StringBuilder text, String name, String said) {
        if (!said.isEmpty()) {
            text.append(name).append(":\n");
            said.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    /** In small hexadecimal digits, of the text as UTF-8. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(Files.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ReceivedWords() {}
}
