package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Supplier;
import org.counterpart.base.LineageId;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ContributionDrafts;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Draft;
import org.counterpart.contribution.OwnDraft;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.SeenArticle;
import org.jspecify.annotations.Nullable;

/** Where one comments on an article or the whole text and proposes wording; says why not, where one cannot. */
class Writing extends Section {

    private final ContributionDrafts drafts;
    private final RadioButtonGroup<ContributionKind> kind = new RadioButtonGroup<>();
    private @Nullable CommentForm comment;

    /** @param article null: the whole text, which takes comments only */
    Writing(
            Proposal proposal,
            @Nullable SeenArticle article,
            ContributionDrafts drafts,
            Contributions contributions,
            Runnable submitted) {
        this.drafts = drafts;
        addClassName("write");
        add(new H2(getTranslation(article == null ? "contribution.writeWhole" : "contribution.write")));
        var window = proposal.window();
        var organisations = drafts.organisations();
        if (organisations.isEmpty()) {
            add(Parts.empty(getTranslation("contribution.noRights")));
            return;
        }
        if (!window.isOpen()) {
            add(Parts.empty(ClosedWords.of(this, getLocale(), window)));
        }
        if (!window.isOpen() && !window.isYetToOpen()) {
            return;
        }
        add(new Paragraph(new Anchor(
                ContributionRoutes.offline(proposal.consultation()), getTranslation("contribution.offline.link"))));
        var first = organisations.getFirst().id();
        var lineage = article == null ? null : article.lineage();
        Supplier<Draft> freshComment = () -> Draft.comment(proposal, lineage, first);
        comment = new CommentForm(
                drafts,
                contributions,
                window.zone(),
                mine(proposal, lineage, ContributionKind.COMMENT, freshComment),
                freshComment,
                organisations,
                window.isOpen(),
                number -> submitted.run());
        if (article == null) {
            add(comment);
            return;
        }
        Supplier<Draft> freshAmendment = () -> Draft.amendment(proposal, article, first);
        var begun = mine(proposal, lineage, ContributionKind.AMENDMENT, freshAmendment);
        var amendment = new AmendmentForm(
                drafts,
                contributions,
                proposal,
                article.number(),
                begun,
                freshAmendment,
                organisations,
                number -> submitted.run());
        chooseBetween(comment, amendment, begun.version() > 0);
    }

    private void chooseBetween(Component words, Component amendment, boolean amending) {
        kind.setLabel(getTranslation("contribution.filter.kind"));
        kind.setItems(ContributionKind.COMMENT, ContributionKind.AMENDMENT);
        kind.setItemLabelGenerator(chosen -> getTranslation(
                chosen == ContributionKind.COMMENT ? "contribution.tab.comment" : "contribution.tab.amend"));
        kind.addValueChangeListener(change -> {
            words.setVisible(change.getValue() == ContributionKind.COMMENT);
            amendment.setVisible(change.getValue() == ContributionKind.AMENDMENT);
        });
        kind.setValue(amending ? ContributionKind.AMENDMENT : ContributionKind.COMMENT);
        words.setVisible(!amending);
        amendment.setVisible(amending);
        add(kind, words, amendment);
    }

    /** Puts a passage into the comment. */
    void quote(String passage) {
        if (comment != null) {
            kind.setValue(ContributionKind.COMMENT);
            comment.quote(passage);
        }
    }

    /** What was begun here and not yet submitted; otherwise something new. */
    private Draft mine(Proposal proposal, @Nullable LineageId article, ContributionKind kind, Supplier<Draft> fresh) {
        return drafts.of(proposal.consultation(), article).stream()
                .filter(OwnDraft::mine)
                .filter(draft -> draft.kind() == kind)
                .filter(draft -> (draft.article() == null) == (article == null))
                .findFirst()
                .map(draft -> drafts.find(draft.id()))
                .orElseGet(fresh);
    }
}
