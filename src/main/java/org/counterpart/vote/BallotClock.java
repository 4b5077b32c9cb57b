package org.counterpart.vote;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.base.BallotId;
import org.counterpart.base.DueWork;
import org.counterpart.base.OneByOne;
import org.counterpart.base.Reminders;
import org.counterpart.base.Term;
import org.counterpart.base.VoteCount;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.contribution.ContributionAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Opens and closes ballots by the database's clock, and reminds of their end. On several nodes each ballot is opened and closed once: the
 * row's status decides. A vote that comes between the hour and the tick is refused by the statement that writes it.
 */
@Component
public class BallotClock implements ActListener {

    private static final Duration SOON = Duration.ofDays(3);
    private static final Duration DAY = Duration.ofDays(1);

    private final BallotRepository ballots;
    private final BallotCourseRepository course;
    private final VoteRepository votes;
    private final Reminders reminders;
    private final OneByOne oneByOne;
    private final ApplicationEventPublisher events;
    private final Map<ActKind, Consumer<Act>> acts = Map.of(
            ConsultationAct.CONSULTATION_EXTENDED, this::moved,
            ContributionAct.CONTRIBUTION_WITHDRAWN, this::withoutAmendment,
            ContributionAct.AMENDMENT_SUBMITTED, this::withoutAmendment);

    BallotClock(
            BallotRepository ballots,
            BallotCourseRepository course,
            VoteRepository votes,
            Reminders reminders,
            OneByOne oneByOne,
            ApplicationEventPublisher events) {
        this.ballots = ballots;
        this.course = course;
        this.votes = votes;
        this.reminders = reminders;
        this.oneByOne = oneByOne;
        this.events = events;
    }

    @Bean
    static DueWork openingAndClosingBallots(BallotClock clock) {
        return DueWork.every(Duration.ofSeconds(4), "opening and closing ballots", clock::tick);
    }

    public void tick() {
        oneByOne.each("Opening a ballot", course.dueToOpen(), this::open);
        oneByOne.each("Closing a ballot", course.dueToClose(), this::close);
        remind(BallotAct.BALLOT_CLOSING_SOON, DAY, SOON);
        remind(BallotAct.BALLOT_CLOSING_TOMORROW, Duration.ZERO, DAY);
    }

    private boolean open(BallotId id) {
        if (course.open(id)) {
            publish(BallotAct.BALLOT_OPENED, id, null);
            return true;
        }
        return lapse(id);
    }

    private boolean lapse(BallotId id) {
        var lapsed = course.lapse(id);
        if (lapsed) {
            publish(BallotAct.BALLOT_LAPSED, id, null);
        }
        return lapsed;
    }

    private boolean close(BallotId id) {
        if (!course.close(id)) {
            return false;
        }
        var ballot = ballots.find(id).orElseThrow();
        var tally = votes.tally(id);
        course.result(id, tally, tally.result(ballot.majority(), ballot.quorumPercent()));
        // In the order of the roll, not in that in which they came.
        var voted = votes.votingDays(id, ballot.zone());
        events.publishEvent(Act.of(BallotAct.VOTE_COUNTED, id, ballot.question())
                .in(ballot.consultation())
                .concerning(voted.stream()
                        .map(vote -> Act.Matter.of(id, ballot.question(), vote.organisation())
                                .onDay(vote.day()))
                        .toList()));
        publish(
                BallotAct.BALLOT_CLOSED,
                id,
                new VoteCount(tally.votesFor(), tally.votesAgainst(), tally.abstentions()).detail());
        return true;
    }

    private void remind(ActKind kind, Duration from, Duration to) {
        oneByOne.each("Reminding of a ballot", course.closing(kind, from, to), id -> remind(kind, id));
    }

    private boolean remind(ActKind kind, BallotId id) {
        var ballot = ballots.find(id).orElseThrow();
        var first = reminders.note(id.value(), kind, ballot.closesAt());
        if (first) {
            publish(kind, id, null);
        }
        return first;
    }

    /** A moved timetable moves the ballots in the same transaction; an amendment that goes takes its ballot along. */
    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return acts.get(kind);
    }

    private void moved(Act act) {
        course.followTimetable(Objects.requireNonNull(act.consultation()));
    }

    private void withoutAmendment(Act act) {
        course.withoutAmendment(Objects.requireNonNull(act.consultation())).forEach(this::lapse);
    }

    private void publish(ActKind kind, BallotId id, @Nullable String detail) {
        var ballot = ballots.find(id).orElseThrow();
        events.publishEvent(Act.of(kind, id, ballot.question())
                .in(ballot.consultation())
                .saying(detail)
                .on(Term.at(Term.Of.BALLOT, ballot.closesAt(), ballot.zone())));
    }
}
