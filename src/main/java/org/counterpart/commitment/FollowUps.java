package org.counterpart.commitment;

import java.util.Objects;
import java.util.UUID;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Term;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings, reminders and reporting dates by which the moderator keeps a promise alive, with their minutes and results. */
@Service
public class FollowUps {

    private final FollowUpRepository followUps;
    private final CommitmentRepository commitments;
    private final Actors actors;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    FollowUps(
            FollowUpRepository followUps,
            CommitmentRepository commitments,
            Actors actors,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.commitments = commitments;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** Sets a date to come, in the zone of the commitment. A reminder goes out a week before. Refuses at the fields of the wanted. */
    @May(Verb.HOLD_FOLLOW_UP)
    @Transactional
    public void schedule(CommitmentId id, NewFollowUp wanted) {
        var commitment = get(id);
        Refused.ifAny(wanted.problems(clock.now(), commitment.zone()));
        var at = Objects.requireNonNull(wanted.at()).atZone(commitment.zone()).toInstant();
        if (followUps.schedule(
                id, wanted, at, commitment.zone(), actors.current().account())) {
            events.publishEvent(act(CommitmentAct.FOLLOW_UP_SCHEDULED, commitment, wanted.title())
                    .on(Term.at(Term.Of.FOLLOW_UP, at, commitment.zone()))
                    .about(wanted.id().value()));
        }
    }

    /**
     * Records that it was held, with its minutes and what results from it.
     *
     * @throws Stale when somebody else wrote the minutes in the meantime
     */
    @May(Verb.HOLD_FOLLOW_UP)
    @Transactional
    public void hold(FollowUpId id, int version, Minutes minutes) {
        var commitment = get(followUps.commitmentOf(id).orElseThrow(NotFound::new));
        Refused.ifAny(minutes.problems());
        Stale.unless(followUps.hold(id, version, minutes));
        var title = commitment.followUps().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .map(FollowUp::title)
                .orElse("");
        events.publishEvent(act(CommitmentAct.FOLLOW_UP_HELD, commitment, title));
    }

    /** Marks a task that resulted from a follow-up as done today. */
    @May(Verb.HOLD_FOLLOW_UP)
    @Transactional
    public void finishTask(CommitmentId id, UUID task) {
        var commitment = get(id);
        Stale.unless(followUps.finish(id, task, commitment.today()));
        events.publishEvent(act(CommitmentAct.FOLLOW_UP_TASK_DONE, commitment, followUps.task(task)));
    }

    private Commitment get(CommitmentId id) {
        return commitments.find(id, clock.now()).orElseThrow(NotFound::new);
    }

    private Act act(ActKind kind, Commitment commitment, String detail) {
        return Act.of(kind, commitment.id(), commitment.reference() + " · " + commitment.title())
                .by(actors.current().account(), commitment.owner())
                .in(commitment.chain().consultation())
                .saying(detail);
    }
}
