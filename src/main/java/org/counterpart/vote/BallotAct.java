package org.counterpart.vote;

import static org.counterpart.base.ActSubject.BALLOT;
import static org.counterpart.base.Nature.Trait.OF_THE_TIMETABLE;
import static org.counterpart.base.Nature.Trait.SAYS_THE_COUNT;
import static org.counterpart.base.Nature.confidential;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Nature.told;
import static org.counterpart.base.Whom.FOLLOWERS;
import static org.counterpart.base.Whom.MODERATORS;
import static org.counterpart.base.Whom.ON_THE_ROLL;
import static org.counterpart.base.Whom.WHO_CAN_STILL_VOTE;

import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;
import org.counterpart.base.Term;

/** The official acts about ballots and the votes in them. */
public enum BallotAct implements ActKind {
    BALLOT_FIXED(recorded(BALLOT)),
    BALLOT_REVOKED(recorded(BALLOT)),
    BALLOT_OPENED(recorded(BALLOT, OF_THE_TIMETABLE)
            .to(WHO_CAN_STILL_VOTE)
            .at("{work}/ballots")
            .until(Term.Of.BALLOT)
            .asLongAs(BallotStanding::isOpen)),
    VOTE_CAST(confidential(BALLOT)),
    /** The vote of an organisation, said when the ballot has closed. */
    VOTE_COUNTED(recorded(BALLOT)),
    BALLOT_CLOSED(recorded(BALLOT, OF_THE_TIMETABLE, SAYS_THE_COUNT)
            .to(ON_THE_ROLL, FOLLOWERS)
            .at("{here}/ballots")),
    /** A ballot cannot be held, because the amendment it is on was withdrawn. */
    BALLOT_LAPSED(recorded(BALLOT).to(MODERATORS).at("{work}/ballots")),
    BALLOT_CLOSING_SOON(told(BALLOT).to(WHO_CAN_STILL_VOTE).at("{work}/ballots").asLongAs(BallotStanding::closesThen)),
    BALLOT_CLOSING_TOMORROW(
            told(BALLOT).to(WHO_CAN_STILL_VOTE).at("{work}/ballots").asLongAs(BallotStanding::closesThen));

    private final Nature nature;

    BallotAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
