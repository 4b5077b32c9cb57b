package org.counterpart.response;

import org.counterpart.base.Act;
import org.counterpart.base.ContributionId;
import org.counterpart.base.TextVersionId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the points in step with what is submitted, withdrawn and published, in the transaction of the act itself. */
@Component
class PointMaker {

    private final PointMakingRepository points;

    PointMaker(PointMakingRepository points) {
        this.points = points;
    }

    @EventListener
    void follow(Act act) {
        switch (act.kind()) {
            case COMMENT_SUBMITTED, AMENDMENT_SUBMITTED -> submitted(act);
            case POSITION_SIGNED -> {
                submitted(act);
                points.makeFromConditions(new ContributionId(act.subject()));
            }
            case CONTRIBUTION_WITHDRAWN -> points.close(new ContributionId(act.subject()));
            case TEXT_PUBLISHED -> {
                points.followContributions(act.consultation());
                points.reopenWithoutChangedWords(new TextVersionId(act.subject()));
            }
            case CONTRIBUTION_PLACED -> points.followContributions(act.consultation());
            default -> {
                // Other acts make no points.
            }
        }
    }

    private void submitted(Act act) {
        var contribution = new ContributionId(act.subject());
        points.make(contribution, act.title());
        points.closeReplacedBy(contribution);
    }
}
