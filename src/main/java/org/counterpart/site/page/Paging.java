package org.counterpart.site.page;

import org.counterpart.base.NotFound;

/** Which part of something long a page shows. */
public final class Paging {

    /** How many pages {@code all} lines make; at least one. */
    public static int pages(int all, int each) {
        return Math.max(1, (all + each - 1) / each);
    }

    /** There is no page beyond the last; the first is always there. */
    public static void refuseBeyond(int page, int pages) {
        if (page > 1 && page > pages) {
            throw new NotFound();
        }
    }

    /**
     * Of a text. Texts were once shown in shorter parts: the old addresses of one that is whole now lead to it.
     *
     * @throws NotFound when there is no such part
     */
    public static void oneOr(int pages, PageRequest wanted) {
        if (pages == 1 && wanted.page() > 1) {
            throw new Elsewhere(wanted.first());
        }
        refuseBeyond(wanted.page(), pages);
    }

    private Paging() {}
}
