package org.counterpart.response;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Component;

/** How far the answers of a consultation are, for those who may write them and for nobody else. */
@Component
class WhoAnswers {

    private final PointRepository points;
    private final Actors actors;

    WhoAnswers(PointRepository points, Actors actors) {
        this.points = points;
        this.actors = actors;
    }

    AnswersOverview of(ConsultationId consultation) {
        var actor = actors.current();
        var overview = points.overview(consultation, actor).orElseThrow(NotFound::new);
        actor.require(Verb.ANSWER_POINT, overview.institution());
        return overview;
    }
}
