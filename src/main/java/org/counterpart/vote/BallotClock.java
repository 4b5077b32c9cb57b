package org.counterpart.vote;

import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.BallotId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens and closes ballots by the database's clock. On several nodes each ballot is opened and closed once: the row's status decides. A vote
 * that comes between the hour and the tick is refused by the statement that writes it.
 */
@Component
public class BallotClock {

    private final BallotRepository ballots;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    BallotClock(BallotRepository ballots, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.ballots = ballots;
        this.transaction = transaction;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    public void tick() {
        ballots.dueToOpen().forEach(id -> transaction.executeWithoutResult(status -> open(id)));
        ballots.dueToClose().forEach(id -> transaction.executeWithoutResult(status -> close(id)));
    }

    private void open(BallotId id) {
        if (ballots.open(id)) {
            publish(ActKind.BALLOT_OPENED, id, null);
        }
    }

    private void close(BallotId id) {
        if (!ballots.close(id)) {
            return;
        }
        var ballot = ballots.find(id).orElseThrow();
        var tally = ballots.tally(id);
        ballots.result(id, tally, tally.result(ballot.majority(), ballot.quorumPercent()));
        publish(
                ActKind.BALLOT_CLOSED,
                id,
                tally.votesFor() + " : " + tally.votesAgainst() + " : " + tally.abstentions());
    }

    /** A moved timetable moves the ballots in the same transaction. */
    @EventListener
    void extended(Act act) {
        if (act.kind() == ActKind.CONSULTATION_EXTENDED && act.consultation() != null) {
            ballots.followTimetable(act.consultation());
        }
    }

    private void publish(ActKind kind, BallotId id, @Nullable String detail) {
        var ballot = ballots.find(id).orElseThrow();
        events.publishEvent(
                Act.of(kind, id, ballot.question()).in(ballot.consultation()).saying(detail));
    }
}
