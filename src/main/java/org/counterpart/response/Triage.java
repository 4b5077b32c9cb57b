package org.counterpart.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Member;
import org.counterpart.identity.Memberships;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an institution shares out the points of a consultation among its own: who answers each, by which theme it is found, what is noted on
 * it. Of this nothing leaves the institution. No answer is touched by it, so whoever writes one goes on.
 */
@Service
public class Triage {

    private final WhoAnswers answering;
    private final TriageRepository triage;
    private final PointRepository points;
    private final Memberships memberships;
    private final Turns turns;
    private final Actors actors;

    Triage(
            WhoAnswers answering,
            TriageRepository triage,
            PointRepository points,
            Memberships memberships,
            Turns turns,
            Actors actors) {
        this.answering = answering;
        this.triage = triage;
        this.points = points;
        this.memberships = memberships;
        this.turns = turns;
        this.actors = actors;
    }

    /** What is kept of one point. */
    @May(Verb.ANSWER_POINT)
    public Triaged of(PointId id) {
        answering.of(points.find(id).orElseThrow(NotFound::new).consultation());
        return triage.find(id).orElseThrow(NotFound::new);
    }

    /** Everybody who may answer, by name, with how many points are theirs, and the themes in use. */
    @May(Verb.ANSWER_POINT)
    public Shares shares(ConsultationId consultation) {
        var institution = answering.of(consultation).institution();
        var shares = new ArrayList<>(triage.byAssignee(consultation));
        answering(institution).stream()
                .filter(member -> shares.stream()
                        .noneMatch(share -> share.colleague().account().equals(member.account())))
                .forEach(member -> shares.add(new Shares.Of(new Colleague(member.account(), member.name()), 0)));
        shares.sort(Comparator.comparing((Shares.Of share) -> share.colleague().name())
                .thenComparing(share -> share.colleague().account().value()));
        return new Shares(shares, triage.toNobody(consultation), triage.byTheme(consultation));
    }

    /**
     * Gives points to somebody who may answer them; those that wait no more, and copies, which are answered with their letter, stay as they are.
     *
     * @param to null: to nobody
     * @return how many it was done to
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public int assign(ConsultationId consultation, Collection<PointId> selected, @Nullable AccountId to) {
        turns.take(consultation);
        var overview = answering.of(consultation);
        Refused.ifAny(TriagePolicy.sharing(overview.phase()));
        if (to != null
                && answering(overview.institution()).stream()
                        .noneMatch(member -> member.account().equals(to))) {
            throw new Refused(Problem.at("assignee", "response.problem.assignee"));
        }
        return triage.assign(consultation, selected, to);
    }

    /**
     * Puts points under a theme, as {@link #assign} gives them to somebody.
     *
     * @param theme empty: under none
     * @return how many it was done to
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public int theme(ConsultationId consultation, Collection<PointId> selected, String theme) {
        turns.take(consultation);
        Refused.ifAny(TriagePolicy.sharing(answering.of(consultation).phase()));
        var meant = TriagePolicy.meant(theme);
        Refused.ifAny(TriagePolicy.theme(meant));
        return triage.theme(consultation, selected, meant);
    }

    /** Adds a note to a point, whatever its state. */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void note(PointId id, String body) {
        answering.of(points.find(id).orElseThrow(NotFound::new).consultation());
        Refused.ifAny(TriagePolicy.note(body));
        triage.note(id, actors.current().account(), body.strip());
    }

    private List<Member> answering(OrganisationId institution) {
        return memberships.of(institution).stream()
                .filter(member -> Verb.ANSWER_POINT.roles().contains(member.role()))
                .toList();
    }
}
