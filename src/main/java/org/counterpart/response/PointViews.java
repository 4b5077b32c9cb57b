package org.counterpart.response;

import java.util.List;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.base.Unseen;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the points of a consultation that those who answer them keep under a name, for all of them together. */
@Service
public class PointViews {

    /** So many of one consultation; more would be looked for instead of seen. */
    public static final int LIMIT = 30;

    private final PointViewRepository views;
    private final PointRepository points;
    private final Turns turns;
    private final Actors actors;

    PointViews(PointViewRepository views, PointRepository points, Turns turns, Actors actors) {
        this.views = views;
        this.points = points;
        this.turns = turns;
        this.actors = actors;
    }

    /** By name, with their figures. */
    @May(Verb.ANSWER_POINT)
    public List<PointView> of(ConsultationId consultation) {
        own(consultation);
        return views.of(consultation);
    }

    @May(Verb.ANSWER_POINT)
    @Transactional
    public void save(ConsultationId consultation, String name, PointFilter filter) {
        turns.take(consultation);
        own(consultation);
        var meant = name.strip();
        if (Unseen.all(name) || meant.length() > PointView.NAME_LIMIT) {
            throw new Refused(Problem.at("name", "response.problem.viewName", PointView.NAME_LIMIT));
        }
        if (views.isNamed(consultation, meant)) {
            throw new Refused(Problem.at("name", "response.problem.viewNamed"));
        }
        if (views.count(consultation) >= LIMIT) {
            throw new Refused(Problem.at("name", "response.problem.views", LIMIT));
        }
        views.save(consultation, meant, filter, actors.current().account());
    }

    /** Whoever saved it; where it is gone already nothing happens. */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void delete(ConsultationId consultation, UUID view) {
        own(consultation);
        views.delete(consultation, view);
    }

    private void own(ConsultationId consultation) {
        var actor = actors.current();
        var overview = points.overview(consultation, actor).orElseThrow(NotFound::new);
        actor.require(Verb.ANSWER_POINT, overview.institution());
    }
}
