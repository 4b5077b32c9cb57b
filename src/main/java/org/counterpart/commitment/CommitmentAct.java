package org.counterpart.commitment;

import static org.counterpart.base.ActSubject.COMMITMENT;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Nature.told;
import static org.counterpart.base.Whom.FOLLOWERS;
import static org.counterpart.base.Whom.MODERATORS;
import static org.counterpart.base.Whom.OFFICERS;
import static org.counterpart.base.Whom.OWNER;
import static org.counterpart.base.Whom.RESPONSIBLE;

import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;

/** The official acts about what was promised and whether it is kept. */
public enum CommitmentAct implements ActKind {
    COMMITMENT_RECORDED(recorded(COMMITMENT).to(OFFICERS, FOLLOWERS).at("/workspace/commitments/{subject}")),
    MILESTONE_MOVED(recorded(COMMITMENT)
            .to(OWNER, MODERATORS, FOLLOWERS)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::milestoneIsDueThen)),
    MILESTONE_DUE(told(COMMITMENT)
            .to(OWNER)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::milestoneIsOpen)),
    MILESTONE_OVERDUE(told(COMMITMENT)
            .to(OWNER, MODERATORS)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::milestoneIsOpen)),
    REPORT_RECEIVED(recorded(COMMITMENT).to(MODERATORS, FOLLOWERS).at("/workspace/commitments/{subject}")),
    REPORT_OVERDUE(told(COMMITMENT)
            .to(OWNER, MODERATORS)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::reportIsMissing)),
    COMMITMENT_ASSESSED(recorded(COMMITMENT).to(OWNER).at("/workspace/commitments/{subject}")),
    COMMITMENT_FOUND(recorded(COMMITMENT).to(OWNER, FOLLOWERS).at("/workspace/commitments/{subject}")),
    FOLLOW_UP_SCHEDULED(recorded(COMMITMENT)
            .to(OWNER, FOLLOWERS)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::followUpIsThen)),
    FOLLOW_UP_REMINDER(told(COMMITMENT)
            .to(OWNER)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::followUpIsThen)),
    FOLLOW_UP_HELD(recorded(COMMITMENT).to(OWNER, FOLLOWERS).at("/workspace/commitments/{subject}")),
    FOLLOW_UP_TASK_DONE(recorded(COMMITMENT)),
    FOLLOW_UP_TASK_DUE(told(COMMITMENT)
            .to(RESPONSIBLE)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::taskIsDueThen)),
    FOLLOW_UP_TASK_OVERDUE(told(COMMITMENT)
            .to(RESPONSIBLE, MODERATORS)
            .at("/workspace/commitments/{subject}")
            .asLongAs(CommitmentStanding::taskIsDueThen));

    private final Nature nature;

    CommitmentAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
