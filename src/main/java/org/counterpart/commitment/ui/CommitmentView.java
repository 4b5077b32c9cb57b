package org.counterpart.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.Concerned;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Screen;
import org.counterpart.commitment.Commitment;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.FollowUps;
import org.counterpart.commitment.Milestone;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;

/** One promise: where it comes from, what three voices say, its milestones, its follow-ups, and what the reader may add. */
@Route("commitments/:id")
@PermitAll
class CommitmentView extends Screen implements BeforeEnterObserver {

    private final Commitments commitments;
    private final FollowUps followUps;
    private final ContributionDrafts own;
    private final Concerned concerned;
    private final Actors actors;
    private @Nullable CommitmentId id;

    CommitmentView(
            Commitments commitments, FollowUps followUps, ContributionDrafts own, Concerned concerned, Actors actors) {
        this.commitments = commitments;
        this.followUps = followUps;
        this.own = own;
        this.concerned = concerned;
        this.actors = actors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new CommitmentId(
                Addresses.uuid(event.getRouteParameters().get("id").orElse("")));
        show();
    }

    private void show() {
        var commitment = commitments.get(Objects.requireNonNull(id));
        var actor = actors.current();
        heading(
                commitment.title(),
                t("commitment.promisedOn", Times.date(commitment.promisedOn(), getLocale()), commitment.reference()),
                acts(commitment, actor).toArray(Component[]::new));
        var crumbs = new Div(
                new Anchor("commitments", t("commitment.commitments")),
                Parts.who(Parts.Side.INSTITUTION, commitment.ownerName()));
        crumbs.addClassNames("crumbs", "row", "small");
        addComponentAsFirst(crumbs);
        add(chain(commitment), Parts.markdown(commitment.description()), new VoicesRow(commitment));
        add(new H2(t("commitment.milestones")), new MilestoneTable(commitment, mover(commitment, actor)));
        add(new H2(t("commitment.followUps")), new FollowUpList(commitment, keeper(commitment, actor)));
    }

    /** The first of them is what the reader is here for. */
    private List<Button> acts(Commitment commitment, Actor actor) {
        var acts = new ArrayList<Button>();
        if (actor.may(Verb.REPORT_ON_COMMITMENT, commitment.owner())) {
            acts.add(report(commitment));
        }
        var ngos = ngos(commitment);
        if (!ngos.isEmpty()) {
            acts.add(assess(commitment, ngos));
        }
        if (actor.may(Verb.FIND_ON_COMMITMENT)) {
            acts.add(find(commitment));
        }
        if (actor.may(Verb.HOLD_FOLLOW_UP)) {
            acts.add(schedule(commitment));
        }
        acts.stream().findFirst().ifPresent(first -> first.addThemeVariants(ButtonVariant.PRIMARY));
        return acts;
    }

    private Button report(Commitment commitment) {
        return act(
                "commitment.report",
                () -> new ReportDialog(
                                commitment, follows(commitment, "report", CommitmentAct.REPORT_RECEIVED), report -> {
                                    commitments.report(commitment.id(), report);
                                    done();
                                })
                        .open());
    }

    private Button assess(Commitment commitment, List<OwnOrganisation> ngos) {
        return act(
                "commitment.assess",
                () -> new RatingDialog(
                                ngos,
                                follows(commitment, "assess", CommitmentAct.COMMITMENT_ASSESSED),
                                (ngo, status, words, evidence) -> {
                                    commitments.assess(commitment.id(), ngo, status, words, evidence);
                                    done();
                                })
                        .open());
    }

    private Button find(Commitment commitment) {
        return act(
                "commitment.find",
                () -> new FindingDialog(
                                commitment,
                                follows(commitment, "find", CommitmentAct.COMMITMENT_FOUND),
                                (status, words, confirmed) -> {
                                    commitments.find(commitment.id(), status, words, confirmed);
                                    done();
                                })
                        .open());
    }

    private Button schedule(Commitment commitment) {
        return act(
                "commitment.schedule",
                () -> new FollowUpDialog(
                                commitment,
                                follows(commitment, "schedule", CommitmentAct.FOLLOW_UP_SCHEDULED),
                                wanted -> {
                                    followUps.schedule(commitment.id(), wanted);
                                    done();
                                })
                        .open());
    }

    /** The NGOs for which the reader may rate, the likeliest first. */
    private List<OwnOrganisation> ngos(Commitment commitment) {
        var consultation = commitment.chain().consultation();
        var all = consultation == null ? own.organisations() : own.organisations(consultation);
        return all.stream().filter(OwnOrganisation::maySign).toList();
    }

    /** What follows from an act on this commitment, and how many are told. */
    private Follows follows(Commitment commitment, String act, ActKind kind) {
        return new Follows(t("commitment." + act + ".follows"))
                .and(t("commitment." + act + ".steps"))
                .told(
                        concerned,
                        Act.of(kind, commitment.id(), "")
                                .by(null, commitment.owner())
                                .in(commitment.chain().consultation()))
                .forGood();
    }

    private Button act(String key, Runnable open) {
        return new Button(t(key), click -> open.run());
    }

    private void done() {
        Problems.done(t("base.saved"));
        show();
    }

    /** How a milestone is moved; null for those who may not. */
    private @Nullable Consumer<Milestone> mover(Commitment commitment, Actor actor) {
        if (!actor.has(Role.MODERATOR) && !actor.may(Verb.MOVE_MILESTONE, commitment.owner())) {
            return null;
        }
        return milestone -> new MoveDialog(
                        milestone, follows(commitment, "move", CommitmentAct.MILESTONE_MOVED), (to, reason) -> {
                            commitments.move(milestone.id(), milestone.version(), to, reason);
                            done();
                        })
                .open();
    }

    private FollowUpList.@Nullable Keeper keeper(Commitment commitment, Actor actor) {
        if (!actor.may(Verb.HOLD_FOLLOW_UP)) {
            return null;
        }
        return new FollowUpList.Keeper(
                followUp -> new MinutesDialog(
                                followUp,
                                commitments.owners(),
                                follows(commitment, "minutes", CommitmentAct.FOLLOW_UP_HELD),
                                minutes -> {
                                    followUps.hold(followUp.id(), followUp.version(), minutes);
                                    done();
                                })
                        .open(),
                task -> Question.ask(
                        t("commitment.task.finish"),
                        new Follows(t("commitment.task.finish.follows", task.body())).forGood(),
                        t("commitment.task.finish"),
                        () -> {
                            followUps.finishTask(commitment.id(), task.id());
                            done();
                        }));
    }

    private Component chain(Commitment commitment) {
        var links = new OrderedList();
        links.addClassName("chain");
        links.getElement().setAttribute("aria-label", t("commitment.chain"));
        var chain = commitment.chain();
        if (chain.consultation() != null) {
            var base = "consultations/" + chain.consultation();
            links.add(new ListItem(new Anchor(base, String.valueOf(chain.consultationTitle()))));
            if (chain.number() != null) {
                var asked = new Anchor(
                        "/contributions/" + chain.number(), t("commitment.chain.asked", "" + chain.contributor()));
                asked.setRouterIgnore(true);
                links.add(new ListItem(asked));
            }
            if (chain.point() != null && chain.outcome() != null) {
                links.add(new ListItem(new Anchor(
                        base + "/answers?point=" + chain.point(), t("commitment.chain.answer", t(chain.outcome())))));
            }
            if (chain.changed() != null) {
                links.add(new ListItem(new Anchor(base + "/text", t("commitment.chain.changed", chain.changed()))));
            }
            if (chain.decidedAt() != null) {
                links.add(new ListItem(
                        t("commitment.chain.decided", Times.date(chain.decidedAt(), commitment.zone(), getLocale()))));
            }
        }
        links.add(new ListItem(t("commitment.chain.this")));
        return links;
    }
}
