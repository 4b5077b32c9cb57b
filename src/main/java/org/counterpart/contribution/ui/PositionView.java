package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.counterpart.base.Concerned;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.position.PositionSheet;
import org.counterpart.contribution.position.Positions;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.ui.EarlierStates;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.identity.Actors;
import org.counterpart.receipt.Receipts;
import org.jspecify.annotations.Nullable;

/** The organisation's formal position: what stands, and the draft its members share until a representative signs. */
@Route("consultations/:id/position")
@PermitAll
class PositionView extends Screen implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Proposals proposals;
    private final Positions positions;
    private final ContributionDrafts drafts;
    private final Contributions contributions;
    private final SharedDrafts shared;
    private final Receipts receipts;
    private final Concerned concerned;
    private final Actors actors;

    /** What the next look at the page has to say. */
    private @Nullable Component said;

    PositionView(
            Consultations consultations,
            Proposals proposals,
            Positions positions,
            ContributionDrafts drafts,
            Contributions contributions,
            SharedDrafts shared,
            Receipts receipts,
            Concerned concerned,
            Actors actors) {
        this.consultations = consultations;
        this.proposals = proposals;
        this.positions = positions;
        this.drafts = drafts;
        this.contributions = contributions;
        this.shared = shared;
        this.receipts = receipts;
        this.concerned = concerned;
        this.actors = actors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = ConsultationRoutes.id(event);
        var overview = consultations.overview(consultation);
        heading(t("contribution.position"), t("contribution.position.lead"));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.POSITION));
        var proposal = proposals.find(consultation);
        var own = drafts.organisations(consultation);
        if (proposal.isEmpty()) {
            add(Parts.empty(t("contribution.noText")));
        } else if (own.isEmpty()) {
            add(Parts.empty(t("contribution.position.noRights")));
        } else {
            var next = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(ContributionRoutes.NEXT)
                    .isPresent();
            build(proposal.get(), own, OrganisationChoice.in(event, own), next);
        }
    }

    /** @param next whether another position shall be drafted beside the one that stands */
    private void build(Proposal proposal, List<OwnOrganisation> own, OwnOrganisation organisation, boolean next) {
        if (own.size() > 1) {
            add(organisations(proposal, own, organisation));
        }
        if (said != null) {
            add(said);
            said = null;
        }
        var period = proposal.period();
        positions.current(proposal.consultation(), organisation.id()).ifPresent(current -> {
            var acts =
                    new ContributionActs(current, period, actors.current(), drafts, contributions, receipts, concerned);
            acts.onWithdrawn(() -> again(proposal, organisation));
            var articles = proposals.articles(proposal, current.named());
            add(
                    new H2(t("contribution.position.current")),
                    new ContributionCard(current, proposals.questions(proposal), articles, period.zone(), false),
                    new StancesByArticle(current, articles),
                    acts);
            if (shared.count(DraftKind.POSITION, current.id().value()) > 0) {
                add(new EarlierStates(DraftKind.POSITION, current.id().value(), t("contribution.position.howItCame")));
            }
            if (current.textNumber() < proposal.number()) {
                add(new PositionSince(
                        current,
                        proposal,
                        positions,
                        concerned,
                        organisation.maySign(),
                        () -> again(proposal, organisation)));
            }
        });
        if (!period.isOpen()) {
            add(Parts.empty(ClosedWords.of(this, getLocale(), period)));
        }
        if (!period.isOpen() && !period.isYetToOpen()) {
            notSigned(proposal, organisation);
        }
        if (period.isOpen() || period.isYetToOpen()) {
            var draft = positions.draft(proposal.consultation(), organisation.id());
            if (draft.replaces() != null && draft.version() == 0 && !next) {
                return;
            }
            var heading = draft.replaces() == null ? "contribution.position.draft" : "contribution.position.next";
            add(new H2(t(heading)));
            add(
                    draft.status() == ContributionStatus.TO_SIGN
                            ? new PositionToSign(
                                    draft,
                                    organisation,
                                    proposals.articles(proposal, draft.named()),
                                    proposals.questions(proposal),
                                    positions,
                                    concerned,
                                    () -> again(proposal, organisation))
                            : new PositionForm(
                                    draft,
                                    organisation,
                                    proposal,
                                    proposals.articles(proposal, draft.named()),
                                    proposals.questions(proposal),
                                    positions,
                                    shared,
                                    concerned,
                                    way(proposal, organisation)));
        }
    }

    /** What members wrote before the period ended and nobody signed is theirs to read and copy. */
    private void notSigned(Proposal proposal, OwnOrganisation organisation) {
        var draft = positions.draft(proposal.consultation(), organisation.id());
        if (draft.version() > 0) {
            var sheet = new PositionSheet(
                    proposals.articles(proposal, draft.named()), proposals.questions(proposal), this::t);
            add(Parts.card(
                    Parts.small(t("contribution.closed.kept")), new NotInIt(sheet, Fields.NONE, draft.fields())));
        }
    }

    private PositionForm.Way way(Proposal proposal, OwnOrganisation organisation) {
        return new PositionForm.Way() {
            @Override
            public void again() {
                PositionView.this.again(proposal, organisation);
            }

            @Override
            public void again(Component toSay) {
                said = toSay;
                again();
            }
        };
    }

    private Div organisations(Proposal proposal, List<OwnOrganisation> own, OwnOrganisation organisation) {
        var choice = new OrganisationChoice(own);
        choice.setValue(organisation);
        choice.addValueChangeListener(change -> again(proposal, change.getValue()));
        return new Div(choice);
    }

    private void again(Proposal proposal, OwnOrganisation organisation) {
        ContributionRoutes.go(ContributionRoutes.position(proposal.consultation()) + "?for=" + organisation.id());
    }
}
