package org.counterpart.base;

/**
 * The official acts of a process. Each is written to the record, moves the revision of the pages that show it, and may be told to people by
 * mail. The names are stored: add, never rename.
 */
public enum ActKind {
    ORGANISATION_APPLIED(Log.CONFIDENTIAL),
    ORGANISATION_ADMITTED(Log.RECORDED),
    ORGANISATION_REFUSED(Log.CONFIDENTIAL),
    ORGANISATION_SUSPENDED(Log.RECORDED),
    ORGANISATION_WITHDRAWN(Log.RECORDED),
    ORGANISATION_RENAMED(Log.RECORDED),
    ORGANISATION_CHANGED(Log.RECORDED),
    RULE_ENACTED(Log.RECORDED),
    CONSULTATION_PUBLISHED(Log.RECORDED),
    CONSULTATION_OPENED(Log.RECORDED),
    CONSULTATION_EXTENDED(Log.RECORDED),
    CONSULTATION_CHANGED(Log.RECORDED),
    CONSULTATION_DISCARDED(Log.RECORDED),
    ORGANISATION_INVITED(Log.RECORDED),
    DELIBERATION_STARTED(Log.RECORDED),
    REVIEW_STARTED(Log.RECORDED),
    TEXT_PUBLISHED(Log.RECORDED),
    COMMENT_SUBMITTED(Log.RECORDED),
    AMENDMENT_SUBMITTED(Log.RECORDED),
    POSITION_TO_SIGN(Log.TOLD),
    POSITION_SIGNED(Log.RECORDED),
    CONTRIBUTION_WITHDRAWN(Log.RECORDED),
    /** A moderator found the place of a contribution in a newer version. */
    CONTRIBUTION_PLACED(Log.RECORDED),
    /** A moderator found none, and said why. */
    CONTRIBUTION_UNPLACED(Log.RECORDED),
    POSITION_TO_CONFIRM(Log.TOLD),
    POSITION_CONFIRMED(Log.RECORDED),
    BALLOT_FIXED(Log.RECORDED),
    BALLOT_REVOKED(Log.RECORDED),
    BALLOT_OPENED(Log.RECORDED),
    VOTE_CAST(Log.CONFIDENTIAL),
    /** The vote of an organisation, said when the ballot has closed. */
    VOTE_COUNTED(Log.RECORDED),
    BALLOT_CLOSED(Log.RECORDED),
    ANSWERS_PUBLISHED(Log.RECORDED),
    POINT_ANSWERED(Log.TOLD),
    /** An accepted point was linked to the words that changed because of it. */
    POINT_REFLECTED(Log.RECORDED),
    CONSULTATION_DECIDED(Log.RECORDED),
    FOLLOW_UP_STARTED(Log.RECORDED),
    CONSULTATION_ARCHIVED(Log.RECORDED),
    CONSULTATION_IMPORTED(Log.RECORDED),
    /** Words of the opening were put right after they were published. */
    CONSULTATION_CORRECTED(Log.RECORDED),
    /** The same of a published answer. */
    ANSWER_CORRECTED(Log.RECORDED),
    COMMITMENT_RECORDED(Log.RECORDED),
    MILESTONE_MOVED(Log.RECORDED),
    MILESTONE_DUE(Log.TOLD),
    REPORT_RECEIVED(Log.RECORDED),
    COMMITMENT_ASSESSED(Log.RECORDED),
    COMMITMENT_FOUND(Log.RECORDED),
    FOLLOW_UP_SCHEDULED(Log.RECORDED),
    FOLLOW_UP_HELD(Log.RECORDED),
    FOLLOW_UP_TASK_DONE(Log.RECORDED),
    CLOSING_IN_SEVEN_DAYS(Log.TOLD),
    CLOSING_TOMORROW(Log.TOLD),
    FOLLOW_UP_REMINDER(Log.TOLD),
    /** A ballot cannot be held, because the amendment it is on was withdrawn. */
    BALLOT_LAPSED(Log.RECORDED),
    BALLOT_CLOSING_SOON(Log.TOLD),
    BALLOT_CLOSING_TOMORROW(Log.TOLD),
    ANSWERS_DUE(Log.TOLD),
    ANSWERS_OVERDUE(Log.TOLD),
    MILESTONE_OVERDUE(Log.TOLD),
    REPORT_OVERDUE(Log.TOLD),
    FOLLOW_UP_TASK_DUE(Log.TOLD),
    FOLLOW_UP_TASK_OVERDUE(Log.TOLD);

    /** Who hears of it, besides those who are told by mail. */
    private enum Log {
        /** Everybody: it is part of the public record. */
        RECORDED,
        /** Nobody: a reminder, or a request inside an organisation. */
        TOLD,
        /**
         * Nobody, nor does any public page change because of it. An application is between the applicant and the moderator, a vote is the
         * organisation's own until the ballot has closed.
         */
        CONFIDENTIAL
    }

    private final Log log;

    ActKind(Log log) {
        this.log = log;
    }

    /** Between few: no public page shows it, nor changes because of it. */
    public boolean isConfidential() {
        return log == Log.CONFIDENTIAL;
    }

    /** Part of the public record. */
    public boolean isRecorded() {
        return log == Log.RECORDED;
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
}
