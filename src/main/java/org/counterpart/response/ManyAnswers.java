package org.counterpart.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.drafting.Fields;
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

    /** Points a statement names where each has words of its own. */
    private static final int FEW = 100;

    private final WhoAnswers answering;
    private final ManyAnswersRepository many;
    private final PointListRepository points;
    private final AlikeRepository alike;
    private final TextBlockRepository blocks;
    private final Turns turns;
    private final DraftStates states;
    private final Actors actors;

    ManyAnswers(
            WhoAnswers answering,
            ManyAnswersRepository many,
            PointListRepository points,
            AlikeRepository alike,
            TextBlockRepository blocks,
            Turns turns,
            DraftStates states,
            Actors actors) {
        this.answering = answering;
        this.many = many;
        this.points = points;
        this.alike = alike;
        this.blocks = blocks;
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
     * @param open points that have it and must still show the words that changed, or say what a placeholder stands for
     * @param leftOut points that were left as they are
     */
    public record Done(int drafted, int open, int leftOut) {}

    @May(Verb.ANSWER_POINT)
    public Reach reach(ConsultationId consultation, Collection<PointId> selected) {
        answering.of(consultation);
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
        answering.of(consultation);
        return points.waiting(consultation, filter);
    }

    /**
     * Drafts the answer for all that is selected, in one transaction. Placeholders in the reason are filled at each point with its own. Points
     * that must show changed words, or cannot fill a placeholder, stay open with it.
     *
     * @param taken text blocks that the reason took
     * @param over what was begun and is written over nevertheless, as {@link Reach#begun} has it: left out where it was changed since
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public Done answer(
            ConsultationId consultation,
            Collection<PointId> selected,
            Outcome outcome,
            String reason,
            Set<UUID> taken,
            Map<PointId, Integer> over) {
        turns.take(consultation);
        var overview = answering.of(consultation);
        var answer = new Answer(outcome, reason, null);
        Refused.ifAny(AnswerPolicy.saving(overview.phase(), PointStatus.OPEN, answer));
        Refused.ifAny(AnswerPolicy.missing(as(answer, Placeholders.filled(reason, Placeholder::name)), false));
        if (!taken.isEmpty() && !blocks.areOf(overview.institution(), taken)) {
            throw new NotFound();
        }
        var meant = waiting(consultation, selected).stream()
                .filter(one -> !one.begun() || Integer.valueOf(one.version()).equals(over.get(one.id())))
                .toList();
        var open = 0;
        for (var some : Placeholders.in(reason).isEmpty() ? Portion.of(meant) : Portion.of(meant, FEW)) {
            open += write(answer, taken, some);
        }
        return new Done(meant.size() - open, open, selected.size() - meant.size());
    }

    /** @return how many stay open */
    private int write(Answer answer, Set<UUID> taken, List<ManyAnswersRepository.Waiting> some) {
        var by = actors.current().account();
        var ids = some.stream().map(ManyAnswersRepository.Waiting::id).toList();
        var each = each(answer, ids);
        var lacking = some.stream()
                .filter(one -> !AnswerPolicy.missing(each.getOrDefault(one.id(), answer), one.newerVersion())
                        .isEmpty())
                .map(ManyAnswersRepository.Waiting::id)
                .toList();
        many.save(ids, lacking, answer, each, by);
        blocks.note(taken, ids, by);
        alike.answerCopies(ids);
        var versions = new LinkedHashMap<UUID, Integer>();
        some.forEach(one -> versions.put(one.id().value(), one.version() + 1));
        var words = new LinkedHashMap<UUID, Fields>();
        each.forEach((id, own) -> words.put(id.value(), AnswerFields.of(own)));
        var same = AnswerFields.of(answer);
        states.keep(DraftKind.ANSWER, versions, id -> words.getOrDefault(id, same), null);
        return lacking.size();
    }

    /** The answer as each of them says it; none where all say the same. */
    private Map<PointId, Answer> each(Answer answer, List<PointId> ids) {
        if (Placeholders.in(answer.reason()).isEmpty()) {
            return Map.of();
        }
        var each = new LinkedHashMap<PointId, Answer>();
        blocks.values(ids)
                .forEach((id, values) -> each.put(id, as(answer, Placeholders.filled(answer.reason(), values::get))));
        if (each.values().stream().anyMatch(own -> own.reason().length() > AnswerPolicy.REASON_LIMIT)) {
            throw new Refused(Problem.at("reason", "response.problem.reasonTooLong", AnswerPolicy.REASON_LIMIT));
        }
        return each;
    }

    private static Answer as(Answer answer, String reason) {
        return new Answer(answer.outcome(), reason, answer.changedProvision());
    }

    private List<ManyAnswersRepository.Waiting> waiting(ConsultationId consultation, Collection<PointId> selected) {
        return Portion.of(List.copyOf(selected)).stream()
                .flatMap(some -> many.waiting(consultation, some).stream())
                .toList();
    }
}
