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
 * @param matters what was done one by one, where one act did it to many; null where its subject is all
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
        @Nullable LocalDate day,
        @Nullable List<Matter> matters) {

    /**
     * One of many things that were done in one act.
     *
     * @param id under which it is recorded and told
     */
    public record Matter(
            ActId id,
            UUID subject,
            String title,
            @Nullable OrganisationId organisation,
            @Nullable String detail,
            @Nullable LocalDate day) {

        public static Matter of(Id subject, String title, @Nullable OrganisationId organisation) {
            return new Matter(ActId.next(), subject.value(), title, organisation, null, null);
        }

        public Matter saying(String words) {
            return new Matter(id, subject, title, organisation, words, day);
        }

        public Matter onDay(LocalDate date) {
            return new Matter(id, subject, title, organisation, detail, date);
        }
    }

    /** An act without organisation or consultation; add them with the {@code in} and {@code by} methods. */
    public static Act of(ActKind kind, Id subject, String title) {
        return new Act(ActId.next(), kind, null, null, null, subject.value(), title, null, List.of(), null, null, null);
    }

    public Act by(@Nullable AccountId who, @Nullable OrganisationId forWhom) {
        return new Act(id, kind, who, forWhom, consultation, subject, title, detail, terms, thing, day, matters);
    }

    public Act in(@Nullable ConsultationId where) {
        return new Act(id, kind, account, organisation, where, subject, title, detail, terms, thing, day, matters);
    }

    public Act saying(@Nullable String words) {
        return new Act(
                id, kind, account, organisation, consultation, subject, title, words, terms, thing, day, matters);
    }

    public Act on(List<Term> dates) {
        return new Act(
                id, kind, account, organisation, consultation, subject, title, detail, dates, thing, day, matters);
    }

    public Act on(Term date) {
        return on(List.of(date));
    }

    /** The dates are those of this thing alone, whatever else of the subject has the same. */
    public Act about(UUID which) {
        return new Act(
                id, kind, account, organisation, consultation, subject, title, detail, terms, which, day, matters);
    }

    public Act onDay(LocalDate date) {
        return new Act(
                id, kind, account, organisation, consultation, subject, title, detail, terms, thing, date, matters);
    }

    /** Done to each of these; its own subject is what they have in common. */
    public Act concerning(List<Matter> each) {
        return new Act(
                id,
                kind,
                account,
                organisation,
                consultation,
                subject,
                title,
                detail,
                terms,
                thing,
                day,
                List.copyOf(each));
    }

    /** What the record keeps and people are told: itself, or an act for each of its matters. */
    public List<Act> each() {
        return matters == null
                ? List.of(this)
                : matters.stream()
                        .map(one -> new Act(
                                one.id(),
                                kind,
                                account,
                                one.organisation(),
                                consultation,
                                one.subject(),
                                one.title(),
                                one.detail(),
                                terms,
                                thing,
                                one.day(),
                                null))
                        .toList();
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
