package org.counterpart.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Counters;
import org.counterpart.base.Cut;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FileId;
import org.counterpart.base.Files;
import org.counterpart.base.Markdown;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Reference;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.StatementId;
import org.counterpart.base.Term;
import org.counterpart.base.Turns;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises and what became of them. A moderator records them from published answers and decisions; afterwards three voices speak: the owner
 * reports, NGOs rate, the moderator finds. Everything here is public from the start.
 */
@Service
public class Commitments {

    private static final int DETAIL_LENGTH = 400;

    private final CommitmentRepository commitments;
    private final PromiseRepository promises;
    private final CommitmentEntryRepository entries;
    private final Counters counters;
    private final Turns turns;
    private final Files files;
    private final Actors actors;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Commitments(
            CommitmentRepository commitments,
            PromiseRepository promises,
            CommitmentEntryRepository entries,
            Counters counters,
            Turns turns,
            Files files,
            Actors actors,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.promises = promises;
        this.entries = entries;
        this.counters = counters;
        this.turns = turns;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** A page of commitments, the newest promise first. */
    @May(Verb.READ_PUBLIC)
    public List<CommitmentSummary> list(CommitmentFilter filter, int offset, int limit) {
        return commitments.list(filter, clock.now(), offset, limit);
    }

    @May(Verb.READ_PUBLIC)
    public int count(CommitmentFilter filter) {
        return commitments.count(filter, clock.now());
    }

    @May(Verb.READ_PUBLIC)
    public Commitment get(CommitmentId id) {
        return commitments.find(id, clock.now()).orElseThrow(NotFound::new);
    }

    /** What a commitment can be recorded from: the answer to the point, or the decision of the consultation. */
    @May(Verb.RECORD_COMMITMENT)
    public Promise promise(@Nullable PointId point, @Nullable ConsultationId consultation) {
        var found = point != null
                ? promises.inAnswer(point)
                : promises.inDecision(Optional.ofNullable(consultation).orElseThrow(NotFound::new));
        return found.orElseThrow(NotFound::new);
    }

    /** The consultations from whose answers and decisions commitments are recorded: the newest twenty. */
    @May(Verb.RECORD_COMMITMENT)
    public List<Source> sources() {
        return promises.sources();
    }

    @May(Verb.RECORD_COMMITMENT)
    public List<Owner> owners() {
        return promises.owners();
    }

    /** Records a promise under a lasting reference. Refuses what nobody has publicly promised. */
    @May(Verb.RECORD_COMMITMENT)
    @Transactional
    public CommitmentId record(NewCommitment wanted) {
        turns.take(wanted.consultation());
        var actor = actors.current();
        if (commitments.find(wanted.id(), clock.now()).isPresent()) {
            return wanted.id();
        }
        Refused.ifAny(missing(wanted));
        var year = Objects.requireNonNull(wanted.promisedOn()).getYear();
        var number = counters.next("commitment-" + year);
        var reference = Reference.commitment(year, number);
        entries.add(wanted, number, reference, actor.account());
        events.publishEvent(Act.of(CommitmentAct.COMMITMENT_RECORDED, wanted.id(), reference + " · " + wanted.title())
                .by(actor.account(), wanted.owner())
                .in(wanted.consultation()));
        return wanted.id();
    }

    /** What stands in the way of recording it, as {@link #record} would refuse it. */
    @May(Verb.RECORD_COMMITMENT)
    public List<Problem> missing(NewCommitment wanted) {
        var promise = promise(wanted.point(), wanted.consultation());
        var problems = new ArrayList<>(CommitmentPolicy.recording(wanted, clock.today(promise.zone())));
        if (promise.made() == null || !promise.consultation().equals(wanted.consultation())) {
            problems.add(Problem.of("commitment.problem.notPromised"));
        }
        if (!promises.mayOwn(wanted.owner())) {
            problems.add(Problem.at("owner", "commitment.problem.owner"));
        }
        return problems;
    }

    /**
     * Moves a milestone to another day. The first date stays, and with it the lateness.
     *
     * @throws Stale when somebody else changed the milestone since {@code version} was read
     */
    @May(Verb.MOVE_MILESTONE)
    @Transactional
    public void move(MilestoneId id, int version, @Nullable LocalDate to, String reason) {
        var commitment = get(commitments.commitmentOf(id).orElseThrow(NotFound::new));
        var actor = actors.current();
        if (!actor.has(Role.MODERATOR)) {
            actor.require(Verb.MOVE_MILESTONE, commitment.owner());
        }
        var milestone = commitments.milestone(id).orElseThrow(NotFound::new);
        Refused.ifAny(CommitmentPolicy.moving(milestone, commitment.today(), to, reason));
        Stale.unless(milestone.version() == version ? 1 : 0);
        Stale.unless(entries.move(milestone, Objects.requireNonNull(to), reason.strip(), actor.account()));
        events.publishEvent(act(
                        CommitmentAct.MILESTONE_MOVED,
                        commitment,
                        actor.account(),
                        commitment.owner(),
                        milestone.title() + ": " + reason.strip())
                .on(Term.day(Term.Of.MILESTONE, milestone.dueOn(), to))
                .about(id.value()));
    }

    /** The owner's report, with evidence; the milestones it names are claimed as done today. */
    @May(Verb.REPORT_ON_COMMITMENT)
    @Transactional
    public void report(CommitmentId id, NewReport report) {
        var commitment = get(id);
        var actor = actors.current();
        actor.require(Verb.REPORT_ON_COMMITMENT, commitment.owner());
        Refused.ifAny(CommitmentPolicy.reporting(report));
        var statement = entries.state(
                id,
                Voice.OWNER,
                commitment.owner(),
                Objects.requireNonNull(report.status()),
                report.account(),
                actor.account());
        attach(statement, report.evidence(), actor.account());
        entries.claim(id, report.done(), commitment.today());
        publish(CommitmentAct.REPORT_RECEIVED, commitment, actor.account(), commitment.owner(), report.account());
    }

    /** An NGO's rating, with evidence. Each may rate as often as it learns something; its latest counts. */
    @May(Verb.ASSESS_COMMITMENT)
    @Transactional
    public void assess(
            CommitmentId id,
            OrganisationId ngo,
            @Nullable ImplementationStatus status,
            String words,
            List<NewReport.Item> evidence) {
        var commitment = get(id);
        var actor = actors.current();
        actor.require(Verb.ASSESS_COMMITMENT, ngo);
        Refused.ifAny(CommitmentPolicy.rating(status, words, evidence));
        attach(
                entries.state(id, Voice.NGO, ngo, Objects.requireNonNull(status), words, actor.account()),
                evidence,
                actor.account());
        publish(CommitmentAct.COMMITMENT_ASSESSED, commitment, actor.account(), ngo, words);
    }

    /** The moderator's finding; the milestones it names are confirmed as done. */
    @May(Verb.FIND_ON_COMMITMENT)
    @Transactional
    public void find(CommitmentId id, @Nullable ImplementationStatus status, String words, Set<MilestoneId> confirmed) {
        var commitment = get(id);
        var actor = actors.current();
        Refused.ifAny(CommitmentPolicy.statement(status, words));
        var body = moderatingBody(actor);
        entries.state(id, Voice.MODERATOR, body, Objects.requireNonNull(status), words, actor.account());
        entries.confirm(id, confirmed, commitment.today());
        publish(CommitmentAct.COMMITMENT_FOUND, commitment, actor.account(), body, words);
    }

    private static OrganisationId moderatingBody(Actor actor) {
        return actor.organisationsWith(Role.MODERATOR).stream()
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException(Verb.FIND_ON_COMMITMENT.name()));
    }

    private void attach(StatementId statement, List<NewReport.Item> evidence, AccountId by) {
        entries.attach(
                statement, evidence.stream().map(item -> stored(item, by)).toList());
    }

    private Evidence stored(NewReport.Item item, AccountId by) {
        var file = item.file();
        if (file != null) {
            return new Evidence(
                    item.title().isBlank() ? file.name() : item.title().strip(), null, stored(file, by));
        }
        var url = Objects.requireNonNull(item.url());
        var title = item.title().isBlank() ? url : item.title().strip();
        return new Evidence(Cut.bare(title, CommitmentPolicy.TITLE_LIMIT), url, null);
    }

    /** Of several it says which is refused. */
    private FileId stored(NewReport.Upload file, AccountId by) {
        try {
            return files.store(file.name(), file.content(), by);
        } catch (Refused refused) {
            throw new Refused(Problem.at("files", "commitment.problem.file", file.name()));
        }
    }

    private void publish(
            ActKind kind, Commitment commitment, AccountId by, OrganisationId organisation, String detail) {
        events.publishEvent(act(kind, commitment, by, organisation, detail));
    }

    private static Act act(
            ActKind kind, Commitment commitment, AccountId by, OrganisationId organisation, String detail) {
        return Act.of(kind, commitment.id(), commitment.reference() + " · " + commitment.title())
                .by(by, organisation)
                .in(commitment.chain().consultation())
                .saying(Markdown.excerpt(detail, DETAIL_LENGTH));
    }
}
