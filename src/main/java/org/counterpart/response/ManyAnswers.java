package org.counterpart.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One answer for many points at once: drafted, never published by it. What somebody has begun to answer is written over only where whoever does
 * it has seen it as it stands.
 */
@Service
public class ManyAnswers {

    private final ManyAnswersRepository many;
    private final PointRepository points;
    private final AlikeRepository alike;
    private final Turns turns;
    private final DraftStates states;
    private final Actors actors;

    ManyAnswers(
            ManyAnswersRepository many,
            PointRepository points,
            AlikeRepository alike,
            Turns turns,
            DraftStates states,
            Actors actors) {
        this.many = many;
        this.points = points;
        this.alike = alike;
        this.turns = turns;
        this.states = states;
        this.actors = actors;
    }

    /**
     * What one answer would reach of what is selected.
     *
     * @param unanswered points that wait and have no answer yet
     * @param begun points that somebody has begun to answer, with their versions
     * @param copies how many more are answered with those without an answer
     * @param leftOut points that wait no more, or are answered with another
     */
    public record Reach(int unanswered, Map<PointId, Integer> begun, int copies, int leftOut) {}

    /**
     * What was done.
     *
     * @param drafted points whose answer is complete
     * @param open points that have it and must still show the words that changed
     * @param leftOut points that were left as they are
     */
    public record Done(int drafted, int open, int leftOut) {}

    @May(Verb.ANSWER_POINT)
    public Reach reach(ConsultationId consultation, Collection<PointId> selected) {
        own(consultation);
        var waiting = waiting(consultation, selected);
        var begun = new LinkedHashMap<PointId, Integer>();
        waiting.stream()
                .filter(ManyAnswersRepository.Waiting::begun)
                .forEach(one -> begun.put(one.id(), one.version()));
        var copies = waiting.stream()
                .filter(one -> !one.begun())
                .mapToInt(ManyAnswersRepository.Waiting::copies)
                .sum();
        return new Reach(waiting.size() - begun.size(), begun, copies, selected.size() - waiting.size());
    }

    /** All that wait within a filter, whatever part of the list is loaded. */
    @May(Verb.ANSWER_POINT)
    public List<PointId> waiting(ConsultationId consultation, PointFilter filter) {
        own(consultation);
        return points.waiting(consultation, filter);
    }

    /**
     * Drafts the answer for all that is selected, in one transaction. Points that must show changed words stay open with it.
     *
     * @param over what was begun and is written over nevertheless, as {@link Reach#begun} has it: left out where it was changed since
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public Done answer(
            ConsultationId consultation,
            Collection<PointId> selected,
            Outcome outcome,
            String reason,
            Map<PointId, Integer> over) {
        turns.take(consultation);
        var overview = own(consultation);
        var answer = new Answer(outcome, reason, null);
        Refused.ifAny(AnswerPolicy.saving(overview.phase(), PointStatus.OPEN, answer));
        Refused.ifAny(AnswerPolicy.missing(answer, false));
        var meant = waiting(consultation, selected).stream()
                .filter(one -> !one.begun() || Integer.valueOf(one.version()).equals(over.get(one.id())))
                .toList();
        var open = 0;
        for (var some : Portion.of(meant)) {
            open += write(answer, some);
        }
        return new Done(meant.size() - open, open, selected.size() - meant.size());
    }

    /** @return how many stay open */
    private int write(Answer answer, List<ManyAnswersRepository.Waiting> some) {
        var by = actors.current().account();
        var lacking = some.stream()
                .filter(one -> !AnswerPolicy.missing(answer, one.newerVersion()).isEmpty())
                .map(ManyAnswersRepository.Waiting::id)
                .toList();
        var ids = some.stream().map(ManyAnswersRepository.Waiting::id).toList();
        many.save(ids, lacking, answer, by);
        alike.answerCopies(ids);
        var versions = new LinkedHashMap<UUID, Integer>();
        some.forEach(one -> versions.put(one.id().value(), one.version() + 1));
        states.keep(DraftKind.ANSWER, versions, AnswerFields.of(answer));
        return lacking.size();
    }

    private List<ManyAnswersRepository.Waiting> waiting(ConsultationId consultation, Collection<PointId> selected) {
        return Portion.of(List.copyOf(selected)).stream()
                .flatMap(some -> many.waiting(consultation, some).stream())
                .toList();
    }

    private AnswersOverview own(ConsultationId consultation) {
        var actor = actors.current();
        var overview = points.overview(consultation, actor).orElseThrow(NotFound::new);
        actor.require(Verb.ANSWER_POINT, overview.institution());
        return overview;
    }
}
