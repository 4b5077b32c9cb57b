package org.counterpart.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The points of a consultation and the institution's answers to them. Answers are drafted one by one, seen inside the institution only, and
 * published all together: no consultation is answered while one point is open.
 */
@Service
public class Points {

    private final PointRepository points;
    private final PointListRepository lists;
    private final AlikeRepository alike;
    private final ArticleRepository articles;
    private final Reflections reflections;
    private final Proceedings proceedings;
    private final Turns turns;
    private final DraftStates states;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Points(
            PointRepository points,
            PointListRepository lists,
            AlikeRepository alike,
            ArticleRepository articles,
            Reflections reflections,
            Proceedings proceedings,
            Turns turns,
            DraftStates states,
            Actors actors,
            ApplicationEventPublisher events) {
        this.points = points;
        this.lists = lists;
        this.alike = alike;
        this.articles = articles;
        this.reflections = reflections;
        this.proceedings = proceedings;
        this.turns = turns;
        this.states = states;
        this.actors = actors;
        this.events = events;
    }

    /** How many points stand where, and until when answers are due. */
    @May(Verb.USE_WORKSPACE)
    public AnswersOverview overview(ConsultationId consultation) {
        var found = points.overview(consultation, actors.current()).orElseThrow(NotFound::new);
        if (!found.inside() && !isPublic(found)) {
            throw new NotFound();
        }
        return found;
    }

    /** A page of the points: on the whole text, then article by article, within one by number. */
    @May(Verb.USE_WORKSPACE)
    public List<PointSummary> list(ConsultationId consultation, PointFilter filter, int offset, int limit) {
        return lists.list(consultation, filter, overview(consultation).inside(), offset, limit);
    }

    @May(Verb.USE_WORKSPACE)
    public int count(ConsultationId consultation, PointFilter filter) {
        return lists.count(consultation, filter, overview(consultation).inside());
    }

    /** Where a point stands in the list, from 0; empty when the filter does not show it. */
    @May(Verb.USE_WORKSPACE)
    public Optional<Integer> place(ConsultationId consultation, PointFilter filter, PointId id) {
        return lists.place(consultation, filter, overview(consultation).inside(), id);
    }

    /** The waiting point of the filter after this one in the list, or its first; empty when no other waits there. */
    @May(Verb.ANSWER_POINT)
    public Optional<PointId> next(ConsultationId consultation, PointFilter filter, @Nullable PointId after) {
        actors.current().require(Verb.ANSWER_POINT, overview(consultation).institution());
        return lists.next(consultation, filter.waiting(), after);
    }

    /** Whether another than this one waits in the filter. */
    @May(Verb.ANSWER_POINT)
    public boolean waits(ConsultationId consultation, PointFilter filter, @Nullable PointId besides) {
        actors.current().require(Verb.ANSWER_POINT, overview(consultation).institution());
        return lists.waits(consultation, filter.waiting(), besides);
    }

    /** One point; the answer only when it is published or the reader belongs to the institution. */
    @May(Verb.USE_WORKSPACE)
    public Point get(PointId id) {
        var point = points.find(id).orElseThrow(NotFound::new);
        overview(point.consultation());
        var open = point.status() == PointStatus.PUBLISHED || actors.current().isMemberOf(point.institution());
        return open ? point : point.masked();
    }

    /** Articles of the newest published text whose label contains the words. */
    @May(Verb.USE_WORKSPACE)
    public List<Article> articles(ConsultationId consultation, String words, int offset, int limit) {
        overview(consultation);
        return articles.articles(consultation, words, offset, limit);
    }

    /** How an article of any published version is called; empty for what is none. */
    @May(Verb.USE_WORKSPACE)
    public String label(ConsultationId consultation, ProvisionId article) {
        overview(consultation);
        return articles.label(consultation, article).orElse("");
    }

    /** Articles that have points, in the order of the text. */
    @May(Verb.USE_WORKSPACE)
    public List<Article> articlesWithPoints(ConsultationId consultation) {
        overview(consultation);
        return articles.articlesWithPoints(consultation);
    }

    /**
     * Saves an answer as far as it is written. It is ready to be published once it lacks nothing, see {@link AnswerPolicy#missing}.
     *
     * @throws Stale when somebody else saved since {@code version} was read
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public Point save(PointId id, int version, Answer answer) {
        turns.takeFor(id);
        var point = own(id);
        mustNotBeCopy(point);
        Refused.ifAny(AnswerPolicy.saving(point.phase(), point.status(), answer));
        var changed = answer.changedProvision();
        if (changed != null) {
            mustShowChange(point, changed);
        }
        var status =
                AnswerPolicy.missing(answer, point.newerVersion()).isEmpty() ? PointStatus.DRAFTED : PointStatus.OPEN;
        Stale.unless(points.save(id, version, answer, status, actors.current().account()));
        alike.answerCopies(id);
        states.keep(DraftKind.ANSWER, id.value(), version + 1, AnswerFields.of(answer));
        return points.find(id).orElseThrow(NotFound::new);
    }

    /** What was confirmed to say the same has one answer, written in one place. */
    private static void mustNotBeCopy(Point point) {
        if (point.alikeTo() != null) {
            throw new Refused(Problem.of("response.problem.copy"));
        }
    }

    private void mustShowChange(Point point, ProvisionId changed) {
        Refused.ifAny(unshown(point, changed));
    }

    private List<Problem> unshown(Point point, ProvisionId changed) {
        var article = articles.find(point.consultation(), changed).orElse(null);
        return AnswerPolicy.unshown(
                article,
                article == null
                        ? Map.of()
                        : articles.readings(point.consultation(), List.of(article.lineage()))
                                .getOrDefault(article.lineage(), Map.of()),
                point.seen(),
                point.newerVersion());
    }

    /** Why these words cannot show what was accepted, as {@link #reflect} would refuse them. */
    @May(Verb.ANSWER_POINT)
    public List<Problem> unshown(PointId id, ProvisionId changed) {
        return unshown(own(id), changed);
    }

    /** Whether it was accepted in a published answer and no words of a newer version show it. */
    @May(Verb.ANSWER_POINT)
    public boolean isUnreflected(PointId id) {
        return reflections.isMissing(own(id).id());
    }

    /**
     * Shows, after the answers are out, in which words of a newer version an accepted point can be read. The answer itself stays as
     * published.
     *
     * @throws Stale when somebody else linked it since {@code version} was read
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public Point reflect(PointId id, int version, ProvisionId changed) {
        turns.takeFor(id);
        var point = own(id);
        var outcome = point.answer().outcome();
        if (point.status() != PointStatus.PUBLISHED
                || outcome == null
                || !outcome.changesWords()
                || !point.newerVersion()) {
            throw new Refused(Problem.of("response.problem.nothingToReflect"));
        }
        mustShowChange(point, changed);
        Stale.unless(reflections.link(id, version, changed));
        var linked = points.find(id).orElseThrow(NotFound::new);
        events.publishEvent(Act.of(ResponseAct.POINT_REFLECTED, id, point.title())
                .by(actors.current().account(), point.institution())
                .in(point.consultation())
                .saying(linked.changedLabel()));
        return linked;
    }

    /** Puts a finished draft back among the open points; its words stay. */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public Point reopen(PointId id, int version) {
        turns.takeFor(id);
        var point = own(id);
        mustNotBeCopy(point);
        Refused.ifAny(AnswerPolicy.saving(point.phase(), point.status(), point.answer()));
        Stale.unless(points.save(
                id, version, point.answer(), PointStatus.OPEN, actors.current().account()));
        alike.answerCopies(id);
        return points.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Publishes all answers in one act and ends the review. Refused while a point is open.
     *
     * @param summary what the answers amount to, in Markdown; may be empty
     */
    @May(Verb.PUBLISH_ANSWERS)
    @Transactional
    public void publish(ConsultationId consultation, String summary) {
        turns.take(consultation);
        var overview = overview(consultation);
        var actor = actors.current();
        actor.require(Verb.PUBLISH_ANSWERS, overview.institution());
        points.publishDrafts(consultation);
        Refused.ifAny(AnswerPolicy.publishing(overview.phase(), points.countUnpublished(consultation)));
        proceedings.markAnswered(consultation, summary);
        events.publishEvent(Act.of(ResponseAct.ANSWERS_PUBLISHED, consultation, overview.title())
                .by(actor.account(), overview.institution())
                .in(consultation));
        events.publishEvent(Act.of(ResponseAct.CONTRIBUTOR_ANSWERED, consultation, overview.title())
                .by(actor.account(), overview.institution())
                .in(consultation)
                .concerning(points.contributors(consultation).stream()
                        .map(contributor -> Act.Matter.of(consultation, overview.title(), contributor))
                        .toList()));
    }

    private Point own(PointId id) {
        var point = points.find(id).orElseThrow(NotFound::new);
        actors.current().require(Verb.ANSWER_POINT, point.institution());
        return point;
    }

    private static boolean isPublic(AnswersOverview overview) {
        return overview.phase() != Phase.DRAFT;
    }
}
