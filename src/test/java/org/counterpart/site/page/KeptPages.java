package org.counterpart.site.page;

import org.jspecify.annotations.Nullable;

/** Looks at what is kept, for tests of pages. */
public final class KeptPages {

    /** What the page at this address named as that which it reads; null where none is kept. What the index writes late may have changed it already. */
    public static @Nullable String scope(PageCache cache, String address) {
        var page = cache.kept(address);
        return page == null ? null : page.scope();
    }

    private KeptPages() {}
}
