package org.counterpart.response.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.response.Addressee;
import org.counterpart.response.AnswerLetters;
import org.counterpart.response.Points;

/** The letters with the answers: for the institution all of them, for everybody else those of the own organisations. */
@Route("consultations/:id/letters")
@PermitAll
class LettersView extends Screen implements BeforeEnterObserver {

    private final AnswerLetters letters;
    private final Points points;
    private final Consultations consultations;

    LettersView(AnswerLetters letters, Points points, Consultations consultations) {
        this.letters = letters;
        this.points = points;
        this.consultations = consultations;
    }

    static String address(ConsultationId consultation) {
        return "consultations/" + consultation + "/letters";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ConsultationRoutes.id(event);
        var published = points.overview(id).counts().published() > 0;
        heading(t("response.letters"), t("response.letters.lead"));
        addComponentAsFirst(
                new ConsultationHeader(consultations, consultations.overview(id), ConsultationHeader.Section.ANSWERS));
        if (!published) {
            add(Parts.empty(t("response.letters.notYet")));
        } else if (letters.areAllMine(id)) {
            var count = letters.count(id);
            add(new Paragraph(t("response.letters.count", count)), all(id, count));
        } else {
            own(id);
        }
    }

    private Grid<Addressee> all(ConsultationId id, int count) {
        var grid = new Grid<Addressee>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAriaLabel(t("response.letters"));
        grid.addComponentColumn(one -> line(id, one));
        grid.setItems(new CallbackDataProvider<Addressee, Void>(
                page -> letters.all(id, page.getOffset(), page.getLimit()).stream(),
                page -> count,
                Addressee::organisation));
        return grid;
    }

    private void own(ConsultationId id) {
        var own = letters.own(id);
        if (own.isEmpty()) {
            add(Parts.empty(t("response.letters.none")));
        }
        own.forEach(one -> add(line(id, one)));
    }

    private Div line(ConsultationId id, Addressee one) {
        var line = new Div(
                new Anchor(LetterView.address(id, one.organisation()), one.name()),
                Parts.small(t("response.letters.points", one.points())));
        line.addClassName("row");
        return line;
    }
}
