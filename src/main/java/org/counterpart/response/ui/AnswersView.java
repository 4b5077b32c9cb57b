package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.CorrectDialog;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.CorrectionList;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.AnswersOverview;
import org.counterpart.response.BeforePublishing;
import org.counterpart.response.EarlierAnswers;
import org.counterpart.response.ManyAnswers;
import org.counterpart.response.Pace;
import org.counterpart.response.Point;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.PointViews;
import org.counterpart.response.Points;
import org.counterpart.response.TextBlocks;
import org.counterpart.response.Triage;
import org.counterpart.response.rejoinder.Rejoinders;
import org.jspecify.annotations.Nullable;

/** The points of one consultation: list on one side, the selected point with its answer on the other. */
@Route("consultations/:id/answers")
@PermitAll
class AnswersView extends Screen implements BeforeEnterObserver {

    private final Points points;
    private final Triage triage;
    private final EarlierAnswers earlier;
    private final TextBlocks blocks;
    private final Consultations consultations;
    private final SharedDrafts drafts;
    private final Proceedings proceedings;
    private final Corrections corrections;
    private final Rejoinders rejoinders;
    private final Concerned concerned;
    private final BeforePublishing before;
    private final DatabaseClock clock;
    private final Actors actors;
    private final BurnDown burnDown = new BurnDown();
    private final PointList list;
    private final Div split = new Div();
    private final Div pane = new Div();
    private final Paragraph missing = new Paragraph();
    private final PointFilters filters;
    private final SelectionBar selection;
    private final Button publish;

    private @Nullable ConsultationId consultation;
    private PointFilter filter = PointFilter.ALL;
    private @Nullable PointId selected;
    /** Whether the next point is shown to go on answering with the keyboard. */
    private boolean goingOn;

    AnswersView(
            Points points,
            Triage triage,
            TextBlocks blocks,
            PointViews views,
            ManyAnswers many,
            EarlierAnswers earlier,
            Consultations consultations,
            SharedDrafts drafts,
            Proceedings proceedings,
            Corrections corrections,
            Rejoinders rejoinders,
            Concerned concerned,
            BeforePublishing before,
            DatabaseClock clock,
            Actors actors) {
        this.points = points;
        this.triage = triage;
        this.earlier = earlier;
        this.blocks = blocks;
        this.consultations = consultations;
        this.drafts = drafts;
        this.proceedings = proceedings;
        this.corrections = corrections;
        this.rejoinders = rejoinders;
        this.concerned = concerned;
        this.before = before;
        this.clock = clock;
        this.actors = actors;
        addClassNames("wide", "bench");
        list = new PointList(points, id -> go(filter, id));
        selection = new SelectionBar(triage, many, blocks, list, this::changedTogether);
        filters = new PointFilters(
                points,
                triage,
                views,
                rejoinders,
                actors,
                to -> address(to, null),
                to -> go(to, null),
                selection.offers());
        publish = new Button(t("response.publish"), click -> confirm());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        split.addClassName("split");
        pane.addClassName("point-pane");
        missing.addClassNames("small", "muted");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ConsultationRoutes.id(event);
        var query = event.getLocation().getQueryParameters();
        var wanted = PointAddress.filter(query);
        selected = PointAddress.point(query);
        if (!id.equals(consultation) || !wanted.equals(filter)) {
            consultation = id;
            filter = wanted;
            build(points.overview(id));
        }
        showPoint();
    }

    private void build(AnswersOverview overview) {
        heading(t("response.answers"), lead(overview), burnDown);
        addComponentAsFirst(new ConsultationHeader(
                consultations, consultations.overview(overview.consultation()), ConsultationHeader.Section.ANSWERS));
        split.removeAll();
        split.add(list, pane);
        list.show(overview.consultation(), filter);
        var choice = actors.current().may(Verb.ANSWER_POINT, overview.institution())
                && AnswerPolicy.mayDraft(overview.phase());
        selection.offer(choice);
        list.offerChoice(choice);
        selection.show(overview.consultation(), filter);
        add(filters, split, selection);
        if (actors.current().may(Verb.PUBLISH_ANSWERS, overview.institution())
                && overview.phase().compareTo(Phase.REVIEW) <= 0) {
            var foot = new Div(
                    publish, new Anchor(CheckView.address(overview.consultation()), t("response.check")), missing);
            foot.addClassNames("row", "publish");
            add(foot);
        }
        if (actors.current().may(Verb.RECORD_COMMITMENT) && overview.phase().compareTo(Phase.DECIDED) >= 0) {
            var fromDecision = new Anchor(
                    "commitments/new?consultation=" + overview.consultation(), t("response.recordFromDecision"));
            var foot = new Div(fromDecision);
            foot.addClassName("publish");
            add(foot);
        }
        if (overview.counts().published() > 0) {
            var letters = new Div(new Anchor(LettersView.address(overview.consultation()), t("response.letters")));
            letters.addClassName("publish");
            add(letters);
        }
        refresh(overview);
    }

    /** During the review the head says until when; nothing is said twice. */
    private String lead(AnswersOverview overview) {
        var due = overview.dueAt();
        if (overview.phase() == Phase.REVIEW && due != null) {
            return "";
        }
        if (overview.phase().compareTo(Phase.REVIEW) > 0) {
            return t("response.answered");
        }
        return due == null ? t("response.noDue") : t("response.due", Times.moment(due, overview.zone(), getLocale()));
    }

    /** Figures, filters and what still stands in the way of publishing. */
    private void refresh(AnswersOverview overview) {
        burnDown.show(
                overview.counts(), overview.pace(clock.now()).map(this::said).orElse(""));
        filters.show(overview, filter);
        var problems =
                AnswerPolicy.publishing(overview.phase(), overview.counts().open());
        publish.setEnabled(problems.isEmpty());
        missing.setText(problems.stream()
                .map(problem -> t(problem.key(), problem.arguments().toArray()))
                .reduce((a, b) -> a + " " + b)
                .orElseGet(() -> t("response.publish.ready", overview.counts().drafted())));
    }

    private String said(Pace pace) {
        var day = Times.date(pace.last(), getLocale());
        if (pace.late() == 0) {
            return t("response.pace.onTheDay", day);
        }
        return pace.late() > 0
                ? t("response.pace.late", day, pace.late())
                : t("response.pace.early", day, -pace.late());
    }

    private void showPoint() {
        var moving = goingOn;
        goingOn = false;
        pane.removeAll();
        list.select(selected);
        if (selected == null) {
            pane.add(Parts.empty(t("response.choose")));
            return;
        }
        var point = points.get(selected);
        if (!point.consultation().equals(consultation)) {
            throw new NotFound();
        }
        var back = new Anchor(address(filter, null), "‹ " + t("response.backToList"));
        back.addClassName("narrow");
        pane.add(back, new PointWords(point));
        if (point.copies() > 0) {
            pane.add(alike(t("response.alike.answeredFor", point.copies()), point.consultation()));
        }
        // On a narrow screen the point takes the place of the list, and the focus goes with it; on a wide one this link
        // is not there.
        back.getElement().callJsFunction("focus");
        var actor = actors.current();
        if (actor.may(Verb.ANSWER_POINT, point.institution())) {
            pane.add(new TriageForm(triage, point, overview().zone(), this::saved));
        }
        if (actor.may(Verb.ANSWER_POINT, point.institution()) && point.waits() && point.alikeTo() != null) {
            pane.add(new Paragraph(new Anchor(address(filter, point.alikeTo()), t("response.alike.answeredWith"))));
        } else if (actor.may(Verb.ANSWER_POINT, point.institution()) && point.mayBeAnswered()) {
            var form = new AnswerForm(
                    points, earlier, blocks, drafts, point, overview().zone(), list, this::saved, onward(), said -> {
                        showPoint();
                        pane.add(said);
                    });
            pane.add(form);
            if (moving) {
                form.focus();
            }
        } else {
            pane.add(new AnswerRead(point, actor.may(Verb.RECORD_COMMITMENT)));
            corrections(point);
            if (point.status() == PointStatus.PUBLISHED) {
                pane.add(
                        new ExchangePart(rejoinders, points, drafts, concerned, actor, this::showPoint).showing(point));
            }
            if (point.newerVersion()
                    && actor.may(Verb.ANSWER_POINT, point.institution())
                    && points.isUnreflected(point.id())) {
                pane.add(new ReflectForm(points, point, () -> {
                    saved();
                    showPoint();
                }));
            }
        }
    }

    private static Paragraph alike(String said, ConsultationId consultation) {
        return new Paragraph(new Anchor("consultations/" + consultation + "/alike", said));
    }

    /** What was put right of the answer, and the way to put it right. */
    private void corrections(Point point) {
        var id = point.id().value();
        if (point.status() != PointStatus.PUBLISHED) {
            return;
        }
        pane.add(new CorrectionList(
                corrections.of(point.consultation(), id), overview().zone()));
        if (actors.current().may(Verb.CORRECT_PUBLISHED, point.institution())) {
            pane.add(new Button(
                    t("response.correct"),
                    click -> new CorrectDialog(
                                    t("response.correct.named", point.title()),
                                    point.consultation(),
                                    corrections.printed(point.consultation(), Correction.Part.ANSWER, id),
                                    corrections,
                                    concerned,
                                    this::showPoint)
                            .open()));
        }
    }

    /** Many have changed, the one that is shown perhaps among them. */
    private void changedTogether() {
        saved();
        showPoint();
    }

    private void saved() {
        list.refresh();
        refresh(points.overview(Objects.requireNonNull(consultation)));
    }

    private AnswerForm.Onward onward() {
        var name = filter.status() == PointStatus.DRAFTED ? "response.nextDrafted" : "response.nextOpen";
        return new AnswerForm.Onward(
                t(name), () -> points.waits(Objects.requireNonNull(consultation), filter, selected), this::next);
    }

    /** On to what else waits within the filter, ready for the next key. */
    private void next() {
        points.next(Objects.requireNonNull(consultation), filter, selected)
                .ifPresentOrElse(this::goOn, () -> Problems.done(t("response.nothingWaits", openElsewhere())));
    }

    private int openElsewhere() {
        var open = overview().counts().open();
        return selected != null && points.get(selected).status() == PointStatus.OPEN ? open - 1 : open;
    }

    private void goOn(PointId next) {
        goingOn = true;
        go(filter, next);
    }

    private void confirm() {
        new PublishDialog(overview(), before, proceedings, drafts, concerned, this::again, summary -> {
                    points.publish(Objects.requireNonNull(consultation), summary);
                    Problems.done(t("response.published"));
                    again();
                })
                .open();
    }

    private void again() {
        build(overview());
        showPoint();
    }

    private AnswersOverview overview() {
        return points.overview(Objects.requireNonNull(consultation));
    }

    private void go(PointFilter to, @Nullable PointId point) {
        getUI().ifPresent(ui -> ui.navigate(
                AnswersView.class,
                new RouteParameters("id", String.valueOf(consultation)),
                PointAddress.of(to, point)));
    }

    private String address(PointFilter to, @Nullable PointId point) {
        var query = PointAddress.of(to, point).getQueryString();
        return "consultations/" + consultation + "/answers" + (query.isEmpty() ? "" : "?" + query);
    }
}
