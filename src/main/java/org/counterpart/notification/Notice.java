package org.counterpart.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActId;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.counterpart.identity.Delivery;
import org.jspecify.annotations.Nullable;

/** One act that one person is to be told of, with everything its sentences need. */
record Notice(
        ActId act,
        ActKind kind,
        UUID subject,
        Filling filling,
        Reader reader,
        @Nullable Process process) {

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
            @Nullable Instant deliberationClosesAt) {}

    /** What its sentences fill in: title, organisation, consultation, until when, detail. */
    Object[] arguments() {
        return new Object[] {
            filling.title(),
            filling.organisation() == null ? "" : filling.organisation(),
            process == null ? "" : process.title(),
            until(),
            filling.detail() == null ? "" : filling.detail()
        };
    }

    private String until() {
        if (process == null) {
            return "";
        }
        var instant = switch (kind) {
            case DELIBERATION_STARTED, BALLOT_OPENED -> process.deliberationClosesAt();
            default -> process.contributionsCloseAt();
        };
        return instant == null ? "" : Times.moment(instant, ZoneId.of(process.zone()), reader.locale());
    }

    /** Where one reads or does what it is about; public wherever a public page has it. */
    String path() {
        var here = process == null ? "/consultations" : "/consultations/" + process.slug();
        var work = process == null ? "/workspace" : "/workspace/consultations/" + process.id();
        return switch (kind) {
            case ORGANISATION_APPLIED -> "/workspace/organisations/" + subject;
            case ORGANISATION_ADMITTED, ORGANISATION_REFUSED, ORGANISATION_SUSPENDED -> "/workspace";
            case POSITION_TO_SIGN, POSITION_TO_CONFIRM -> work + "/position";
            case POSITION_SIGNED, POSITION_CONFIRMED, CONTRIBUTION_WITHDRAWN -> here + "/positions";
            case CONTRIBUTION_PLACED, CONTRIBUTION_UNPLACED -> work + "/contributions";
            case BALLOT_OPENED -> work + "/ballots";
            case BALLOT_CLOSED -> here + "/ballots";
            case REVIEW_STARTED -> work + "/answers";
            case ANSWERS_PUBLISHED, POINT_ANSWERED -> here + "/answers";
            case TEXT_PUBLISHED -> here + "/versions";
            case COMMITMENT_RECORDED,
                    COMMITMENT_ASSESSED,
                    COMMITMENT_FOUND,
                    MILESTONE_MOVED,
                    MILESTONE_DUE,
                    REPORT_RECEIVED,
                    FOLLOW_UP_SCHEDULED,
                    FOLLOW_UP_HELD,
                    FOLLOW_UP_REMINDER -> "/workspace/commitments/" + subject;
            default -> here;
        };
    }
}
