package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
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
import org.counterpart.response.Article;
import org.counterpart.response.Point;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.jspecify.annotations.Nullable;

/** The points of one consultation: list on one side, the selected point with its answer on the other. */
@Route("consultations/:id/answers")
@PermitAll
class AnswersView extends Screen implements BeforeEnterObserver {

    private final Points points;
    private final Consultations consultations;
    private final SharedDrafts drafts;
    private final Proceedings proceedings;
    private final Corrections corrections;
    private final Concerned concerned;
    private final Actors actors;
    private final BurnDown burnDown = new BurnDown();
    private final PointList list;
    private final Div split = new Div();
    private final Div pane = new Div();
    private final Paragraph missing = new Paragraph();
    private final Div filters = new Div();
    private final Button publish;

    private @Nullable ConsultationId consultation;
    private PointFilter filter = PointFilter.ALL;
    private @Nullable PointId selected;
    /** Whether the next point is shown to go on answering with the keyboard. */
    private boolean goingOn;

    AnswersView(
            Points points,
            Consultations consultations,
            SharedDrafts drafts,
            Proceedings proceedings,
            Corrections corrections,
            Concerned concerned,
            Actors actors) {
        this.points = points;
        this.consultations = consultations;
        this.drafts = drafts;
        this.proceedings = proceedings;
        this.corrections = corrections;
        this.concerned = concerned;
        this.actors = actors;
        addClassNames("wide", "bench");
        list = new PointList(points, id -> go(filter, id));
        publish = new Button(t("response.publish"), click -> confirm());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        split.addClassName("split");
        pane.addClassName("point-pane");
        filters.addClassName("filters");
        missing.addClassNames("small", "muted");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ConsultationRoutes.id(event);
        var query = event.getLocation().getQueryParameters();
        var wanted = new PointFilter(
                query.getSingleParameter("state").map(AnswersView::status).orElse(null),
                query.getSingleParameter("article")
                        .map(a -> new LineageId(uuid(a)))
                        .orElse(null),
                query.getSingleParameter("reflected").isPresent());
        selected =
                query.getSingleParameter("point").map(p -> new PointId(uuid(p))).orElse(null);
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
        add(filters, split);
        if (actors.current().may(Verb.PUBLISH_ANSWERS, overview.institution())
                && overview.phase().compareTo(Phase.REVIEW) <= 0) {
            var foot = new Div(publish, missing);
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
        burnDown.show(overview.counts());
        filters.removeAll();
        filters.add(
                filterLink(null, overview.counts().total() + overview.counts().closed()));
        for (var status : PointStatus.values()) {
            if (overview.inside() || status != PointStatus.DRAFTED) {
                filters.add(filterLink(status, overview.counts().of(status)));
            }
        }
        if (overview.counts().published() > 0) {
            filters.add(notReflected(points.count(overview.consultation(), PointFilter.NOT_REFLECTED)));
        }
        if (actors.current().may(Verb.ANSWER_POINT, overview.institution())) {
            filters.add(new Anchor("consultations/" + overview.consultation() + "/alike", t("response.alike")));
        }
        filters.add(articleFilter(overview.consultation()));
        var problems =
                AnswerPolicy.publishing(overview.phase(), overview.counts().open());
        publish.setEnabled(problems.isEmpty());
        missing.setText(problems.stream()
                .map(problem -> t(problem.key(), problem.arguments().toArray()))
                .reduce((a, b) -> a + " " + b)
                .orElseGet(() -> t("response.publish.ready", overview.counts().drafted())));
    }

    private Anchor filterLink(@Nullable PointStatus status, int count) {
        var name = status == null ? t("response.all") : t(status);
        var link = new Anchor(address(new PointFilter(status, filter.article()), null), name + " " + count);
        if (status == filter.status() && !filter.notReflected()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    /** What was promised by an answer and cannot be read in the text. */
    private Anchor notReflected(int count) {
        var link = new Anchor(address(PointFilter.NOT_REFLECTED, null), t("response.notReflected") + " " + count);
        if (filter.notReflected()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private ComboBox<Article> articleFilter(ConsultationId id) {
        var articles = points.articlesWithPoints(id);
        var box = new ComboBox<Article>();
        box.setPlaceholder(t("response.anyArticle"));
        box.setAriaLabel(t("response.article"));
        box.setClearButtonVisible(true);
        box.setItems(articles);
        box.setItemLabelGenerator(Article::label);
        articles.stream()
                .filter(a -> a.lineage().equals(filter.article()))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            var article = change.getValue();
            go(new PointFilter(filter.status(), article == null ? null : article.lineage()), null);
        });
        return box;
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
        if (actor.may(Verb.ANSWER_POINT, point.institution()) && point.waits() && point.alikeTo() != null) {
            pane.add(new Paragraph(new Anchor(address(filter, point.alikeTo()), t("response.alike.answeredWith"))));
        } else if (actor.may(Verb.ANSWER_POINT, point.institution()) && point.mayBeAnswered()) {
            var form = new AnswerForm(points, drafts, point, overview().zone(), list, this::saved, onward(), said -> {
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
            if (ReflectForm.isFor(point) && actor.may(Verb.ANSWER_POINT, point.institution())) {
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
        new PublishDialog(overview(), proceedings, drafts, concerned, this::again, summary -> {
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
                AnswersView.class, new RouteParameters("id", String.valueOf(consultation)), query(to, point)));
    }

    private String address(PointFilter to, @Nullable PointId point) {
        var query = query(to, point).getQueryString();
        return "consultations/" + consultation + "/answers" + (query.isEmpty() ? "" : "?" + query);
    }

    private static QueryParameters query(PointFilter filter, @Nullable PointId point) {
        var query = new LinkedHashMap<String, String>();
        if (filter.status() != null) {
            query.put("state", filter.status().name().toLowerCase(Locale.ROOT));
        }
        if (filter.notReflected()) {
            query.put("reflected", "no");
        }
        if (filter.article() != null) {
            query.put("article", filter.article().value().toString());
        }
        if (point != null) {
            query.put("point", point.value().toString());
        }
        return QueryParameters.simple(query);
    }

    private static @Nullable PointStatus status(String name) {
        for (var status : PointStatus.values()) {
            if (status.name().equalsIgnoreCase(name)) {
                return status;
            }
        }
        return null;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
