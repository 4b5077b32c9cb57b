package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.counterpart.base.ui.Download;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.offline.FormFormat;
import org.counterpart.contribution.offline.OfflineForms;

/** A form to take away and fill in without a network, and where it comes back. */
@Route("consultations/:id/offline")
@PermitAll
class OfflineView extends Screen implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Proposals proposals;
    private final ContributionDrafts drafts;
    private final OfflineForms forms;

    OfflineView(Consultations consultations, Proposals proposals, ContributionDrafts drafts, OfflineForms forms) {
        this.consultations = consultations;
        this.proposals = proposals;
        this.drafts = drafts;
        this.forms = forms;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = ConsultationRoutes.id(event);
        var overview = consultations.overview(consultation);
        heading(t("contribution.offline"), t("contribution.offline.lead"));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.CONTRIBUTIONS));
        var proposal = proposals.find(consultation);
        var own = drafts.organisations(consultation);
        if (proposal.isEmpty()) {
            add(Parts.empty(t("contribution.noText")));
        } else if (own.isEmpty()) {
            add(Parts.empty(t("contribution.noRights")));
        } else {
            build(proposal.get(), own, OrganisationChoice.in(event, own));
        }
    }

    private void build(Proposal proposal, List<OwnOrganisation> own, OwnOrganisation organisation) {
        var period = proposal.period();
        if (!period.isOpen()) {
            add(Parts.empty(ClosedWords.of(this, getLocale(), period)));
            if (!period.isYetToOpen()) {
                return;
            }
        }
        if (own.size() > 1) {
            add(organisations(proposal, own, organisation));
        }
        add(new H2(t("contribution.offline.take")));
        add(new Paragraph(t("contribution.offline.take.explain", organisation.name(), proposal.number())));
        var links = new Div();
        links.addClassName("acts");
        for (var format : FormFormat.values()) {
            links.add(new Anchor(download(proposal, organisation, format), t(format)));
        }
        add(links);
        add(new H2(t("contribution.offline.bring")));
        add(new Paragraph(t("contribution.offline.bring.explain")));
        add(new OfflineUpload(forms, proposal, organisation.id()));
    }

    private DownloadHandler download(Proposal proposal, OwnOrganisation organisation, FormFormat format) {
        var locale = getLocale();
        var name = proposal.slug() + "-" + proposal.number() + "-form."
                + format.name().toLowerCase(Locale.ROOT);
        return Download.of(() -> new Download.Content(
                name, format.mediaType(), forms.write(proposal.consultation(), organisation.id(), format, locale)));
    }

    private Div organisations(Proposal proposal, List<OwnOrganisation> own, OwnOrganisation organisation) {
        var choice = new OrganisationChoice(own);
        choice.setValue(organisation);
        choice.addValueChangeListener(
                change -> ContributionRoutes.go(ContributionRoutes.offline(proposal.consultation()) + "?for="
                        + change.getValue().id()));
        return new Div(choice);
    }
}
