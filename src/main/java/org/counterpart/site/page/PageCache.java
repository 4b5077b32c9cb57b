package org.counterpart.site.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rendered pages of this node, reused for as long as the revision of what they show stands. The database decides by one read on every
 * request, so that all nodes agree; however many ask for a page at once, it is made once; a page found here knows its scope, so that its address costs no second read.
 */
@Component
public class PageCache {

    /** Bytes of all pages together. */
    private static final long LIMIT = 48L * 1024 * 1024;

    /** And of those that somebody’s choices or words made: whoever asks for every combination takes the place of no other page. */
    private static final long CHOSEN_LIMIT = 6L * 1024 * 1024;

    private final PageRevisions revisions;
    private final Cache<String, RenderedPage> pages = upTo(LIMIT);
    private final Cache<String, RenderedPage> chosen = upTo(CHOSEN_LIMIT);

    private final LoadingCache<String, ReentrantLock> making =
            Caffeine.newBuilder().weakValues().build(key -> new ReentrantLock());

    PageCache(PageRevisions revisions) {
        this.revisions = revisions;
    }

    /** Tidied up by whoever puts a page in, at once: a bound that is kept later is none. */
    private static Cache<String, RenderedPage> upTo(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, RenderedPage page) -> key.length() * 2 + page.weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * The page of this wanted as it is now.
     *
     * @param find finds out what the page depends on; asked only when the page is not known
     * @param make renders it from what the database holds after the reading
     */
    RenderedPage get(
            PageRequest wanted, Supplier<PageRevisions.Reading> find, Function<PageRequest, RenderedPage.Body> make) {
        return get(
                wanted.isChosen() ? chosen : pages,
                wanted.key(),
                find,
                reading -> make.apply(wanted.at(reading.now())));
    }

    /**
     * The page that is kept for an address as we write it; null where there is none, or none that stands.
     *
     * @param address with its query
     */
    @Nullable
    RenderedPage standing(String address) {
        var known = kept(address);
        if (known == null || known.standsAt(revisions.read(known.scope()))) {
            return known;
        }
        // Whoever makes it anew need not find out again that it stands no longer.
        pages.asMap().remove(address, known);
        chosen.asMap().remove(address, known);
        return null;
    }

    /** The same, whether it stands or not. */
    @Nullable
    RenderedPage kept(String address) {
        var usual = pages.getIfPresent(address);
        return usual == null ? chosen.getIfPresent(address) : usual;
    }

    private RenderedPage get(
            Cache<String, RenderedPage> pages,
            String key,
            Supplier<PageRevisions.Reading> find,
            Function<PageRevisions.Reading, RenderedPage.Body> make) {
        var known = pages.getIfPresent(key);
        var reading = known == null ? find.get() : revisions.read(known.scope());
        if (known != null && known.standsAt(reading)) {
            return known;
        }
        var lock = Objects.requireNonNull(making.get(key));
        lock.lock();
        try {
            if (pages.getIfPresent(key) == known) {
                var now = known == null ? reading : revisions.find(known.scope());
                var page = RenderedPage.of(
                        now.scope(), now.revision(), make.apply(now).until(now.next()));
                pages.put(key, page);
                return page;
            }
        } finally {
            lock.unlock();
        }
        // Somebody else has made it meanwhile: one page serves all who waited.
        return get(pages, key, find, make);
    }

    public void clear() {
        pages.invalidateAll();
        chosen.invalidateAll();
    }
}
