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
        var at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            add(changes, "same", from.subList(at, delta.getSource().getPosition()));
            add(changes, "removed", delta.getSource().getLines());
            add(changes, "added", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(changes, "same", from.subList(at, from.size()));
        return changes;
    }

    private static void add(List<Change> changes, String kind, List<String> pieces) {
        if (!pieces.isEmpty()) {
            changes.add(new Change(kind, String.join("", pieces)));
        }
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(result -> result.group()).toList();
    }

    private Changes() {}
}
