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
 * @param contribution the number of the one it is about, itself or an answer to a point of it
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
        @Nullable Integer contribution) {

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

        private @Nullable Term term(Term.Of of) {
            var at = switch (of) {
                case CONTRIBUTIONS -> contributionsCloseAt;
                case DELIBERATION, BALLOT -> deliberationClosesAt;
                case ANSWERS -> answersDueAt;
                case FOLLOW_UP, MILESTONE, TASK -> null;
            };
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
        var end = kind.nature().end();
        var now = process == null || end == null ? null : process.term(end);
        return now != null || terms().isEmpty() ? now : terms().getFirst();
    }

    /** Where one reads or does what it is about; public wherever a public page has it. */
    String path() {
        var here = process == null ? "/consultations" : "/consultations/" + process.slug();
        var work = process == null ? "/workspace" : "/workspace/consultations/" + process.id();
        return kind.nature()
                .address()
                .replace("{here}", here)
                .replace("{work}", work)
                .replace("{subject}", subject.toString())
                .replace("{organisation}", String.valueOf(organisation))
                .replace("{contribution}", contribution == null ? here + "/answers" : "/contributions/" + contribution);
    }
}
