package org.counterpart.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Term;
import org.counterpart.base.Turns;
import org.counterpart.drafting.DraftStates;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a published consultation: extend a running period, answer, decide, follow up, archive. */
@Service
public class Proceedings {

    private final Turns turns;
    private final Actors actors;
    private final Consultations consultations;
    private final ProceedingRepository repository;
    private final Rules rules;
    private final DraftStates states;
    private final PhaseClock phaseClock;
    private final ApplicationEventPublisher events;

    Proceedings(
            Turns turns,
            Actors actors,
            Consultations consultations,
            ProceedingRepository repository,
            Rules rules,
            DraftStates states,
            PhaseClock phaseClock,
            ApplicationEventPublisher events) {
        this.turns = turns;
        this.actors = actors;
        this.consultations = consultations;
        this.repository = repository;
        this.rules = rules;
        this.states = states;
        this.phaseClock = phaseClock;
        this.events = events;
    }

    /**
     * Lets the running period, contributions or deliberation, end later; the deadlines after it move by the same time, on to a working day. The institution or a
     * moderator does it, with a reason that everybody can read. Refuses at "end" and "reason".
     */
    @May(Verb.EXTEND_CONSULTATION)
    @Transactional
    public void extend(ConsultationId id, @Nullable Instant end, String reason) {
        turns.take(id);
        var consultation = extensible(id);
        var moves = moves(consultation, end, reason);
        var by = actors.current().account();
        if (!repository.extend(consultation, moves, reason.strip(), by)) {
            throw new Stale();
        }
        events.publishEvent(Act.of(ConsultationAct.CONSULTATION_EXTENDED, id, consultation.title())
                .by(by, consultation.institution())
                .in(id)
                .saying(reason.strip())
                .on(terms(consultation, moves)));
    }

    /** The dates that {@link #extend} would move, and where to. Refuses what that refuses. */
    @May(Verb.EXTEND_CONSULTATION)
    @Transactional(readOnly = true)
    public List<Term> wouldMove(ConsultationId id, @Nullable Instant end, String reason) {
        var consultation = extensible(id);
        return terms(consultation, moves(consultation, end, reason));
    }

    private Consultation extensible(ConsultationId id) {
        return actors.current().has(Role.MODERATOR)
                ? consultations.get(id)
                : consultations.require(Verb.EXTEND_CONSULTATION, id);
    }

    private List<Extending.Move> moves(Consultation consultation, @Nullable Instant end, String reason) {
        var calendar = rules.calendar(consultation.institution());
        Refused.ifAny(Extending.problems(consultation, end, reason, binding(consultation) ? calendar : null));
        return Extending.moves(consultation.timetable(), consultation.phase(), Objects.requireNonNull(end), calendar);
    }

    private static List<Term> terms(Consultation consultation, List<Extending.Move> moves) {
        return moves.stream().map(move -> move.term(consultation.zone())).toList();
    }

    /** Whether the rule it was published under counts working days, so that no deadline falls on another. */
    private boolean binding(Consultation consultation) {
        var rule = consultation.rule();
        return rule != null && rules.byId(rule).rule().workingDays();
    }

    /**
     * Marks it as answered, for the module that publishes the answers and has checked that no point is open; that module also publishes the
     * act. Refuses in any other phase than the review.
     *
     * @param summary of the answers, in Markdown
     */
    @May(Verb.PUBLISH_ANSWERS)
    @Transactional
    public void markAnswered(ConsultationId id, String summary) {
        turns.take(id);
        consultations.require(Verb.PUBLISH_ANSWERS, id);
        Refused.ifAny(Closing.SUMMARY.problems(summary));
        phaseClock.advance(id);
        unless(
                "consultation.answer.notUnderReview",
                repository.answer(id, summary, actors.current().account()));
    }

    /** The summary or the decision as it is being written. */
    @May(Verb.DECIDE_CONSULTATION)
    public ClosingDraft draft(ConsultationId id, Closing what) {
        return repository.draft(consultations.require(what.verb(), id).id(), what);
    }

    /**
     * Saves the summary or the decision as it is typed; returns the new version. {@link Stale} when somebody else saved since {@code version}.
     * Refuses at its field.
     */
    @May(Verb.DECIDE_CONSULTATION)
    @Transactional
    public int saveDraft(ConsultationId id, Closing what, int version, String words) {
        turns.take(id);
        if (consultations.require(what.verb(), id).phase() != what.phase()) {
            throw new Refused(Problem.of(
                    what == Closing.SUMMARY
                            ? "consultation.answer.notUnderReview"
                            : "consultation.decide.notAnswered"));
        }
        if (!words.isBlank()) {
            Refused.ifAny(what.problems(words));
        }
        Stale.unless(repository.saveDraft(id, what, version, words));
        states.keep(what.kind(), id.value(), version + 1, what.fields(words));
        return version + 1;
    }

    /** Publishes the decision, once the answers are out. Refuses at "decision". */
    @May(Verb.DECIDE_CONSULTATION)
    @Transactional
    public void decide(ConsultationId id, String decision) {
        turns.take(id);
        var consultation = consultations.require(Verb.DECIDE_CONSULTATION, id);
        Refused.ifAny(Closing.DECISION.problems(decision));
        unless(
                "consultation.decide.notAnswered",
                repository.decide(id, decision.strip(), actors.current().account()));
        publish(ConsultationAct.CONSULTATION_DECIDED, consultation);
    }

    /** From here on what was promised is followed. */
    @May(Verb.DECIDE_CONSULTATION)
    @Transactional
    public void startFollowUp(ConsultationId id) {
        turns.take(id);
        var consultation = consultations.require(Verb.DECIDE_CONSULTATION, id);
        unless(
                "consultation.followUp.notDecided",
                repository.followUp(id, actors.current().account()));
        publish(ConsultationAct.FOLLOW_UP_STARTED, consultation);
    }

    /** Ends a decided consultation; it stays readable under its address. */
    @May(Verb.DECIDE_CONSULTATION)
    @Transactional
    public void archive(ConsultationId id) {
        turns.take(id);
        var consultation = consultations.require(Verb.DECIDE_CONSULTATION, id);
        unless(
                "consultation.archive.notDecided",
                repository.archive(id, consultation.phase(), actors.current().account()));
        publish(ConsultationAct.CONSULTATION_ARCHIVED, consultation);
    }

    private static void unless(String otherwise, boolean moved) {
        if (!moved) {
            throw new Refused(Problem.of(otherwise));
        }
    }

    private void publish(ActKind kind, Consultation consultation) {
        events.publishEvent(Act.of(kind, consultation.id(), consultation.title())
                .by(actors.current().account(), consultation.institution())
                .in(consultation.id()));
    }
}
