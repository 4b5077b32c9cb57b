package org.counterpart.notification.paper;

import java.util.List;
import org.counterpart.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a mail, for both of its templates: text and HTML.
 *
 * @param open the words of a link
 * @param foot why one gets it and how to end it
 */
public record Sheet(Language language, String subject, List<Item> items, String open, List<String> foot) {

    /**
     * A paragraph.
     *
     * @param line what is said, on one or several lines
     * @param quote words of somebody
     * @param quoted the same in quotation marks
     * @param answer what is said to these words, on one or several lines
     * @param link where it leads, as a full address
     */
    public record Item(
            @Nullable String heading,
            String line,
            @Nullable String quote,
            @Nullable String quoted,
            @Nullable String answer,
            @Nullable String link) {

        public List<String> lines() {
            return lines(line);
        }

        public List<String> answerLines() {
            return answer == null ? List.of() : lines(answer);
        }

        private static List<String> lines(String words) {
            return words.lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }

    /** An address that stands alone on its line can be followed. */
    public static boolean isAddress(String line) {
        return line.matches("https?://\\S+");
    }
}
