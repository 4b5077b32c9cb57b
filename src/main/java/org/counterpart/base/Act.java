package org.counterpart.base;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something official that just happened, published as an event inside the transaction that did it. The record, the outbox and the public
 * pages listen; nothing else needs to know them.
 *
 * @param account who did it; null when the clock did
 * @param organisation for whom it was done, or whom it concerns
 * @param consultation in which process; null outside of one
 * @param subject identity of the thing acted on: its kind follows from {@link #kind}
 * @param title what it was, as a reader of the record will see it; data in the consultation's own language, never translated
 * @param detail a reason or addition; may be null
 * @param terms the dates it sets, moves or reminds of, the one it is about first; each reader is told in the own language
 * @param thing of which the dates are, where that is not the subject: a milestone, a follow-up or a task of a commitment; may be null
 * @param day of what is said only now, where the hour is nobody's business; may be null
 */
public record Act(
        ActId id,
        ActKind kind,
        @Nullable AccountId account,
        @Nullable OrganisationId organisation,
        @Nullable ConsultationId consultation,
        UUID subject,
        String title,
        @Nullable String detail,
        List<Term> terms,
        @Nullable UUID thing,
        @Nullable LocalDate day) {

    /** An act without organisation or consultation; add them with the {@code in} and {@code by} methods. */
    public static Act of(ActKind kind, Id subject, String title) {
        return new Act(ActId.next(), kind, null, null, null, subject.value(), title, null, List.of(), null, null);
    }

    public Act by(@Nullable AccountId who, @Nullable OrganisationId forWhom) {
        return new Act(id, kind, who, forWhom, consultation, subject, title, detail, terms, thing, day);
    }

    public Act in(@Nullable ConsultationId where) {
        return new Act(id, kind, account, organisation, where, subject, title, detail, terms, thing, day);
    }

    public Act saying(@Nullable String words) {
        return new Act(id, kind, account, organisation, consultation, subject, title, words, terms, thing, day);
    }

    public Act on(List<Term> dates) {
        return new Act(id, kind, account, organisation, consultation, subject, title, detail, dates, thing, day);
    }

    public Act on(Term date) {
        return on(List.of(date));
    }

    /** The dates are those of this thing alone, whatever else of the subject has the same. */
    public Act about(UUID which) {
        return new Act(id, kind, account, organisation, consultation, subject, title, detail, terms, which, day);
    }

    public Act onDay(LocalDate date) {
        return new Act(id, kind, account, organisation, consultation, subject, title, detail, terms, thing, date);
    }

    /** The date it is about; null when it is about none. */
    public @Nullable Instant date() {
        return terms.isEmpty() ? null : terms.getFirst().at();
    }

    /** The day without an hour that it moved; null when it moved none. */
    public @Nullable Term movedDay() {
        return terms.stream()
                .filter(term -> term.before() != null && term.of().isDay())
                .findFirst()
                .orElse(null);
    }

    /** The new end of a period that it moved; null when it moved none. */
    public @Nullable Instant until() {
        return terms.stream()
                .filter(term -> term.before() != null && !term.of().isDay())
                .map(Term::at)
                .findFirst()
                .orElse(null);
    }
}
