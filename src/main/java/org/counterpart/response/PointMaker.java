package org.counterpart.response;

import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Turns;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.placing.MovesAlong;
import org.counterpart.text.TextAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the points in step with what is submitted, withdrawn and published, in the transaction of the act itself. */
@Component
class PointMaker implements ActListener, MovesAlong {

    private final Turns turns;
    private final PointMakingRepository points;
    private final AlikeRepository alike;
    private final Map<ActKind, Consumer<Act>> acts = Map.of(
            ContributionAct.COMMENT_SUBMITTED, this::submitted,
            ContributionAct.AMENDMENT_SUBMITTED, this::submitted,
            ContributionAct.POSITION_SIGNED, this::signed,
            ContributionAct.CONTRIBUTION_WITHDRAWN, this::withdrawn,
            ConsultationAct.CONSULTATION_IMPORTED, this::imported,
            TextAct.TEXT_PUBLISHED, this::newVersion);

    PointMaker(Turns turns, PointMakingRepository points, AlikeRepository alike) {
        this.turns = turns;
        this.points = points;
        this.alike = alike;
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return acts.get(kind);
    }

    @Override
    public void moveAlong(ConsultationId consultation) {
        turns.take(consultation);
        points.followContributions(consultation);
    }

    private void signed(Act act) {
        submitted(act);
        points.makeFromConditions(new ContributionId(act.subject()));
    }

    private void withdrawn(Act act) {
        var contribution = contribution(act);
        points.close(contribution);
        alike.passOn(contribution);
    }

    private void imported(Act act) {
        var consultation = new ConsultationId(act.subject());
        turns.take(consultation);
        points.makeOfAll(consultation);
    }

    private void newVersion(Act act) {
        var version = new TextVersionId(act.subject());
        turns.takeFor(version);
        points.reopenWithoutChangedWords(version);
        alike.reopenWithCopies(version);
    }

    private void submitted(Act act) {
        var contribution = contribution(act);
        points.make(contribution, act.title());
        points.closeReplacedBy(contribution);
        alike.passOn(contribution);
    }

    /** The act has taken its turn already; here it is taken again, because nothing writes points without. */
    private ContributionId contribution(Act act) {
        var contribution = new ContributionId(act.subject());
        turns.takeFor(contribution);
        return contribution;
    }
}
