package org.counterpart.contribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.DraftSummary;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.comment.ReviewedDraft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.text.ui.Marked;

/** One's own drafts with all their words, to be looked at once and submitted in one act: all of them, or those that stay ticked. */
@Route("consultations/:id/drafts")
@PermitAll
class DraftsView extends Screen implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Proposals proposals;
    private final ContributionDrafts drafts;
    private final Submissions submissions;

    DraftsView(Consultations consultations, Proposals proposals, ContributionDrafts drafts, Submissions submissions) {
        this.consultations = consultations;
        this.proposals = proposals;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = ConsultationRoutes.id(event);
        var overview = consultations.overview(consultation);
        heading(t("contribution.review"), t("contribution.review.lead"));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.CONTRIBUTIONS));
        var proposal = proposals.find(consultation);
        var all = proposal.isEmpty() ? List.<ReviewedDraft>of() : drafts.review(consultation);
        if (all.isEmpty()) {
            add(Parts.empty(t("contribution.review.none")));
            return;
        }
        var where = drafts.of(consultation, null).stream()
                .collect(Collectors.toMap(DraftSummary::id, own -> own.address(consultation)));
        var period = proposal.orElseThrow().period();
        if (!period.isOpen()) {
            add(Parts.empty(ClosedWords.of(this, getLocale(), period)));
        }
        drafts.organisations(consultation).forEach(own -> {
            var mine = all.stream()
                    .filter(one -> one.draft().organisation().equals(own.id()))
                    .toList();
            if (!mine.isEmpty()) {
                add(new Group(proposal.orElseThrow(), own, mine, where));
            }
        });
    }

    /** What is written for one organisation: it is submitted together. */
    private final class Group extends Div {

        private final Map<ReviewedDraft, Checkbox> ticks = new LinkedHashMap<>();
        private final Button submit = new Button();
        private final Proposal proposal;
        private final OwnOrganisation organisation;
        private final Map<ContributionId, String> where;

        Group(
                Proposal proposal,
                OwnOrganisation organisation,
                List<ReviewedDraft> mine,
                Map<ContributionId, String> where) {
            this.proposal = proposal;
            this.organisation = organisation;
            this.where = where;
            addClassName("offline-review");
            add(new H2(organisation.name()));
            mine.forEach(one -> add(card(one)));
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            submit.setDisableOnClick(true);
            submit.addClickListener(click -> submit());
            ticks.values().forEach(tick -> tick.addValueChangeListener(change -> count()));
            count();
            var acts = new Div(submit);
            acts.addClassName("acts");
            add(acts);
        }

        private void count() {
            var chosen = chosen().size();
            submit.setText(t("contribution.review.submit", chosen));
            submit.setEnabled(chosen > 0 && proposal.period().isOpen());
        }

        private List<ReviewedDraft> chosen() {
            return ticks.entrySet().stream()
                    .filter(one -> one.getValue().getValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private Div card(ReviewedDraft one) {
            var complete = one.problems().isEmpty();
            var tick = new Checkbox(t(one.draft().kind()) + " · " + one.about(), complete);
            tick.setEnabled(complete);
            ticks.put(one, tick);
            var card = Parts.card(tick);
            if (!one.draft().quote().isBlank()) {
                card.add(Parts.small("“" + one.draft().quote() + "”"));
            }
            if (one.draft().kind() == ContributionKind.AMENDMENT) {
                card.add(new Marked(one.draft().originalText(), one.draft().proposedText()));
            }
            card.add(Parts.markdown(one.draft().body()));
            if (!complete) {
                var list = new UnorderedList();
                one.problems().forEach(problem -> list.add(new ListItem(sentence(problem))));
                list.getElement().setAttribute("role", "alert");
                var write = new Anchor(
                        where.getOrDefault(
                                one.draft().id(),
                                ContributionRoutes.contributions(one.draft().consultation())),
                        t("contribution.review.mend"));
                card.add(list, write);
            }
            return card;
        }

        private String sentence(Problem problem) {
            return t(problem.key(), problem.arguments().toArray());
        }

        private void submit() {
            var consultation = proposal.consultation();
            var submitted = chosen();
            var ready = submitted.stream().map(ReviewedDraft::ready).toList();
            Map<String, Checkbox> fields = ticks.entrySet().stream()
                    .collect(Collectors.toMap(one -> one.getKey().draft().id().toString(), Map.Entry::getValue));
            try {
                var numbers =
                        Problems.guard(fields, () -> submissions.submitAll(consultation, organisation.id(), ready));
                if (numbers == null) {
                    submit.setEnabled(true);
                } else {
                    done(submitted, numbers);
                }
            } catch (Stale | NotFound changed) {
                UI.getCurrent().refreshCurrentRoute(false);
                Problems.notice(t("contribution.review.changed"));
            }
        }

        private void done(List<ReviewedDraft> submitted, List<Integer> numbers) {
            removeAll();
            var all = ContributionRoutes.contributions(proposal.consultation());
            var references = new Paragraph();
            references.addClassName("row");
            numbers.forEach(number -> references.add(new Anchor(all + "?c=" + number, Contribution.reference(number))));
            var done = Parts.card(
                    new Paragraph(t("contribution.review.done", numbers.size())),
                    references,
                    new Paragraph(new Anchor("receipts", t("receipt.all"))),
                    new Paragraph(new Anchor(all, t("contribution.contributions"))));
            done.getElement().setAttribute("role", "status");
            add(done);
            var waiting = ticks.keySet().stream()
                    .filter(one -> !submitted.contains(one))
                    .toList();
            if (!waiting.isEmpty()) {
                add(new Group(proposal, organisation, waiting, where));
            }
        }
    }
}
