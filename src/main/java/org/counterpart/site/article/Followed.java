package org.counterpart.site.article;

import java.util.HashMap;
import java.util.List;
import org.counterpart.contribution.placing.ChangedSince;
import org.counterpart.site.article.ArticlePage.Earlier;
import org.counterpart.site.contribution.Said;
import org.counterpart.site.contribution.Said.Standing;
import org.jspecify.annotations.Nullable;

/** What the public is told of contributions that were written on an earlier version. */
final class Followed {

    /** The same contributions, each knowing whether the words it is about changed since. */
    static List<Said> since(List<Said> said, List<Earlier> earlier, String now) {
        if (earlier.isEmpty()) {
            return said;
        }
        var seen = new HashMap<Integer, String>();
        earlier.forEach(version -> seen.put(version.version(), version.words()));
        return said.stream()
                .map(one -> since(one, seen.get(one.version()), now))
                .toList();
    }

    private static Said since(Said said, @Nullable String then, String now) {
        if (then == null) {
            return said;
        }
        var quote = said.quote() == null ? "" : said.quote();
        var since = ChangedSince.of(said.version(), then, now, quote);
        var standing = said.standing();
        return said.standing(new Standing(standing.placement(), standing.note(), since.changed(), since.quote()));
    }

    private Followed() {}
}
