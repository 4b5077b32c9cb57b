package org.counterpart.response;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.response.grouping.Likeness;
import org.counterpart.response.grouping.NearIdentical;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Points that say the same: found by themselves, confirmed by the institution, answered once. Every copy remains a point of its own, is counted, and is answered to
 * its own author; only the writing is done once.
 */
@Service
public class AlikePoints {

    private final WhoAnswers answering;
    private final PointRepository points;
    private final AlikeRepository alike;
    private final Turns turns;
    private final Actors actors;
    private final TransactionTemplate transaction;

    AlikePoints(
            WhoAnswers answering,
            PointRepository points,
            AlikeRepository alike,
            Turns turns,
            Actors actors,
            TransactionTemplate transaction) {
        this.answering = answering;
        this.points = points;
        this.alike = alike;
        this.turns = turns;
        this.actors = actors;
        this.transaction = transaction;
    }

    /**
     * Looks for near-identical words among the points that wait, and proposes those it finds. Nothing is answered by it.
     *
     * @return how many copies were found that were not known before
     */
    @May(Verb.ANSWER_POINT)
    public int find(ConsultationId consultation) {
        answering.of(consultation);
        var said = alike.candidates(consultation);
        // Comparing thousands of texts takes seconds: meanwhile everybody else goes on.
        var copies = copies(said);
        return transaction.execute(status -> propose(consultation, copies));
    }

    private static List<AlikeRepository.Copy> copies(List<AlikeRepository.Said> said) {
        var texts = said.stream().map(AlikeRepository.Said::asks).toList();
        var letters = (int) said.stream().filter(AlikeRepository.Said::letter).count();
        var copies = new ArrayList<AlikeRepository.Copy>();
        for (var group : NearIdentical.groups(texts, letters, Likeness.SHIPPED)) {
            var letter = said.get(group.letter()).id();
            for (var wording : group.wordings()) {
                var first = said.get(wording.getFirst()).id();
                wording.stream()
                        .map(text -> said.get(text).id())
                        .filter(copy -> !copy.equals(letter))
                        .forEach(copy -> copies.add(new AlikeRepository.Copy(copy, letter, first)));
            }
        }
        return copies;
    }

    private int propose(ConsultationId consultation, List<AlikeRepository.Copy> copies) {
        turns.take(consultation);
        var still = alike.candidatesNow(consultation);
        var standing = copies.stream()
                .filter(copy -> still.contains(copy.id()) && still.contains(copy.letter()))
                .toList();
        Portion.of(standing).forEach(alike::propose);
        return standing.size();
    }

    /** The points that others say after, those with most copies first. */
    @May(Verb.ANSWER_POINT)
    public List<Alike> letters(ConsultationId consultation) {
        answering.of(consultation);
        return alike.letters(consultation);
    }

    /** The other texts of a group, those that most have sent first. */
    @May(Verb.ANSWER_POINT)
    public List<Wording> wordings(PointId letter, int offset, int limit) {
        own(letter);
        return alike.wordings(letter, offset, limit);
    }

    /**
     * Confirms that the copies that are proposed say the same: they have the letter's answer from now on, as it stands and as it will be. Copies that somebody
     * has begun to answer by themselves are left as they are. A finished draft is open again where a copy that was sent earlier must be shown the words that
     * changed.
     *
     * @param seen how many were proposed when somebody looked at them
     * @throws Refused when other copies are proposed by now
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void confirm(PointId letter, int seen) {
        turns.takeFor(letter);
        mustWait(own(letter));
        if (mustBeLetter(letter).proposed() != seen) {
            throw new Refused(Problem.of("response.problem.notAlike"));
        }
        var by = actors.current().account();
        alike.confirm(letter, by);
        var confirmed = own(letter);
        if (confirmed.status() == PointStatus.DRAFTED
                && !AnswerPolicy.missing(confirmed.answer(), confirmed.newerVersion())
                        .isEmpty()) {
            points.save(letter, confirmed.version(), confirmed.answer(), PointStatus.OPEN, by);
        }
        alike.answerCopies(letter);
    }

    /** Takes a wording, with all that say it, out of its group. The words of an answer that it has stay with it, and it is open. */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void takeOut(PointId copy) {
        turns.takeFor(copy);
        mustWait(own(copy));
        if (alike.letterOf(copy).isEmpty()) {
            throw new Refused(Problem.of("response.problem.notAlike"));
        }
        alike.takeOut(copy);
    }

    /** Ends a group: all its points stand alone. What had the letter's answer keeps its words, and is open. */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void dissolve(PointId letter) {
        turns.takeFor(letter);
        mustWait(own(letter));
        mustBeLetter(letter);
        alike.dissolve(letter);
    }

    /** Makes two groups one: the first and its copies become copies of the other, to be confirmed. */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void join(PointId letter, PointId other) {
        turns.takeFor(letter);
        var joined = own(letter);
        mustWait(joined);
        mustWait(own(other));
        mustBeLetter(letter);
        mustBeLetter(other);
        if (letter.equals(other) || !joined.consultation().equals(own(other).consultation())) {
            throw new Refused(Problem.of("response.problem.notAlike"));
        }
        alike.join(letter, other);
    }

    private Alike mustBeLetter(PointId letter) {
        return alike.letter(letter).orElseThrow(() -> new Refused(Problem.of("response.problem.notAlike")));
    }

    private static void mustWait(Point point) {
        if (!point.waits()) {
            throw new Refused(Problem.of("response.problem.notNow"));
        }
    }

    private Point own(PointId id) {
        var point = points.find(id).orElseThrow(NotFound::new);
        actors.current().require(Verb.ANSWER_POINT, point.institution());
        return point;
    }
}
