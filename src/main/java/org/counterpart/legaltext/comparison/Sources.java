package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.comparison.Differences.Source;

/** Which words of the old text a unit of the new one goes back to. Of a split unit, each part has its share and nothing is left between. */
final class Sources {

    private final Matching matching;
    private final Map<Integer, List<Source>> sources = new HashMap<>();

    Sources(Matching matching) {
        this.matching = matching;
        for (var match : matching.units()) {
            if (match.fresh().size() > 1 && match.isPair()) {
                share(match);
            } else if (match.isPair()) {
                sources.put(
                        match.fresh().getFirst(),
                        match.old().stream().sorted().map(this::whole).toList());
            }
        }
    }

    List<Source> of(int fresh) {
        return sources.getOrDefault(fresh, List.of());
    }

    private Source whole(int old) {
        return new Source(old, 0, matching.old().get(old).body().length());
    }

    private record Share(int fresh, int start) {}

    /** Each part begins where its first words stand in the old unit, and ends where the next one begins. */
    private void share(Match match) {
        var main = match.old().getFirst();
        var words = matching.old().get(main).body();
        var shares = new ArrayList<Share>();
        for (var fresh : match.fresh()) {
            shares.add(new Share(fresh, start(words, matching.fresh().get(fresh).body())));
        }
        shares.sort(Comparator.comparingInt(Share::start).thenComparingInt(Share::fresh));
        for (var i = 0; i < shares.size(); i++) {
            var start = i == 0 ? 0 : shares.get(i).start();
            var end = i + 1 < shares.size() ? shares.get(i + 1).start() : words.length();
            var list = new ArrayList<>(List.of(new Source(main, start, end)));
            if (shares.get(i).fresh() == match.fresh().getFirst()) {
                match.old().stream().skip(1).map(this::whole).forEach(list::add);
            }
            sources.put(shares.get(i).fresh(), list);
        }
    }

    /** Where the longest run of words begins that both have, less what stands before it in the part. */
    private static int start(String whole, String part) {
        if (part.isEmpty()) {
            return 0;
        }
        var at = 0;
        var best = 0;
        var longest = 0;
        for (var segment : WordDiff.exact(whole, part)) {
            if (segment.kind() == WordDiff.Kind.KEEP && segment.text().length() > longest) {
                longest = segment.text().length();
                best = at;
            }
            at += segment.kind() == WordDiff.Kind.INSERT ? 0 : segment.text().length();
        }
        return best;
    }
}
