package org.counterpart.response;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftSource;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Component;

/** The states of an answer, for the members of the institution. */
@Component
class AnswerSource implements DraftSource {

    private final Points points;
    private final Actors actors;

    AnswerSource(Points points, Actors actors) {
        this.points = points;
        this.actors = actors;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.ANSWER;
    }

    @Override
    public Fields read(UUID id) {
        return AnswerFields.of(find(id).answer());
    }

    @Override
    public boolean isOpen(UUID id) {
        var point = find(id);
        return point.mayBeAnswered() && actors.current().may(Verb.ANSWER_POINT, point.institution());
    }

    @Override
    public void write(UUID id, Fields fields) {
        var point = find(id);
        points.save(point.id(), point.version(), AnswerFields.answer(fields));
    }

    @Override
    public String title(UUID id) {
        return find(id).title();
    }

    @Override
    public String address(UUID id) {
        return "consultations/" + find(id).consultation() + "/answers?point=" + id;
    }

    @Override
    public ZoneId zone(UUID id) {
        return points.overview(find(id).consultation()).zone();
    }

    @Override
    public Sheet sheet(UUID id, Locale locale, Sheet.Sentences sentences) {
        var consultation = find(id).consultation();
        return new AnswerSheet(changed -> points.label(consultation, changed), sentences);
    }

    private Point find(UUID id) {
        var point = points.get(new PointId(id));
        if (!actors.current().isMemberOf(point.institution())) {
            throw new NotFound();
        }
        return point;
    }
}
