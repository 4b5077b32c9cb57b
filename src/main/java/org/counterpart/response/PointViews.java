package org.counterpart.response;

import java.util.List;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
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

    private final WhoAnswers answering;
    private final PointViewRepository views;
    private final Turns turns;
    private final Actors actors;

    PointViews(WhoAnswers answering, PointViewRepository views, Turns turns, Actors actors) {
        this.answering = answering;
        this.views = views;
        this.turns = turns;
        this.actors = actors;
    }

    /** By name, with their figures. */
    @May(Verb.ANSWER_POINT)
    public List<PointView> of(ConsultationId consultation) {
        answering.of(consultation);
        return views.of(consultation);
    }

    @May(Verb.ANSWER_POINT)
    @Transactional
    public void save(ConsultationId consultation, String name, PointFilter filter) {
        turns.take(consultation);
        answering.of(consultation);
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
        answering.of(consultation);
        views.delete(consultation, view);
    }
}
