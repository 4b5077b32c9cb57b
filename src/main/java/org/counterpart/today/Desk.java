package org.counterpart.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.DatabaseClock;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the person who is signed in, and what changed meanwhile. */
@Service
public class Desk {

    /** Lines of news. */
    private static final int NEWS = 20;

    private final Actors actors;
    private final DeskRepository desk;
    private final DeskCommitmentRepository commitments;
    private final DeskRejoinderRepository rejoinders;
    private final DeskNewsRepository news;
    private final DatabaseClock clock;

    Desk(
            Actors actors,
            DeskRepository desk,
            DeskCommitmentRepository commitments,
            DeskRejoinderRepository rejoinders,
            DeskNewsRepository news,
            DatabaseClock clock) {
        this.actors = actors;
        this.desk = desk;
        this.commitments = commitments;
        this.rejoinders = rejoinders;
        this.news = news;
        this.clock = clock;
    }

    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public Today today() {
        var actor = actors.current();
        var now = clock.now();
        var waiting = waiting(actor);
        // What has no date waits already: after what is late, before what is still to come.
        waiting.sort(Comparator.comparing(one -> Objects.requireNonNullElse(one.until(), now)));
        return new Today(waiting, news.since(actor, NEWS), now);
    }

    /** Drafts of the own organisations that hold these words just so. */
    @May(Verb.USE_WORKSPACE)
    @Transactional(readOnly = true)
    public List<Waiting> drafts(String words) {
        return words.isBlank() ? List.of() : desk.draftsWith(words.strip(), actors.current());
    }

    private List<Waiting> waiting(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        var institutions = actor.organisationsWith(Role.OFFICER);
        if (!institutions.isEmpty()) {
            waiting.addAll(desk.openPoints(institutions));
            waiting.addAll(rejoinders.toReply(institutions));
            waiting.addAll(desk.unfinished(institutions));
            waiting.addAll(desk.undecided(institutions));
            waiting.addAll(commitments.milestones(institutions));
        }
        var signing = actor.organisationsWith(Role.REPRESENTATIVE);
        if (!signing.isEmpty()) {
            waiting.addAll(desk.toSign(signing));
            waiting.addAll(desk.toConfirm(signing));
            waiting.addAll(desk.ballots(signing));
        }
        var acting = actor.organisationsWith(Role.OFFICER, Role.REPRESENTATIVE);
        if (!acting.isEmpty()) {
            waiting.addAll(commitments.tasks(acting));
        }
        var speaking = actor.organisationsWith(Role.REPRESENTATIVE, Role.CONTRIBUTOR);
        if (!speaking.isEmpty()) {
            waiting.addAll(desk.closing(speaking));
            waiting.addAll(desk.drafts(actor.account(), speaking));
            waiting.addAll(rejoinders.contestable(speaking));
        }
        if (actor.has(Role.MODERATOR)) {
            waiting.addAll(desk.ballotsToFix());
            waiting.addAll(desk.orphans());
            waiting.addAll(rejoinders.toFind());
            waiting.addAll(commitments.findings());
            waiting.addAll(commitments.late());
            waiting.addAll(commitments.overdueTasks());
            waiting.addAll(commitments.followUps());
        }
        if (actor.may(Verb.ADMIT_ORGANISATIONS)) {
            waiting.addAll(desk.applications());
        }
        if (actor.may(Verb.READ_OUTBOX)) {
            waiting.addAll(desk.undelivered());
        }
        return waiting;
    }
}
