package org.counterpart.site.open.v1;

import org.jspecify.annotations.Nullable;

/** The words of the data that no person wrote. They stay, whatever the same is called inside; new ones may come. */
public final class Terms {

    public enum Phase {
        DRAFT,
        ANNOUNCED,
        OPEN,
        DELIBERATION,
        REVIEW,
        ANSWERED,
        DECIDED,
        FOLLOW_UP,
        ARCHIVED
    }

    public enum Deadline {
        CONTRIBUTIONS,
        DELIBERATION,
        ANSWERS
    }

    public enum ContributionKind {
        COMMENT,
        AMENDMENT,
        POSITION,
        EVIDENCE,
        QUESTION
    }

    public enum ContributionStatus {
        DRAFT,
        TO_SIGN,
        SUBMITTED,
        WITHDRAWN,
        REPLACED
    }

    public enum Stance {
        SUPPORT,
        CONDITIONS,
        OPPOSE,
        NO_VIEW
    }

    public enum Placement {
        IN_PLACE,
        FOLLOWED,
        ORPHANED,
        PLACED,
        CLOSED
    }

    public enum Quote {
        NONE,
        STANDS,
        REWORDED,
        GONE
    }

    public enum OrganisationKind {
        INSTITUTION,
        NGO,
        MODERATING_BODY
    }

    public enum OrganisationStatus {
        APPLIED,
        ADMITTED,
        REFUSED,
        SUSPENDED,
        WITHDRAWN
    }

    public enum Reply {
        KEPT,
        CHANGED
    }

    public enum Finding {
        ANSWERED,
        INSUFFICIENTLY_ANSWERED,
        PROCEDURE_NOT_KEPT
    }

    public enum Outcome {
        ACCEPTED,
        PARTLY_ACCEPTED,
        NOT_ACCEPTED,
        NOTED
    }

    public enum Direction {
        LTR,
        RTL
    }

    public enum ProvisionKind {
        PREAMBLE,
        CITATION,
        RECITAL,
        BOOK,
        PART,
        TITLE,
        CHAPTER,
        SECTION,
        SUBDIVISION,
        ARTICLE,
        PARAGRAPH,
        SUBPARAGRAPH,
        POINT,
        INDENT,
        TEXT,
        ANNEX,
        CONCLUSION
    }

    public enum Change {
        REWORDED,
        RENUMBERED,
        MOVED,
        SPLIT,
        MERGED,
        NEW,
        DELETED
    }

    public enum Electorate {
        ADMITTED_NGOS,
        INVITED_NGOS
    }

    public enum Majority {
        SIMPLE,
        ABSOLUTE,
        TWO_THIRDS
    }

    public enum BallotStatus {
        PREPARED,
        OPEN,
        CLOSED,
        REVOKED,
        LAPSED
    }

    public enum BallotResult {
        CARRIED,
        NOT_CARRIED,
        NO_QUORUM
    }

    public enum Choice {
        FOR,
        AGAINST,
        ABSTAIN
    }

    public enum Voice {
        OWNER,
        NGO,
        MODERATOR
    }

    public enum ImplementationStatus {
        NO_EVIDENCE,
        NOT_STARTED,
        LIMITED,
        SUBSTANTIAL,
        COMPLETE,
        WITHDRAWN,
        REGRESSED
    }

    public enum FollowUpKind {
        MEETING,
        REMINDER,
        REPORTING_DATE,
        ESCALATION
    }

    public enum Order {
        TEXT,
        NEWEST
    }

    public enum Mark {
        KEEP,
        INSERT,
        DELETE
    }

    /** The same word of the data. */
    public static <E extends Enum<E>> E same(Class<E> term, Enum<?> inside) {
        return Enum.valueOf(term, inside.name());
    }

    /** The same word of the data; null for null. */
    public static <E extends Enum<E>> @Nullable E sameOrNull(Class<E> term, @Nullable Enum<?> inside) {
        return inside == null ? null : same(term, inside);
    }

    private Terms() {}
}
