package org.counterpart.publication;

import org.counterpart.base.NotFound;

/** Which part of something long a page shows. */
final class Paging {

    /** How many pages {@code all} lines make; at least one. */
    static int pages(int all, int each) {
        return Math.max(1, (all + each - 1) / each);
    }

    /** There is no page beyond the last; the first is always there. */
    static void refuseBeyond(int page, int pages) {
        if (page > 1 && page > pages) {
            throw new NotFound();
        }
    }

    /**
     * Of a text. Texts were once shown in shorter parts: the old addresses of one that is whole now lead to it.
     *
     * @throws NotFound when there is no such part
     */
    static void oneOr(int pages, Visit visit) {
        if (pages == 1 && visit.page() > 1) {
            throw new Elsewhere(visit.first());
        }
        refuseBeyond(visit.page(), pages);
    }

    private Paging() {}
}
