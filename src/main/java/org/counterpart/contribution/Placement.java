package org.counterpart.contribution;

/** How a contribution came to stand where it stands in the newest version of the text. */
public enum Placement {
    /** At the provision it was written on. */
    IN_PLACE,
    /** Its words were found again in another article, and it went with them. */
    FOLLOWED,
    /** Its provision is gone and its words were not found: it waits for a moderator. */
    ORPHANED,
    /** A moderator put it there. */
    PLACED,
    /** A moderator found no place for it, and told the author why. It stays readable and keeps its answer. */
    CLOSED
}
