package org.counterpart.text;

import org.counterpart.base.ProvisionId;

/**
 * That a provision came from one of the version before. Where it is its own origin it is new, by the word of an officer.
 *
 * @param confidence per cent
 * @param chosen by an officer
 */
record Descent(ProvisionId provision, ProvisionId origin, int confidence, boolean chosen) {

    static Descent said(ProvisionId provision, ProvisionId origin) {
        return new Descent(provision, origin, 100, true);
    }

    static Descent ofNew(ProvisionId provision) {
        return said(provision, provision);
    }

    boolean isNew() {
        return provision.equals(origin);
    }
}
