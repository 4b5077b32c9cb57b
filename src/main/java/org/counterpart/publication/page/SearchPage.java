package org.counterpart.publication.page;

import java.util.List;

/** What was found; empty before anything was asked. */
public record SearchPage(String query, List<Hit> hits, int all, int page, int pages) {

    public record Hit(String kind, String title, String excerpt, String path) {}
}
