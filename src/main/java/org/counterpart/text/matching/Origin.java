package org.counterpart.text.matching;

import org.counterpart.base.ProvisionId;

/**
 * That a provision came from one of the version before. Where it is its own origin it is new, by the word of an officer.
 *
 * @param confidence per cent
 * @param chosen by an officer
 */
record Origin(ProvisionId provision, ProvisionId origin, int confidence, boolean chosen) {

    static Origin said(ProvisionId provision, ProvisionId origin) {
        return new Origin(provision, origin, 100, true);
    }

    static Origin ofNew(ProvisionId provision) {
        return said(provision, provision);
    }

    boolean isNew() {
        return provision.equals(origin);
    }
}
