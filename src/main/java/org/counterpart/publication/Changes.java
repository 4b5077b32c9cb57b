package org.counterpart.publication;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.publication.page.ArticlePage.Change;

/** Two texts as one with its changes marked, word by word. */
final class Changes {

    /** A word, or what stands between two words: both are compared, so that joining the pieces gives each text back. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

    /** Pieces beyond which two texts are shown one after the other instead of compared: the cost is quadratic in what differs. */
    private static final int LIMIT = 12_000;

    static List<Change> between(String before, String after) {
        var from = pieces(before);
        var to = pieces(after);
        if (from.equals(to)) {
            return List.of();
        }
        if (from.size() + to.size() > LIMIT) {
            return List.of(new Change("removed", before), new Change("added", after));
        }
        var changes = new ArrayList<Change>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        var at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            var between = from.subList(at, delta.getSource().getPosition());
            var changing = removed.length() + added.length() > 0;
            if (changing && isThin(between)) {
                removed.append(String.join("", between));
                added.append(String.join("", between));
            } else {
                add(changes, removed, added);
                if (!between.isEmpty()) {
                    changes.add(new Change("same", String.join("", between)));
                }
            }
            removed.append(String.join("", delta.getSource().getLines()));
            added.append(String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(changes, removed, added);
        if (at < from.size()) {
            changes.add(new Change("same", String.join("", from.subList(at, from.size()))));
        }
        return changes;
    }

    /** At most one word between two changes: readers see one change, not three. A line's end is never swallowed. */
    private static boolean isThin(List<String> pieces) {
        return pieces.stream().noneMatch(piece -> piece.contains("\n"))
                && pieces.stream()
                                .filter(piece -> Character.isLetterOrDigit(piece.codePointAt(0)))
                                .count()
                        <= 1;
    }

    private static void add(List<Change> changes, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            changes.add(new Change("removed", removed.toString()));
        }
        if (!added.isEmpty()) {
            changes.add(new Change("added", added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(result -> result.group()).toList();
    }

    private Changes() {}
}
