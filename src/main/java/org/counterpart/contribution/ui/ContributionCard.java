package org.counterpart.contribution.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Placement;
import org.counterpart.text.ui.Drafting;
import org.counterpart.text.ui.Marked;

/** A contribution with all its words, its standing, and what became of it. */
class ContributionCard extends Article {

    /**
     * @param articles all that its conditions name
     * @param naming whether it says what it is about
     */
    ContributionCard(
            Contribution contribution,
            List<Question> questions,
            List<ArticleName> articles,
            ZoneId zone,
            boolean naming) {
        addClassName("card");
        add(new ContributionHead(contribution, zone));
        if (naming) {
            add(about(contribution));
        }
        standing(contribution, zone);
        placement(contribution);
        if (!contribution.quote().isEmpty()) {
            var quote = new HtmlContainer("blockquote");
            quote.setText("“" + contribution.quote() + "”");
            add(quote);
        }
        if (contribution.kind() == ContributionKind.AMENDMENT
                && !(contribution.originalText() + contribution.proposedText()).isEmpty()) {
            add(new Marked(contribution.originalText(), contribution.proposedText()));
            var article = contribution.article();
            if (article != null) {
                add(new Drafting(article.number(), contribution.originalText(), contribution.proposedText()));
            }
        }
        if (!contribution.body().isBlank()) {
            add(Parts.markdown(contribution.body()));
        }
        add(new QuestionAnswers(questions, contribution.answers()));
        add(new Conditions(contribution.conditions(), articles));
    }

    /** What it is about; an article that is gone from the newest version leads nowhere. */
    private Paragraph about(Contribution contribution) {
        var article = contribution.article();
        var question = contribution.question();
        if (question != null) {
            return new Paragraph(
                    new Anchor(ContributionRoutes.questions(contribution.consultation(), question), question.name()));
        }
        if (article == null) {
            return new Paragraph(contribution.textTitle());
        }
        return switch (contribution.placement()) {
            case ORPHANED, CLOSED ->
                new Paragraph(getTranslation("contribution.about.gone", article.name(), contribution.textNumber()));
            default ->
                new Paragraph(
                        new Anchor(ContributionRoutes.article(contribution.consultation(), article), article.name()));
        };
    }

    private void standing(Contribution contribution, ZoneId zone) {
        var ended = contribution.endedAt();
        if (contribution.status() == ContributionStatus.WITHDRAWN && ended != null) {
            add(new Paragraph(getTranslation(
                    "contribution.withdrawnBecause",
                    Times.date(ended, zone, getLocale()),
                    contribution.withdrawalReason())));
        }
        if (contribution.replacedBy() != null) {
            add(reference("contribution.replacedBy", contribution, contribution.replacedBy()));
        }
        if (contribution.replaces() != null) {
            add(reference("contribution.replaces", contribution, contribution.replaces()));
        }
    }

    private void placement(Contribution contribution) {
        if (contribution.placement() != Placement.IN_PLACE) {
            var line = new Paragraph(Parts.word(this, contribution.placement()) + " " + contribution.placementNote());
            line.addClassNames("small", "placement");
            add(line);
        }
    }

    private Paragraph reference(String key, Contribution here, Contribution.Reference other) {
        var link = new Anchor(
                ContributionRoutes.contributions(here.consultation()) + "?c=" + other.number(),
                Contribution.reference(other.number()));
        var line = new Paragraph(new Span(getTranslation(key) + " "), link);
        line.addClassName("small");
        return line;
    }
}
