package org.counterpart.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActId;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Term;
import org.counterpart.base.Words;
import org.counterpart.identity.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * One act that one person is to be told of, with everything its sentences need.
 *
 * @param organisation that acted, or that is asked to
 * @param words what the act left for them, as it is stored
 * @param dates that the act set, moved or reminds of, as they are stored
 * @param process as it is now, not as it was when the act happened
 * @param answered the number of the contribution, of an act about the answer to a point of it
 */
record Notice(
        ActId act,
        ActKind kind,
        UUID subject,
        @Nullable OrganisationId organisation,
        String words,
        String dates,
        Reader reader,
        @Nullable Process process,
        @Nullable Integer answered) {

    record Reader(AccountId id, String email, String name, String language, Delivery delivery, UUID unsubscribeKey) {

        Locale locale() {
            return Words.nearest(Locale.forLanguageTag(language));
        }
    }

    /** The consultation it happened in. */
    record Process(
            ConsultationId id,
            String slug,
            String title,
            String zone,
            @Nullable Instant contributionsCloseAt,
            @Nullable Instant deliberationClosesAt,
            @Nullable Instant answersDueAt) {

        private @Nullable Term term(Term.Of of, @Nullable Instant at) {
            return at == null ? null : Term.at(of, at, ZoneId.of(zone));
        }
    }

    Filling filling() {
        return Filling.of(words);
    }

    List<Term> terms() {
        return Filling.terms(dates);
    }

    /**
     * The date its sentence names; null where it names none. What begins or goes on says the end as it is now. What sets, moves or reminds of a
     * date says that date: such a notice is only sent as long as the date stands.
     */
    @Nullable
    Term term() {
        var now = process == null
                ? null
                : switch (kind) {
                    case CONSULTATION_PUBLISHED, CONSULTATION_OPENED, ORGANISATION_INVITED, POSITION_TO_SIGN ->
                        process.term(Term.Of.CONTRIBUTIONS, process.contributionsCloseAt());
                    case DELIBERATION_STARTED -> process.term(Term.Of.DELIBERATION, process.deliberationClosesAt());
                    case BALLOT_OPENED -> process.term(Term.Of.BALLOT, process.deliberationClosesAt());
                    case REVIEW_STARTED -> process.term(Term.Of.ANSWERS, process.answersDueAt());
                    default -> null;
                };
        return now != null || terms().isEmpty() ? now : terms().getFirst();
    }

    /** Where one reads or does what it is about; public wherever a public page has it. */
    String path() {
        var here = process == null ? "/consultations" : "/consultations/" + process.slug();
        var work = process == null ? "/workspace" : "/workspace/consultations/" + process.id();
        return switch (kind) {
            case ORGANISATION_APPLIED -> "/workspace/organisations/" + subject;
            // Who acts for several comes to the one that is asked.
            case POSITION_TO_SIGN, POSITION_TO_CONFIRM -> work + "/position?for=" + organisation;
            case POSITION_SIGNED, POSITION_CONFIRMED, CONTRIBUTION_WITHDRAWN -> here + "/positions";
            case CONTRIBUTION_PLACED, CONTRIBUTION_UNPLACED -> work + "/contributions";
            case BALLOT_OPENED, BALLOT_CLOSING_SOON, BALLOT_CLOSING_TOMORROW, BALLOT_LAPSED -> work + "/ballots";
            case BALLOT_CLOSED -> here + "/ballots";
            case ANSWERS_DUE, ANSWERS_OVERDUE -> work + "/answers";
            case ANSWERS_PUBLISHED -> here + "/answers";
            case ANSWER_CORRECTED, POINT_ANSWERED ->
                answered == null ? here + "/answers" : "/contributions/" + answered;
            case TEXT_PUBLISHED -> here + "/versions";
            case COMMITMENT_RECORDED,
                    COMMITMENT_ASSESSED,
                    COMMITMENT_FOUND,
                    MILESTONE_MOVED,
                    MILESTONE_DUE,
                    MILESTONE_OVERDUE,
                    REPORT_OVERDUE,
                    REPORT_RECEIVED,
                    FOLLOW_UP_SCHEDULED,
                    FOLLOW_UP_HELD,
                    FOLLOW_UP_TASK_DUE,
                    FOLLOW_UP_TASK_OVERDUE,
                    FOLLOW_UP_REMINDER -> "/workspace/commitments/" + subject;
            case ORGANISATION_ADMITTED,
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
                    COMMENT_SUBMITTED,
                    AMENDMENT_SUBMITTED,
                    BALLOT_FIXED,
                    BALLOT_REVOKED,
                    VOTE_CAST,
                    VOTE_COUNTED,
                    POINT_REFLECTED,
                    CONSULTATION_DECIDED,
                    FOLLOW_UP_STARTED,
                    CONSULTATION_ARCHIVED,
                    CONSULTATION_IMPORTED,
                    CONSULTATION_CORRECTED,
                    FOLLOW_UP_TASK_DONE,
                    CLOSING_IN_SEVEN_DAYS,
                    CLOSING_TOMORROW -> here;
        };
    }
}
