package org.counterpart.site.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.counterpart.base.NotFound;
import org.counterpart.site.page.Paging;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The addresses that the site map lists. */
@Repository
class SiteMapRepository {

    private final DSLContext db;

    SiteMapRepository(DSLContext db) {
        this.db = db;
    }

    /** The parts of the site map that there are. */
    List<String> parts() {
        var counts = Arrays.stream(SiteMap.values())
                .map(kind -> DSL.field(db.select(DSL.count()).from(kind.addresses())))
                .toList();
        var row = db.select(counts).fetchSingle();
        var parts = new ArrayList<String>();
        for (var kind : SiteMap.values()) {
            var pages = Paging.pages(row.get(kind.ordinal(), Integer.class), SiteMap.EACH);
            for (var page = 1; page <= pages; page++) {
                parts.add("/sitemap/" + kind.address() + "-" + page + ".xml");
            }
        }
        return parts;
    }

    /**
     * The lasting addresses of one part of the site map, without a language prefix.
     *
     * @throws NotFound when there is no such part
     */
    List<String> part(String kind, int page) {
        var addresses = Arrays.stream(SiteMap.values())
                .filter(one -> one.address().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new)
                .addresses();
        var address = addresses.field("address", String.class);
        var part = db.select(address)
                .from(addresses)
                .orderBy(addresses.field("place"))
                .limit((Math.max(1, page) - 1) * SiteMap.EACH, SiteMap.EACH)
                .fetch(address);
        if (page < 1 || (page > 1 && part.isEmpty())) {
            throw new NotFound();
        }
        return part;
    }
}
