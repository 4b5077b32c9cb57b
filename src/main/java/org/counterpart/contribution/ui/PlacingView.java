package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.placing.Placements;

/** What was said on words that are gone from the newest version: the moderator finds its place, or closes it with a word to the author. */
@Route("consultations/:id/placing")
@PermitAll
class PlacingView extends Screen implements BeforeEnterObserver {

    private static final int SOME = 20;

    private final Consultations consultations;
    private final Proposals proposals;
    private final Placements placements;
    private final Concerned concerned;

    PlacingView(Consultations consultations, Proposals proposals, Placements placements, Concerned concerned) {
        this.consultations = consultations;
        this.proposals = proposals;
        this.placements = placements;
        this.concerned = concerned;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = ConsultationRoutes.id(event);
        var overview = consultations.overview(consultation);
        heading(t("contribution.place.title"), t("contribution.place.lead"));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.CONTRIBUTIONS));
        add(list(consultation));
    }

    private Div list(ConsultationId consultation) {
        var list = new Div();
        fill(list, consultation);
        return list;
    }

    private void fill(Div list, ConsultationId consultation) {
        list.removeAll();
        var waiting = placements.waiting(consultation);
        if (waiting == 0) {
            list.add(Parts.empty(t("contribution.place.none")));
            return;
        }
        var proposal = proposals.of(consultation);
        var articles = proposals.articles(proposal);
        list.add(Parts.small(t("contribution.place.count", waiting, proposal.number())));
        placements
                .orphans(consultation, SOME)
                .forEach(orphan -> list.add(new PlacingCard(
                        orphan,
                        articles,
                        proposal.period().zone(),
                        concerned,
                        (article, note) -> {
                            placements.place(orphan.contribution().id(), article, note);
                            Problems.done(t("contribution.place.done"));
                            fill(list, consultation);
                        },
                        word -> {
                            placements.close(orphan.contribution().id(), word);
                            Problems.done(t("contribution.place.closed"));
                            fill(list, consultation);
                        })));
    }
}
