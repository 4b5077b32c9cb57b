package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationHeader.Section;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.CorrectDialog;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.OverviewAddition;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Actors;
import org.springframework.beans.factory.ObjectProvider;

/** One consultation: its editor while it is a draft, its overview afterwards. */
@Route("consultations/:id")
@PermitAll
class ConsultationView extends Screen implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Drafts drafts;
    private final Proceedings proceedings;
    private final Corrections corrections;
    private final Concerned concerned;
    private final SharedDrafts shared;
    private final Actors actors;
    private final ObjectProvider<OverviewAddition> additions;

    ConsultationView(
            Consultations consultations,
            Drafts drafts,
            Proceedings proceedings,
            Corrections corrections,
            Concerned concerned,
            SharedDrafts shared,
            Actors actors,
            ObjectProvider<OverviewAddition> additions) {
        this.consultations = consultations;
        this.drafts = drafts;
        this.proceedings = proceedings;
        this.corrections = corrections;
        this.concerned = concerned;
        this.shared = shared;
        this.actors = actors;
        this.additions = additions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ConsultationRoutes.id(event);
        consultations.opened(id);
        show(id);
    }

    private void show(ConsultationId id) {
        var overview = consultations.overview(id);
        var consultation = overview.consultation();
        heading(
                consultation.title().isEmpty() ? t("consultation.untitled") : consultation.title(),
                consultation.words().summary());
        addComponentAsFirst(new ConsultationHeader(consultations, overview, Section.OVERVIEW));
        if (consultation.phase() == Phase.DRAFT && overview.mine()) {
            add(new DraftEditor(drafts, shared, consultations, overview, () -> show(id)));
        } else {
            showPublished(overview);
        }
    }

    /** The contact and each question, with the way to put it right. */
    private Div correcting(Consultation consultation) {
        var list = new Div();
        var question = 0;
        for (var printed : corrections.opening(consultation.id())) {
            var name = printed.part() == Correction.Part.CONTACT
                    ? t("consultation.correct.contact")
                    : t("consultation.correct.question", ++question);
            var correct = new Button(
                    t("consultation.correct"),
                    click -> new CorrectDialog(
                                    name,
                                    consultation.id(),
                                    printed,
                                    corrections,
                                    concerned,
                                    () -> show(consultation.id()))
                            .open());
            correct.setAriaLabel(t("base.labelled", t("consultation.correct"), name));
            correct.addThemeVariants(ButtonVariant.TERTIARY);
            var line = new Div(Parts.small(name), new Span(printed.words()), correct);
            line.addClassName("correctable");
            list.add(line);
        }
        return list;
    }

    private void showPublished(ConsultationOverview overview) {
        var consultation = overview.consultation();
        if (consultation.phase() == Phase.DRAFT) {
            add(Parts.small(t("consultation.draft.readOnly")));
        }
        var doings = new DoingsAside(consultation, actors.current());
        var aside = new OverviewAside(overview, consultations);
        additions
                .orderedStream()
                .flatMap(addition -> addition.beside(overview).stream())
                .forEach(doings::with);
        if (overview.mine() && consultation.phase().isInviting()) {
            aside.addToAsked(new InviteMore(drafts, consultation.id(), () -> show(consultation.id())));
        }
        var body = new OverviewBody(overview, consultations, corrections);
        if (overview.mine() && consultation.phase().isPublic()) {
            var upload = new DocumentUpload(drafts, consultation, () -> show(consultation.id()));
            body.add(new Details(t("consultation.documents.add"), upload));
            body.add(new Details(t("consultation.correct.title"), correcting(consultation)));
        }
        body.add(new ProceedingsPanel(
                proceedings,
                shared,
                concerned,
                actors.current(),
                overview,
                consultations.calendar(consultation.id()),
                () -> show(consultation.id())));
        var columns = new Div(doings, new PhaseLine(consultation), body, aside);
        columns.addClassNames("columns", "doings-first");
        add(columns);
    }
}
