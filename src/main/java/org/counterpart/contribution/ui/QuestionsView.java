package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.SharedDrafts;
import org.jspecify.annotations.Nullable;

/** The questions of the institution: one is chosen by the address, answered here, and what everybody answered to it stands below. */
@Route("consultations/:id/questions")
@PermitAll
class QuestionsView extends Screen implements BeforeEnterObserver {

    /** Answers that are shown here; the public page has all. */
    private static final int SHOWN = 50;

    private final Consultations consultations;
    private final Proposals proposals;
    private final ContributionDrafts drafts;
    private final SharedDrafts shared;
    private final Contributions contributions;
    private final Submissions submissions;

    QuestionsView(
            Consultations consultations,
            Proposals proposals,
            ContributionDrafts drafts,
            SharedDrafts shared,
            Contributions contributions,
            Submissions submissions) {
        this.consultations = consultations;
        this.proposals = proposals;
        this.drafts = drafts;
        this.shared = shared;
        this.contributions = contributions;
        this.submissions = submissions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = ConsultationRoutes.id(event);
        var overview = consultations.overview(consultation);
        heading(t("consultation.questions"), t("contribution.questions.lead"));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.CONTRIBUTIONS));
        var proposal = proposals.find(consultation);
        var questions = proposal.map(proposals::questions).orElse(List.of());
        if (questions.isEmpty()) {
            add(Parts.empty(t("contribution.questions.none")));
            return;
        }
        var chosen =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("1");
        var question = questions.stream()
                .filter(one -> String.valueOf(one.number()).equals(chosen))
                .findFirst()
                .orElseThrow(NotFound::new);
        build(proposal.orElseThrow(), questions, question, ContributionRoutes.draft(event));
    }

    private void build(
            Proposal proposal, List<Question> questions, Question question, @Nullable ContributionId wanted) {
        var list = new OrderedList();
        questions.forEach(one -> {
            var link = new Anchor(ContributionRoutes.questions(proposal.consultation(), one), one.body());
            if (one.equals(question)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        });
        list.getElement().setAttribute("lang", proposal.language());
        var nav = new Nav(list);
        nav.setAriaLabel(t("consultation.questions"));
        add(nav, new H2(question.number() + ". " + question.body()));
        write(proposal, question, wanted);
        add(new H2(t("contribution.questions.answers")));
        var filter = ContributionFilter.answering(proposal.consultation(), question.id());
        var answers = contributions.read(filter, null, SHOWN);
        if (answers.isEmpty()) {
            add(Parts.empty(t("contribution.questions.noAnswers")));
        }
        answers.forEach(one -> add(card(one, proposal, question)));
        var all = contributions.count(filter);
        if (all > answers.size()) {
            add(new Div(Parts.small(t("contribution.questions.more", answers.size(), all))));
        }
    }

    /** Of a position only what it answers to this question; the way to the whole is its number. */
    private Div card(Contribution one, Proposal proposal, Question question) {
        if (one.kind() != ContributionKind.POSITION) {
            return new Div(new ContributionCard(
                    one, List.of(), List.of(), proposal.period().zone(), false));
        }
        var link = new Anchor(
                ContributionRoutes.contributions(one.consultation()) + "?c=" + one.number(), one.reference());
        var card = Parts.card(new ContributionHead(one, proposal.period().zone()), link);
        one.answers().stream()
                .filter(answer -> answer.question().equals(question.id()))
                .forEach(answer -> card.add(Parts.markdown(answer.body())));
        return card;
    }

    private void write(Proposal proposal, Question question, @Nullable ContributionId wanted) {
        var period = proposal.period();
        var organisations = drafts.organisations(proposal.consultation());
        if (organisations.isEmpty()) {
            add(Parts.empty(t("contribution.noRights")));
            return;
        }
        if (!period.isOpen()) {
            add(Parts.empty(ClosedWords.of(this, getLocale(), period)));
            if (!period.isYetToOpen()) {
                drafts.begun(proposal.consultation(), null, question.id())
                        .forEach(draft -> add(new NotSubmitted(draft, organisations)));
                return;
            }
        }
        Supplier<Draft> fresh = () ->
                Draft.answer(proposal, question.id(), organisations.getFirst().id());
        var begun = drafts.begun(proposal.consultation(), null, question.id()).stream()
                .sorted(Writing.first(wanted))
                .findFirst()
                .orElseGet(fresh);
        add(new CommentForm(
                drafts,
                shared,
                submissions,
                period.zone(),
                begun,
                fresh,
                organisations,
                period.isOpen(),
                number -> ContributionRoutes.go(ContributionRoutes.questions(proposal.consultation(), question))));
    }
}
