package org.counterpart.base;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The totals of a vote. An act carries them without a language; whoever reads it has them in words. */
public record VoteCount(int inFavour, int against, int abstentions) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) : (\\d{1,9}) : (\\d{1,9})");

    /** What the act says; null where it says something else. */
    public static @Nullable VoteCount of(ActKind kind, @Nullable String detail) {
        if (!kind.is(Nature.Trait.SAYS_THE_COUNT) || detail == null) {
            return null;
        }
        var form = FORM.matcher(detail);
        return form.matches()
                ? new VoteCount(
                        Integer.parseInt(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3)))
                : null;
    }

    /** The detail of an act as whoever reads it is told it. */
    public static @Nullable String said(Words words, Locale locale, ActKind kind, @Nullable String detail) {
        var count = of(kind, detail);
        return count == null
                ? detail
                : words.of(locale, "base.voteCount", count.inFavour(), count.against(), count.abstentions());
    }

    public String detail() {
        return inFavour + " : " + against + " : " + abstentions;
    }
}
