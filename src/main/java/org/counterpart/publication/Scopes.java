package org.counterpart.publication;

import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;

/** What a page can depend on, as keys of revisions. */
final class Scopes {

    /** Lists, feeds and the front page: every act. */
    static final String SITE = "site";

    /** Names of organisations, which stand on every page. */
    static final String NAMES = "names";

    static final String CONSULTATION = "consultation/";

    /** Words that are frozen: only the name of the institution can change. */
    static final String VERSION = "version/";

    static final String ORGANISATION = "organisation/";

    static final String COMMITMENT = "commitment/";

    /** As the database writes it, so that an address leads to its scope in one statement. */
    static String of(String kind, UUID id) {
        return kind + id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Everything that shows this act; nothing when it is between few. */
    static TreeSet<String> of(Act act) {
        var scopes = new TreeSet<String>();
        if (act.kind().isConfidential()) {
            return scopes;
        }
        scopes.add(SITE);
        var consultation = act.consultation();
        if (consultation != null) {
            scopes.add(of(CONSULTATION, consultation.value()));
        }
        var organisation = act.organisation();
        if (organisation != null) {
            scopes.add(of(ORGANISATION, organisation.value()));
        }
        switch (act.kind()) {
            case COMMITMENT_RECORDED,
                    COMMITMENT_ASSESSED,
                    COMMITMENT_FOUND,
                    MILESTONE_MOVED,
                    MILESTONE_DUE,
                    REPORT_RECEIVED,
                    FOLLOW_UP_SCHEDULED,
                    FOLLOW_UP_HELD -> scopes.add(of(COMMITMENT, act.subject()));
            default -> {
                if (isAboutAnOrganisation(act.kind())) {
                    scopes.add(of(ORGANISATION, act.subject()));
                    scopes.add(NAMES);
                }
            }
        }
        return scopes;
    }

    private static boolean isAboutAnOrganisation(ActKind kind) {
        return switch (kind) {
            case ORGANISATION_ADMITTED,
                    ORGANISATION_SUSPENDED,
                    ORGANISATION_WITHDRAWN,
                    ORGANISATION_RENAMED,
                    ORGANISATION_CHANGED -> true;
            default -> false;
        };
    }

    private Scopes() {}
}
