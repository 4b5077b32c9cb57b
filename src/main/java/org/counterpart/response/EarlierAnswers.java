package org.counterpart.response;

import java.util.List;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.response.grouping.Similar;
import org.springframework.stereotype.Service;

/** What an institution has published before, in any of its consultations, on points like the one it answers. Read on demand, never put into an answer by itself. */
@Service
public class EarlierAnswers {

    /** Answers looked through, the newest. */
    private static final int LATEST = 2_000;

    private static final int SHOWN = 5;

    private final PointRepository points;
    private final EarlierAnswerRepository earlier;
    private final Actors actors;

    EarlierAnswers(PointRepository points, EarlierAnswerRepository earlier, Actors actors) {
        this.points = points;
        this.earlier = earlier;
        this.actors = actors;
    }

    /** The most similar first; empty where there is nothing like it. */
    @May(Verb.ANSWER_POINT)
    public List<EarlierAnswer> like(PointId id) {
        var point = points.find(id).orElseThrow(NotFound::new);
        actors.current().require(Verb.ANSWER_POINT, point.institution());
        var said = earlier.published(point.institution(), id, LATEST);
        var texts = said.stream().map(EarlierAnswerRepository.Said::words).toList();
        var found = Similar.to(earlier.words(id), texts, SHOWN).stream()
                .map(similar -> said.get(similar.text()).point())
                .toList();
        var answers = earlier.answers(found);
        return found.stream().map(answers::get).toList();
    }
}
