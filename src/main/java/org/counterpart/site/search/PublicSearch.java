package org.counterpart.site.search;

import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search of the public side, for the workspace. */
@Service
public class PublicSearch {

    private final SearchRepository search;

    PublicSearch(SearchRepository search) {
        this.search = search;
    }

    /** What is public and holds all these words. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public SearchPage find(String words, int page) {
        return search.find(words, page);
    }
}
