package org.counterpart.site.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.counterpart.base.TextVersionId;
import org.springframework.stereotype.Component;

/**
 * Comparisons of published versions. These are frozen, so that a comparison is made once for all of its pages; one at a time, because two
 * codes of thousands of articles keep a processor busy for seconds.
 */
@Component
class Comparisons {

    /** Characters of the texts that are kept compared. */
    private static final long LIMIT = 8L * 1024 * 1024;

    private record Pair(TextVersionId before, TextVersionId after) {}

    private final ComparisonRepository versions;
    private final ReentrantLock one = new ReentrantLock(true);
    private final Cache<Pair, VersionComparison> made = Caffeine.newBuilder()
            .maximumWeight(LIMIT)
            .weigher((Pair pair, VersionComparison compared) -> compared.characters())
            .build();

    Comparisons(ComparisonRepository versions) {
        this.versions = versions;
    }

    VersionComparison of(TextVersionId before, TextVersionId after) {
        return Objects.requireNonNull(made.get(new Pair(before, after), this::compare));
    }

    private VersionComparison compare(Pair pair) {
        var old = versions.units(pair.before());
        var fresh = versions.units(pair.after());
        one.lock();
        try {
            return new VersionComparison(old, fresh);
        } finally {
            one.unlock();
        }
    }
}
