package org.counterpart.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Download;
import org.counterpart.base.ui.FileField;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.reading.office.OfficeParts;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointTables;
import org.counterpart.response.Points;

/** The points of a list as a table to take away, and where it comes back. */
@Route("consultations/:id/answers/table")
@PermitAll
class TableView extends Screen implements BeforeEnterObserver {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PointTables tables;
    private final Points points;
    private final Consultations consultations;
    private final Actors actors;

    TableView(PointTables tables, Points points, Consultations consultations, Actors actors) {
        this.tables = tables;
        this.points = points;
        this.consultations = consultations;
        this.actors = actors;
    }

    /** Where it is found, in the workspace, with the points of this filter. */
    static String address(ConsultationId consultation, PointFilter filter) {
        var query = PointAddress.of(filter, null).getQueryString();
        return answers(consultation) + "/table" + (query.isEmpty() ? "" : "?" + query);
    }

    private static String answers(ConsultationId consultation) {
        return "consultations/" + consultation + "/answers";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ConsultationRoutes.id(event);
        var overview = points.overview(id);
        heading(t("response.table.title"), t("response.table.lead"));
        addComponentAsFirst(
                new ConsultationHeader(consultations, consultations.overview(id), ConsultationHeader.Section.ANSWERS));
        if (!actors.current().may(Verb.ANSWER_POINT, overview.institution())) {
            add(Parts.empty(t("response.table.noRights")));
            return;
        }
        take(id, event.getLocation().getQueryParameters());
        add(new H2(t("response.table.bring")));
        if (AnswerPolicy.mayDraft(overview.phase())) {
            add(new Paragraph(t("response.table.bring.explain")));
            bring(id);
        } else {
            add(Parts.empty(t("response.table.problem.over")));
        }
    }

    private void take(ConsultationId id, QueryParameters query) {
        var filter = PointAddress.filter(query);
        var count = points.count(id, filter);
        add(new H2(t("response.table.take")));
        if (count == 0) {
            add(Parts.empty(t("response.table.empty")));
            return;
        }
        if (count > PointTables.MOST) {
            add(Parts.empty(t("response.table.problem.tooMany", PointTables.MOST)));
            return;
        }
        add(new Paragraph(t("response.table.take.explain", count)));
        if (!filter.equals(PointFilter.ALL)) {
            add(new Paragraph(t("response.table.take.filtered")));
        }
        var links = new Div(new Anchor(download(id, filter), t("response.table.download")));
        links.addClassName("acts");
        add(links);
    }

    private DownloadHandler download(ConsultationId id, PointFilter filter) {
        var locale = getLocale();
        return Download.of(() -> new Download.Content("points.xlsx", MEDIA_TYPE, tables.write(id, filter, locale)));
    }

    private void bring(ConsultationId id) {
        var review = new Div();
        var file = new FileField(t("response.table.file"), 1, OfficeParts.LIMIT, ".xlsx")
                .onFile(given -> review.add(new TableReview(
                        () -> tables.read(id, given.content(), getLocale()),
                        chosen -> tables.take(id, chosen, given.name(), getLocale()),
                        answers(id))));
        file.onNext(review::removeAll);
        var fields = new Div(file, review);
        fields.addClassName("fields");
        add(fields);
    }
}
