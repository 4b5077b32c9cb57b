package org.counterpart.contribution;

import static org.counterpart.base.ActSubject.CONTRIBUTION;
import static org.counterpart.base.Nature.Trait.BEGINS_TO_FOLLOW;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Nature.told;
import static org.counterpart.base.Whom.INSTITUTION;
import static org.counterpart.base.Whom.MODERATORS_OF_ITS_BALLOT;
import static org.counterpart.base.Whom.REPRESENTATIVES;
import static org.counterpart.base.Whom.WRITERS;

import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;
import org.counterpart.base.Term;

/** The official acts about what is put to the institution. */
public enum ContributionAct implements ActKind {
    COMMENT_SUBMITTED(recorded(CONTRIBUTION, BEGINS_TO_FOLLOW)),
    AMENDMENT_SUBMITTED(recorded(CONTRIBUTION, BEGINS_TO_FOLLOW)),
    POSITION_TO_SIGN(told(CONTRIBUTION)
            .to(REPRESENTATIVES)
            .at("{work}/position?for={organisation}")
            .until(Term.Of.CONTRIBUTIONS)
            .asLongAs(ContributionStanding::isToSign)),
    POSITION_SIGNED(recorded(CONTRIBUTION, BEGINS_TO_FOLLOW)
            .to(INSTITUTION, WRITERS)
            .at("{here}/positions")
            .asLongAs(ContributionStanding::stands)),
    POSITION_TO_CONFIRM(told(CONTRIBUTION)
            .to(REPRESENTATIVES)
            .at("{work}/position?for={organisation}")
            .asLongAs(ContributionStanding::isToConfirm)),
    POSITION_CONFIRMED(recorded(CONTRIBUTION)
            .to(INSTITUTION, WRITERS)
            .at("{here}/positions")
            .asLongAs(ContributionStanding::stands)),
    CONTRIBUTION_WITHDRAWN(recorded(CONTRIBUTION)
            .to(INSTITUTION, WRITERS, MODERATORS_OF_ITS_BALLOT)
            .at("{contribution}")),
    /** A moderator found the place of a contribution in a newer version. */
    CONTRIBUTION_PLACED(
            recorded(CONTRIBUTION).to(WRITERS).at("{work}/contributions").asLongAs(ContributionStanding::stands)),
    /** A moderator found none, and said why. */
    CONTRIBUTION_UNPLACED(
            recorded(CONTRIBUTION).to(WRITERS).at("{work}/contributions").asLongAs(ContributionStanding::stands));

    private final Nature nature;

    ContributionAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }

    /** This act on one contribution, for whoever put it. */
    public Act on(Contribution contribution, AccountId by, String detail) {
        return Act.of(this, contribution.id(), contribution.about())
                .by(by, contribution.organisation())
                .in(contribution.consultation())
                .saying(detail);
    }
}
