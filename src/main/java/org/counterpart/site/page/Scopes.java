package org.counterpart.site.page;

import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.counterpart.base.Act;
import org.counterpart.base.ActSubject;

/** What a page can depend on, as keys of revisions. */
public final class Scopes {

    /**
     * Whatever shows more than one process: lists, feeds, organisations and commitments. Every act raises it: who is shown where follows from data that
     * an act does not carry, such as who owns what an NGO rates, and such a page is made anew in a few milliseconds.
     */
    public static final String SITE = "site";

    /** Names of organisations, which stand on every page. */
    static final String NAMES = "names";

    public static final String CONSULTATION = "consultation/";

    /** Words that are frozen: only the name of the institution can change. */
    public static final String VERSION = "version/";

    /** As the database writes it, so that an address leads to its scope in one statement. */
    static String of(String kind, UUID id) {
        return kind + id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Everything that shows this act. */
    static TreeSet<String> of(Act act) {
        var scopes = new TreeSet<String>();
        scopes.add(SITE);
        var consultation = act.consultation();
        if (consultation != null) {
            scopes.add(of(CONSULTATION, consultation.value()));
        }
        if (consultation == null && act.kind().nature().subject() == ActSubject.ORGANISATION) {
            scopes.add(NAMES);
        }
        return scopes;
    }

    private Scopes() {}
}
