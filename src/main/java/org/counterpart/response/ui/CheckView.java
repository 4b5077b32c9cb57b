package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.Closing;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.AnswersOverview;
import org.counterpart.response.BeforePublishing;
import org.counterpart.response.Checked;
import org.counterpart.response.Doubt;
import org.counterpart.response.Lacking;
import org.counterpart.response.Points;
import org.jspecify.annotations.Nullable;

/** The last look before answers are published: what blocks, what should be looked at, and the answers as the public will read them. */
@Route("consultations/:id/answers/check")
@PermitAll
class CheckView extends Screen implements BeforeEnterObserver {

    private final BeforePublishing before;
    private final Points points;
    private final Consultations consultations;
    private final Proceedings proceedings;
    private final SharedDrafts drafts;
    private final Concerned concerned;
    private final Actors actors;
    private @Nullable ConsultationId consultation;
    private int page = 1;

    CheckView(
            BeforePublishing before,
            Points points,
            Consultations consultations,
            Proceedings proceedings,
            SharedDrafts drafts,
            Concerned concerned,
            Actors actors) {
        this.before = before;
        this.points = points;
        this.consultations = consultations;
        this.proceedings = proceedings;
        this.drafts = drafts;
        this.concerned = concerned;
        this.actors = actors;
    }

    /** Where it is found, in the workspace. */
    static String address(ConsultationId consultation) {
        return "consultations/" + consultation + "/answers/check";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        consultation = ConsultationRoutes.id(event);
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .map(CheckView::number)
                .orElse(1);
        build();
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }

    private void build() {
        var id = Objects.requireNonNull(consultation);
        var checked = before.check(id);
        var overview = points.overview(id);
        var open = AnswerPolicy.mayDraft(overview.phase());
        heading(t("response.check"), open ? t("response.check.lead") : "");
        addComponentAsFirst(
                new ConsultationHeader(consultations, consultations.overview(id), ConsultationHeader.Section.ANSWERS));
        if (!open) {
            add(Parts.empty(
                    t(overview.phase().compareTo(Phase.REVIEW) > 0 ? "response.check.over" : "response.check.early")));
            add(new Paragraph(new Anchor("consultations/" + id + "/answers", t("response.answers"))));
            return;
        }
        blocking(checked);
        doubts(checked);
        preview(id, checked);
        publish(overview, checked);
    }

    private void blocking(Checked checked) {
        add(new H2(t("response.check.blocking")));
        if (checked.blocking().isEmpty()) {
            add(Parts.empty(t("response.check.blocksNothing")));
            return;
        }
        checked.blocking().forEach(problem -> add(new Paragraph(said(problem))));
        add(new Portions<>(checked.lacking(), this::lacking));
        if (!checked.lacking().isEmpty()) {
            add(new Paragraph(
                    new Anchor("consultations/" + consultation + "/answers?state=open", t("response.check.allOpen"))));
        }
    }

    private Component lacking(Lacking open) {
        var lacks = open.problems().stream().map(this::said).reduce((a, b) -> a + " " + b);
        var title =
                open.copies() == 0 ? open.title() : open.title() + " · " + t("response.alike.andCopies", open.copies());
        return entry(new Span(lacks.orElse("")), link(open.point(), title));
    }

    private void doubts(Checked checked) {
        add(new H2(t("response.check.doubts")));
        add(
                checked.doubts().isEmpty()
                        ? Parts.empty(t("response.check.findsNothing"))
                        : new Portions<>(checked.doubts(), this::doubt));
    }

    private Component doubt(Doubt doubt) {
        var words = new Span(doubt.words());
        words.addClassName("found");
        words.getElement().setAttribute("dir", "auto");
        var point = doubt.point();
        var rule = new Span(t(doubt.check()));
        var where = point == null ? Parts.small(t("response.summary")) : link(point, doubt.title());
        return doubt.words().isEmpty() ? entry(rule, where) : entry(rule, words, where);
    }

    private Anchor link(PointId point, String title) {
        var link = new Anchor("consultations/" + consultation + "/answers?point=" + point, title);
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private static Div entry(Component... parts) {
        var entry = new Div(parts);
        entry.addClassName("check");
        return entry;
    }

    private void preview(ConsultationId id, Checked checked) {
        add(new H2(t("response.check.preview")));
        if (checked.answers() == 0) {
            add(Parts.empty(t("response.check.previewsNothing")));
            return;
        }
        var pages = before.pages(id);
        if (page > pages) {
            throw new NotFound();
        }
        add(new Paragraph(t("response.check.previewed", checked.answers())));
        var summary = proceedings.draft(id, Closing.SUMMARY).words();
        if (page == 1 && !summary.isBlank()) {
            add(Parts.markdown(summary));
        }
        before.preview(id, page).forEach(answer -> add(new PreviewCard(answer)));
        if (pages > 1) {
            add(pager(id, pages));
        }
    }

    private Nav pager(ConsultationId id, int pages) {
        var pager = new Nav();
        pager.addClassName("pager");
        pager.getElement().setAttribute("aria-label", t("response.check.pages"));
        if (page > 1) {
            pager.add(new Anchor(address(id) + "?page=" + (page - 1), "‹\u00a0" + t("response.check.previous")));
        }
        pager.add(Parts.small(t("response.check.page", page, pages)));
        if (page < pages) {
            pager.add(new Anchor(address(id) + "?page=" + (page + 1), t("response.check.next") + "\u00a0›"));
        }
        return pager;
    }

    private void publish(AnswersOverview overview, Checked checked) {
        if (!actors.current().may(Verb.PUBLISH_ANSWERS, overview.institution())) {
            return;
        }
        var publish = new Button(
                t("response.publish"),
                click -> new PublishDialog(overview, before, proceedings, drafts, concerned, this::build, summary -> {
                            points.publish(overview.consultation(), summary);
                            Problems.done(t("response.published"));
                            build();
                        })
                        .open());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setEnabled(checked.blocking().isEmpty());
        var foot = new Div(publish);
        foot.addClassNames("row", "publish");
        add(foot);
    }

    private String said(Problem problem) {
        return t(problem.key(), problem.arguments().toArray());
    }
}
