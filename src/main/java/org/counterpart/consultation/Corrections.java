package org.counterpart.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.base.Unseen;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is published can be put right, but never silently: the words that stood there stay readable beside those that stand there now, with the
 * day and the reason. It is an act of its own, told to those it concerns.
 */
@Service
public class Corrections {

    /** Longest reason, in characters. */
    public static final int REASON = 1_000;

    private final Turns turns;
    private final Actors actors;
    private final Consultations consultations;
    private final PrintedRepository repository;
    private final ObjectProvider<Correctable> kinds;
    private final ApplicationEventPublisher events;

    Corrections(
            Turns turns,
            Actors actors,
            Consultations consultations,
            PrintedRepository repository,
            ObjectProvider<Correctable> kinds,
            ApplicationEventPublisher events) {
        this.turns = turns;
        this.actors = actors;
        this.consultations = consultations;
        this.repository = repository;
        this.kinds = kinds;
        this.events = events;
    }

    /** Everything that was put right in a consultation, the latest first. */
    @May(Verb.USE_WORKSPACE)
    public List<Correction> of(ConsultationId id) {
        return repository.of(consultations.get(id).id());
    }

    /** What was put right of one thing of it, the latest first. */
    @May(Verb.USE_WORKSPACE)
    public List<Correction> of(ConsultationId id, UUID subject) {
        return of(id).stream()
                .filter(correction -> correction.subject().equals(subject))
                .toList();
    }

    /** The contact and the questions, as they stand. */
    @May(Verb.CORRECT_PUBLISHED)
    public List<Printed> opening(ConsultationId id) {
        consultations.require(Verb.CORRECT_PUBLISHED, id);
        return repository.opening(id);
    }

    /** One thing, as it stands. */
    @May(Verb.CORRECT_PUBLISHED)
    public Printed printed(ConsultationId id, Correction.Part part, UUID subject) {
        consultations.require(Verb.CORRECT_PUBLISHED, id);
        return kind(part).find(id, subject).orElseThrow(NotFound::new);
    }

    /**
     * Puts words right that are published. Refuses at "words" and "reason".
     *
     * @param seen what the officer read and corrects
     * @throws Stale when other words stand there by now
     */
    @May(Verb.CORRECT_PUBLISHED)
    @Transactional
    public void correct(ConsultationId id, Printed seen, String words, String reason) {
        turns.take(id);
        var consultation = consultations.require(Verb.CORRECT_PUBLISHED, id);
        if (!consultation.phase().isPublic()) {
            throw new Refused(Problem.of("consultation.correct.notPublished"));
        }
        var kind = kind(seen.part());
        var stands = kind.find(id, seen.subject()).orElseThrow(NotFound::new);
        if (!stands.words().equals(seen.words())) {
            throw new Stale();
        }
        Refused.ifAny(problems(stands, words, reason, kind.limit()));
        var account = actors.current().account();
        repository.append(id, stands, words.strip(), reason.strip(), account);
        kind.rewrite(stands.subject(), words.strip());
        events.publishEvent(Act.of(stands.part().act(), stands.about(), stands.title())
                .by(account, consultation.institution())
                .in(id)
                .saying(Correction.told(stands.words(), words.strip(), reason.strip())));
    }

    private static List<Problem> problems(Printed stands, String words, String reason, int limit) {
        var problems = new ArrayList<Problem>();
        if (Unseen.all(words)) {
            problems.add(Problem.at("words", "base.required"));
        } else if (words.strip().equals(stands.words())) {
            problems.add(Problem.at("words", "consultation.correct.same"));
        } else if (words.strip().length() > limit) {
            problems.add(Problem.at("words", "consultation.tooLong", limit));
        }
        if (Unseen.all(reason)) {
            problems.add(Problem.at("reason", "consultation.correct.why"));
        } else if (reason.strip().length() > REASON) {
            problems.add(Problem.at("reason", "consultation.tooLong", REASON));
        }
        return problems;
    }

    private Correctable kind(Correction.Part part) {
        return kinds.orderedStream()
                .filter(kind -> kind.part() == part)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
