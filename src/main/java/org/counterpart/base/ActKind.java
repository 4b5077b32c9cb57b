package org.counterpart.base;

/**
 * The official acts of a process. Each is written to the record, moves the revision of the pages that show it, and may be told to people by
 * mail. The names are stored: add, never rename.
 */
public enum ActKind {
    ORGANISATION_APPLIED,
    ORGANISATION_ADMITTED,
    ORGANISATION_REFUSED,
    ORGANISATION_SUSPENDED,
    ORGANISATION_WITHDRAWN,
    ORGANISATION_RENAMED,
    ORGANISATION_CHANGED,
    RULE_ENACTED,
    CONSULTATION_PUBLISHED,
    CONSULTATION_OPENED,
    CONSULTATION_EXTENDED,
    CONSULTATION_CHANGED,
    CONSULTATION_DISCARDED,
    ORGANISATION_INVITED,
    DELIBERATION_STARTED,
    REVIEW_STARTED,
    TEXT_PUBLISHED,
    COMMENT_SUBMITTED,
    AMENDMENT_SUBMITTED,
    POSITION_TO_SIGN,
    POSITION_SIGNED,
    CONTRIBUTION_WITHDRAWN,
    /** A moderator found the place of a contribution in a newer version. */
    CONTRIBUTION_PLACED,
    /** A moderator found none, and said why. */
    CONTRIBUTION_UNPLACED,
    POSITION_TO_CONFIRM,
    POSITION_CONFIRMED,
    BALLOT_FIXED,
    BALLOT_REVOKED,
    BALLOT_OPENED,
    VOTE_CAST,
    /** The vote of an organisation, said when the ballot has closed. */
    VOTE_COUNTED,
    BALLOT_CLOSED,
    ANSWERS_PUBLISHED,
    POINT_ANSWERED,
    /** An accepted point was linked to the words that changed because of it. */
    POINT_REFLECTED,
    CONSULTATION_DECIDED,
    FOLLOW_UP_STARTED,
    CONSULTATION_ARCHIVED,
    CONSULTATION_IMPORTED,
    /** Words of the opening were put right after they were published. */
    CONSULTATION_CORRECTED,
    /** The same of a published answer. */
    ANSWER_CORRECTED,
    COMMITMENT_RECORDED,
    MILESTONE_MOVED,
    MILESTONE_DUE,
    REPORT_RECEIVED,
    COMMITMENT_ASSESSED,
    COMMITMENT_FOUND,
    FOLLOW_UP_SCHEDULED,
    FOLLOW_UP_HELD,
    FOLLOW_UP_TASK_DONE,
    CLOSING_IN_SEVEN_DAYS,
    CLOSING_TOMORROW,
    FOLLOW_UP_REMINDER,
    /** A ballot cannot be held, because the amendment it is on was withdrawn. */
    BALLOT_LAPSED,
    BALLOT_CLOSING_SOON,
    BALLOT_CLOSING_TOMORROW,
    ANSWERS_DUE,
    ANSWERS_OVERDUE,
    MILESTONE_OVERDUE,
    REPORT_OVERDUE,
    FOLLOW_UP_TASK_DUE,
    FOLLOW_UP_TASK_OVERDUE;

    /**
     * Between few: no public page shows it, nor changes because of it. An application is between the applicant and the moderator, a vote is
     * the organisation's own until the ballot has closed.
     */
    public boolean isConfidential() {
        return this == ORGANISATION_APPLIED || this == ORGANISATION_REFUSED || this == VOTE_CAST;
    }

    /** Done by the clock: whoever's process it is, nobody of theirs did it. */
    public boolean isOfTheTimetable() {
        return switch (this) {
            case CONSULTATION_OPENED, DELIBERATION_STARTED, REVIEW_STARTED, BALLOT_OPENED, BALLOT_CLOSED -> true;
            default -> false;
        };
    }

    /** Told to those only who have not voted yet: who is told tells who has. */
    public boolean isToldToNonVoters() {
        return this == BALLOT_OPENED || this == BALLOT_CLOSING_SOON || this == BALLOT_CLOSING_TOMORROW;
    }

    /** Reminders and requests inside an organisation are told to people but are no part of the public record. */
    public boolean isRecorded() {
        return !isConfidential()
                && switch (this) {
                    case POSITION_TO_SIGN,
                            POSITION_TO_CONFIRM,
                            CLOSING_IN_SEVEN_DAYS,
                            CLOSING_TOMORROW,
                            BALLOT_CLOSING_SOON,
                            BALLOT_CLOSING_TOMORROW,
                            ANSWERS_DUE,
                            ANSWERS_OVERDUE,
                            MILESTONE_DUE,
                            MILESTONE_OVERDUE,
                            REPORT_OVERDUE,
                            FOLLOW_UP_REMINDER,
                            FOLLOW_UP_TASK_DUE,
                            FOLLOW_UP_TASK_OVERDUE,
                            POINT_ANSWERED -> false;
                    case ORGANISATION_APPLIED,
                            ORGANISATION_ADMITTED,
                            ORGANISATION_REFUSED,
                            ORGANISATION_SUSPENDED,
                            ORGANISATION_WITHDRAWN,
                            ORGANISATION_RENAMED,
                            ORGANISATION_CHANGED,
                            RULE_ENACTED,
                            CONSULTATION_PUBLISHED,
                            CONSULTATION_OPENED,
                            CONSULTATION_EXTENDED,
                            CONSULTATION_CHANGED,
                            CONSULTATION_DISCARDED,
                            ORGANISATION_INVITED,
                            DELIBERATION_STARTED,
                            REVIEW_STARTED,
                            TEXT_PUBLISHED,
                            COMMENT_SUBMITTED,
                            AMENDMENT_SUBMITTED,
                            POSITION_SIGNED,
                            CONTRIBUTION_WITHDRAWN,
                            CONTRIBUTION_PLACED,
                            CONTRIBUTION_UNPLACED,
                            POSITION_CONFIRMED,
                            BALLOT_FIXED,
                            BALLOT_REVOKED,
                            BALLOT_OPENED,
                            VOTE_CAST,
                            VOTE_COUNTED,
                            BALLOT_CLOSED,
                            ANSWERS_PUBLISHED,
                            POINT_REFLECTED,
                            CONSULTATION_DECIDED,
                            FOLLOW_UP_STARTED,
                            CONSULTATION_ARCHIVED,
                            CONSULTATION_IMPORTED,
                            CONSULTATION_CORRECTED,
                            ANSWER_CORRECTED,
                            COMMITMENT_RECORDED,
                            MILESTONE_MOVED,
                            REPORT_RECEIVED,
                            COMMITMENT_ASSESSED,
                            COMMITMENT_FOUND,
                            FOLLOW_UP_SCHEDULED,
                            FOLLOW_UP_HELD,
                            FOLLOW_UP_TASK_DONE,
                            BALLOT_LAPSED -> true;
                };
    }
}
