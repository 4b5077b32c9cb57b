package org.counterpart.response;

import org.counterpart.base.AccountId;
import org.counterpart.base.PointId;
import org.counterpart.base.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the table of points says of one, as it stands.
 *
 * @param number of its contribution
 * @param copy whether it is answered with another
 * @param seen see {@link Point}
 * @param newerVersion see {@link Point}
 */
record TablePoint(
        PointId id,
        int version,
        String title,
        @Nullable Integer number,
        String author,
        PointStatus status,
        boolean copy,
        int copies,
        int seen,
        boolean newerVersion,
        @Nullable Outcome outcome,
        String reason,
        @Nullable NamedArticle changed,
        Share share) {

    /** Whose it is and under which theme. */
    record Share(
            @Nullable AccountId assignee,
            String name,
            @Nullable String theme) {}

    Answer answer() {
        return new Answer(outcome, reason, changed == null ? null : changed.id());
    }

    String reference() {
        return number == null ? "" : Reference.contribution(number);
    }

    /** What the mark of its row keeps of a column that may be changed; the same in every language. */
    String standing(TableColumn column) {
        return switch (column) {
            case THEME -> share.theme() == null ? "" : share.theme();
            case ASSIGNEE -> share.name();
            case OUTCOME -> outcome == null ? "" : outcome.name();
            case CHANGED -> changed == null ? "" : changed.label();
            case REASON -> reason;
            default -> "";
        };
    }
}
