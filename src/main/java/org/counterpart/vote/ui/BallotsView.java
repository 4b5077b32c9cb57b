package org.counterpart.vote.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.ContributionSummary;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.receipt.Receipts;
import org.counterpart.vote.Ballot;
import org.counterpart.vote.Ballots;

/** The ballots of a consultation: rule, roll and result of each; votes are cast here, and moderators fix further ones. */
@Route("consultations/:id/ballots")
@PermitAll
class BallotsView extends Screen implements BeforeEnterObserver {

    private static final int AMENDMENTS = 500;

    private final Consultations consultations;
    private final Ballots ballots;
    private final Contributions contributions;
    private final ContributionDrafts organisations;
    private final Receipts receipts;
    private final Actors actors;
    private final Div list = new Div();

    BallotsView(
            Consultations consultations,
            Ballots ballots,
            Contributions contributions,
            ContributionDrafts organisations,
            Receipts receipts,
            Actors actors) {
        this.consultations = consultations;
        this.ballots = ballots;
        this.contributions = contributions;
        this.organisations = organisations;
        this.receipts = receipts;
        this.actors = actors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var overview = consultations.overview(ConsultationRoutes.id(event));
        var consultation = overview.consultation();
        heading(t("vote.votes"), t("vote.lead"));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.VOTES));
        add(list);
        show(consultation);
        if (actors.current().may(Verb.FIX_BALLOT)) {
            fixing(consultation);
        }
    }

    private void show(Consultation consultation) {
        list.removeAll();
        var own = organisations.organisations(consultation.id()).stream()
                .filter(o -> o.maySign())
                .toList();
        var found = ballots.of(consultation.id());
        var mayRevoke = actors.current().may(Verb.FIX_BALLOT);
        var ended = consultation.phase().isAfter(Phase.DELIBERATION);
        var votes = receipts.votes(found.stream().map(Ballot::id).toList());
        found.forEach(ballot ->
                list.add(new BallotCard(ballot, ended, own, votes, mayRevoke, ballots, () -> show(consultation))));
        if (found.isEmpty()) {
            var deliberates = consultation.timetable().deliberationClosesAt() != null;
            list.add(Parts.empty(t(deliberates ? "vote.noneYet" : "vote.noDeliberation")));
        }
    }

    private void fixing(Consultation consultation) {
        var phase = consultation.phase();
        if (consultation.timetable().deliberationClosesAt() != null
                && (phase == Phase.ANNOUNCED || phase == Phase.OPEN || phase == Phase.DELIBERATION)) {
            var amendments = contributions
                    .list(
                            new ContributionFilter(consultation.id(), null, ContributionKind.AMENDMENT, null),
                            0,
                            AMENDMENTS)
                    .stream()
                    .filter((ContributionSummary one) -> one.status() == ContributionStatus.SUBMITTED)
                    .toList();
            add(new BallotForm(consultation.id(), amendments, ballots, () -> show(consultation)));
        }
    }
}
