package org.counterpart.response;

import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Turns;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.text.TextAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the points in step with what is submitted, withdrawn and published, in the transaction of the act itself. */
@Component
class PointMaker {

    private final Turns turns;
    private final PointMakingRepository points;

    PointMaker(Turns turns, PointMakingRepository points) {
        this.turns = turns;
        this.points = points;
    }

    /** The act has taken its turn already; here it is taken again, because nothing writes points without. */
    @EventListener
    @Transactional
    public void follow(Act act) {
        switch (act.kind()) {
            case ContributionAct.COMMENT_SUBMITTED, ContributionAct.AMENDMENT_SUBMITTED -> submitted(act);
            case ContributionAct.POSITION_SIGNED -> {
                submitted(act);
                points.makeFromConditions(new ContributionId(act.subject()));
            }
            case ContributionAct.CONTRIBUTION_WITHDRAWN -> points.close(contribution(act));
            case ConsultationAct.CONSULTATION_IMPORTED -> {
                var consultation = new ConsultationId(act.subject());
                turns.take(consultation);
                points.makeOfAll(consultation);
            }
            case TextAct.TEXT_PUBLISHED -> {
                var version = new TextVersionId(act.subject());
                turns.takeFor(version);
                points.followContributions(act.consultation());
                points.reopenWithoutChangedWords(version);
            }
            case ContributionAct.CONTRIBUTION_PLACED -> {
                turns.takeFor(new ContributionId(act.subject()));
                points.followContributions(act.consultation());
            }
            default -> {
                // Other acts make no points.
            }
        }
    }

    private void submitted(Act act) {
        var contribution = contribution(act);
        points.make(contribution, act.title());
        points.closeReplacedBy(contribution);
    }

    private ContributionId contribution(Act act) {
        var contribution = new ContributionId(act.subject());
        turns.takeFor(contribution);
        return contribution;
    }
}
