package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;

import java.util.List;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.base.PointId;
import org.counterpart.response.AsPublished;
import org.counterpart.response.Previewed;
import org.counterpart.site.contribution.ContributionListRepository.Which;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lends the institution the statement behind the public page of answers, so that what it looks at before is what everybody reads afterwards. */
@Component
class AnswersAsPublished implements AsPublished {

    /** Characters of a question, as on the public page. */
    private static final int QUESTION = 200;

    private final AnswerPageRepository answers;

    AnswersAsPublished(AnswerPageRepository answers) {
        this.answers = answers;
    }

    @Override
    public int each() {
        return AnswerPageRepository.EACH;
    }

    @Override
    public List<Previewed> answers(ConsultationId consultation, int skip) {
        var all = new Which(
                POINT.CONSULTATION_ID.eq(consultation), CONTRIBUTION.STANCE, DSL.val(null, CONTRIBUTION.STANCE));
        return answers.preview(consultation, all, skip, each()).stream()
                .map(AnswersAsPublished::previewed)
                .toList();
    }

    private static Previewed previewed(AnswersPage.Point point) {
        var on = point.on();
        var question = point.question();
        var answer = point.answer();
        return new Previewed(
                new PointId(UUID.fromString(point.key())),
                point.number(),
                point.author(),
                point.words(),
                on == null ? null : ContributionLists.name(on.number(), on.heading()),
                on == null ? null : on.version(),
                question == null ? null : question.number() + ". " + Markdown.excerpt(question.body(), QUESTION),
                answer.by(),
                answer.outcome(),
                answer.reason(),
                answer.changed() != null ? Boolean.TRUE : answer.promised() != null ? Boolean.FALSE : null);
    }
}
