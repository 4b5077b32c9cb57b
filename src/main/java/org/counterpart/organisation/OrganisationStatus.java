package org.counterpart.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

public enum OrganisationStatus {
    APPLIED,
    ADMITTED,
    REFUSED,
    SUSPENDED,
    WITHDRAWN;

    /** Whether a moderator may take it from here to there. */
    public boolean mayBecome(OrganisationStatus next) {
        return switch (this) {
            case APPLIED -> Set.of(ADMITTED, REFUSED).contains(next);
            case ADMITTED -> Set.of(SUSPENDED, WITHDRAWN).contains(next);
            case SUSPENDED -> Set.of(ADMITTED, WITHDRAWN).contains(next);
            case REFUSED, WITHDRAWN -> next == ADMITTED;
        };
    }

    /** Whether everybody may know of it; an application is between the applicant and the moderator. */
    public boolean isPublic() {
        return this == ADMITTED || this == SUSPENDED || this == WITHDRAWN;
    }

    /** Those in which everybody may know of an organisation. */
    public static List<OrganisationStatus> known() {
        return Arrays.stream(values()).filter(OrganisationStatus::isPublic).toList();
    }
}
