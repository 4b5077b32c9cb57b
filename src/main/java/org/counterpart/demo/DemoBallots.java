package org.counterpart.demo;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.VOTE;

import counterpart.schema.tables.records.BallotRecord;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.BallotId;
import org.counterpart.base.Times;
import org.counterpart.vote.BallotAct;
import org.counterpart.vote.BallotResult;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Electorate;

/** Votes that were held: the rule, the roll, who voted how and why, and the result by the rule. */
final class DemoBallots {

    private static final String FIXED_BY = "tomas.vell";

    private final DemoConsultation consultation;
    private final DemoText text;
    private final DemoVoices voices;
    private final DemoCast cast;
    private final Rows rows;

    DemoBallots(DemoConsultation consultation, DemoText text, DemoVoices voices, DemoCast cast, Rows rows) {
        this.consultation = consultation;
        this.text = text;
        this.voices = voices;
        this.cast = cast;
        this.rows = rows;
    }

    void write() {
        var position = 0;
        for (var ballot : consultation.file.ballots()) {
            write(ballot, position++);
        }
    }

    private void write(ConsultationFile.Ballot ballot, int position) {
        var row = rows.add(BALLOT);
        row.setId(BallotId.next());
        row.setConsultationId(consultation.id);
        row.setPosition(position);
        row.setSubject(ballot.subject());
        row.setContributionId(
                ballot.subject() == BallotSubject.TEXT || ballot.contribution() == null
                        ? null
                        : voices.contribution(ballot.contribution()));
        row.setTextVersionId(text.id());
        row.setQuestion(ballot.question());
        row.setElectorate(Electorate.INVITED_NGOS);
        row.setMajority(ballot.majority());
        row.setQuorumPercent(ballot.quorum());
        row.setOpenRoll(true);
        row.setStatus(BallotStatus.CLOSED);
        row.setOpensAt(cast.days.morning(ballot.opens()));
        row.setClosesAt(cast.days.cutOff(ballot.closes()));
        row.setEligible(consultation.file.invited().size());
        row.setVotesFor(count(ballot, Choice.FOR));
        row.setVotesAgainst(count(ballot, Choice.AGAINST));
        row.setAbstentions(count(ballot, Choice.ABSTAIN));
        row.setResult(result(row));
        row.setCreatedBy(cast.person(FIXED_BY));
        row.setCreatedAt(cast.days.moment(ballot.opens() - 4));
        row.setVersion(0);
        writeRollAndVotes(ballot, row);
        act(BallotAct.BALLOT_FIXED, row, row.getCreatedAt());
        act(BallotAct.BALLOT_OPENED, row, row.getOpensAt());
        act(BallotAct.BALLOT_CLOSED, row, row.getClosesAt());
    }

    private void act(ActKind kind, BallotRecord ballot, java.time.Instant at) {
        consultation.act(Act.of(kind, ballot.getId(), ballot.getQuestion()), at);
    }

    private void writeRollAndVotes(ConsultationFile.Ballot ballot, BallotRecord row) {
        for (var key : consultation.file.invited()) {
            var line = rows.add(BALLOT_ROLL);
            line.setBallotId(row.getId());
            line.setOrganisationId(cast.organisation(key));
        }
        var day = ballot.opens();
        for (var vote : ballot.votes()) {
            day = Math.min(day + 2, ballot.closes() - 1);
            var line = rows.add(VOTE);
            line.setBallotId(row.getId());
            line.setOrganisationId(cast.organisationOf(vote.by()));
            line.setChoice(vote.choice());
            line.setReason(vote.reason());
            line.setCastBy(cast.person(vote.by()));
            line.setCastAt(cast.days.moment(day));
            consultation.act(
                    Act.of(BallotAct.VOTE_COUNTED, row.getId(), ballot.question())
                            .by(null, line.getOrganisationId())
                            .onDay(Times.day(line.getCastAt(), cast.days.zone)),
                    row.getClosesAt());
        }
    }

    private static int count(ConsultationFile.Ballot ballot, Choice choice) {
        return (int)
                ballot.votes().stream().filter(vote -> vote.choice() == choice).count();
    }

    private static BallotResult result(BallotRecord row) {
        var cast = row.getVotesFor() + row.getVotesAgainst() + row.getAbstentions();
        if (cast * 100 < row.getQuorumPercent() * row.getEligible()) {
            return BallotResult.NO_QUORUM;
        }
        var carried = switch (row.getMajority()) {
            case SIMPLE -> row.getVotesFor() > row.getVotesAgainst();
            case ABSOLUTE -> row.getVotesFor() * 2 > row.getEligible();
            case TWO_THIRDS ->
                row.getVotesFor() * 3 >= (row.getVotesFor() + row.getVotesAgainst()) * 2 && row.getVotesFor() > 0;
        };
        return carried ? BallotResult.CARRIED : BallotResult.NOT_CARRIED;
    }
}
