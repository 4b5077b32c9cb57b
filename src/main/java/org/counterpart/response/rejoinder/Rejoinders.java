package org.counterpart.response.rejoinder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Reference;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.ReceiptDesk;
import org.counterpart.receipt.ReceiptKind;
import org.counterpart.receipt.Received;
import org.counterpart.response.Answer;
import org.counterpart.response.Points;
import org.counterpart.response.ResponseAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An answer contested once by the organisation whose point it is, the institution's reply, the moderator's finding. Each is said once and
 * stays. Everybody who reads or writes here has asked {@link Points} first whether the point may be read.
 */
@Service
public class Rejoinders {

    private static final int DETAIL_LENGTH = 400;

    private final RejoinderRepository rejoinders;
    private final Points points;
    private final ReceiptDesk receipts;
    private final DraftStates states;
    private final Turns turns;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Rejoinders(
            RejoinderRepository rejoinders,
            Points points,
            ReceiptDesk receipts,
            DraftStates states,
            Turns turns,
            Actors actors,
            ApplicationEventPublisher events) {
        this.rejoinders = rejoinders;
        this.points = points;
        this.receipts = receipts;
        this.states = states;
        this.turns = turns;
        this.actors = actors;
        this.events = events;
    }

    /** What was said after the answer to a point, and what may be said now; a draft only to the organisation that writes it. */
    @May(Verb.USE_WORKSPACE)
    public Exchange of(PointId point) {
        var exchange = find(point);
        var organisation = exchange.organisation();
        return organisation != null && actors.current().isMemberOf(organisation) ? exchange : exchange.withoutDraft();
    }

    /** A part of what was contested in a consultation, the latest first. */
    @May(Verb.USE_WORKSPACE)
    public List<Exchange> contested(ConsultationId consultation, int offset, int limit) {
        points.overview(consultation);
        return rejoinders.contested(consultation, offset, limit);
    }

    @May(Verb.USE_WORKSPACE)
    public int countContested(ConsultationId consultation) {
        points.overview(consultation);
        return rejoinders.countContested(consultation);
    }

    /** The answers that the reader's organisations may contest now. */
    @May(Verb.DRAFT_REJOINDER)
    public List<Exchange> contestable(ConsultationId consultation) {
        points.overview(consultation);
        return rejoinders.contestable(
                consultation, actors.current().organisationsWith(Role.REPRESENTATIVE, Role.CONTRIBUTOR));
    }

    /**
     * Saves the draft of a rejoinder as far as it is written; returns its new version.
     *
     * @param version that was read; 0 where there was none
     * @throws Stale when somebody else saved or submitted it since
     */
    @May(Verb.DRAFT_REJOINDER)
    @Transactional
    public int save(PointId point, int version, String words) {
        turns.takeFor(point);
        var exchange = find(point);
        var organisation = mine(Verb.DRAFT_REJOINDER, exchange);
        Refused.ifAny(RejoinderPolicy.saving(exchange, words));
        written(
                exchange,
                version,
                exchange.rejoinder() == null && version == 0
                        ? rejoinders.begin(exchange, organisation, words)
                        : rejoinders.save(point, version, words));
        states.keep(DraftKind.REJOINDER, point.value(), version + 1, RejoinderFields.of(words));
        return version + 1;
    }

    /**
     * Contests the answer for the organisation, with a receipt for whoever does. What is contested is kept with it, as it stands.
     *
     * @throws Stale when somebody else saved or submitted it since {@code version} was read
     */
    @May(Verb.CONTEST_ANSWER)
    @Transactional
    public void submit(PointId point, int version) {
        turns.takeFor(point);
        var exchange = find(point);
        var organisation = mine(Verb.CONTEST_ANSWER, exchange);
        Refused.ifAny(RejoinderPolicy.submitting(exchange));
        written(exchange, version, rejoinders.submit(point, version));
        states.forget(DraftKind.REJOINDER, point.value());
        var submitted = find(point);
        var account = actors.current().account();
        receipts.issue(account, List.of(received(submitted, organisation)));
        publish(
                ResponseAct.ANSWER_CONTESTED,
                submitted,
                organisation,
                rejoinder(submitted).body());
    }

    /**
     * The institution stands by its answer.
     *
     * @throws Stale when somebody else wrote since {@code version} was read
     */
    @May(Verb.REPLY_TO_REJOINDER)
    @Transactional
    public void keep(PointId point, int version, String reason) {
        turns.takeFor(point);
        var exchange = find(point);
        actors.current().require(Verb.REPLY_TO_REJOINDER, exchange.institution());
        Refused.ifAny(RejoinderPolicy.keeping(exchange, reason));
        Stale.unless(rejoinders.reply(
                point, version, null, reason.strip(), actors.current().account()));
        publish(ResponseAct.ANSWER_KEPT, exchange, exchange.institution(), reason);
    }

    /**
     * The institution gives another answer. The one that was contested stays beside it.
     *
     * @throws Stale when somebody else wrote since {@code version} was read
     */
    @May(Verb.REPLY_TO_REJOINDER)
    @Transactional
    public void change(PointId point, int version, Answer answer) {
        turns.takeFor(point);
        var exchange = find(point);
        actors.current().require(Verb.REPLY_TO_REJOINDER, exchange.institution());
        var stands = points.get(point);
        Refused.ifAny(RejoinderPolicy.changing(exchange, stands.answer(), answer, stands.newerVersion()));
        var changed = answer.changedProvision();
        if (changed != null) {
            Refused.ifAny(points.unshown(point, changed));
        }
        Stale.unless(rejoinders.reply(
                point,
                version,
                answer,
                answer.reason().strip(),
                actors.current().account()));
        rejoinders.change(point, answer);
        publish(ResponseAct.ANSWER_CHANGED, exchange, exchange.institution(), answer.reason());
    }

    /**
     * The moderator finds, once the institution has replied or had its time.
     *
     * @throws Stale when somebody else wrote since {@code version} was read: the institution replied, or a colleague found
     */
    @May(Verb.FIND_ON_ANSWER)
    @Transactional
    public void find(PointId point, int version, @Nullable Finding finding, String reason) {
        turns.takeFor(point);
        var exchange = find(point);
        Refused.ifAny(RejoinderPolicy.finding(exchange, finding, reason));
        Stale.unless(rejoinders.find(
                point,
                version,
                Objects.requireNonNull(finding),
                reason.strip(),
                actors.current().account()));
        publish(ResponseAct.FINDING_RECORDED, exchange, null, reason);
    }

    private Exchange find(PointId point) {
        points.get(point);
        return rejoinders.find(point).orElseThrow(NotFound::new);
    }

    private OrganisationId mine(Verb verb, Exchange exchange) {
        var organisation = exchange.organisation();
        if (organisation == null) {
            throw new NotFound();
        }
        actors.current().require(verb, organisation);
        return organisation;
    }

    /** Which of the two kept it from being written: a colleague, or the hour that came meanwhile. */
    private static void written(Exchange exchange, int version, int rows) {
        var rejoinder = exchange.rejoinder();
        if (rows == 0 && version == (rejoinder == null ? 0 : rejoinder.version())) {
            throw new Refused(Problem.of("response.rejoinder.problem.over"));
        }
        Stale.unless(rows);
    }

    private static Received received(Exchange exchange, OrganisationId organisation) {
        var rejoinder = rejoinder(exchange);
        var contested = Objects.requireNonNull(rejoinder.contested());
        var words = new LinkedHashMap<String, String>();
        words.put("kind", "rejoinder");
        words.put("consultation", exchange.consultation().toString());
        words.put("point", exchange.point().toString());
        words.put("contribution", Reference.contribution(exchange.number()));
        words.put("organisation", rejoinder.organisationName());
        words.put("contested outcome", contested.outcome().name());
        words.put("contested answer", contested.reason());
        words.put("words", rejoinder.body());
        return new Received(
                ReceiptKind.REJOINDER,
                exchange.point(),
                exchange.consultation(),
                organisation,
                Reference.contribution(exchange.number()),
                exchange.title(),
                Objects.requireNonNull(rejoinder.submittedAt()),
                words);
    }

    private static Rejoinder rejoinder(Exchange exchange) {
        return Objects.requireNonNull(exchange.rejoinder());
    }

    private void publish(ActKind kind, Exchange exchange, @Nullable OrganisationId by, String words) {
        events.publishEvent(Act.of(kind, exchange.point(), exchange.title())
                .by(actors.current().account(), by)
                .in(exchange.consultation())
                .saying(Markdown.excerpt(words, DETAIL_LENGTH)));
    }
}
