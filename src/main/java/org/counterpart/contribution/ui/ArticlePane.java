package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.counterpart.base.ContributionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ArticleAsRead;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.SharedDrafts;
import org.jspecify.annotations.Nullable;

/** The article as one reads it; who proposes wording types over it where it stands. */
class ArticlePane extends Div {

    private final ContributionDrafts drafts;
    private final SharedDrafts shared;
    private final Submissions submissions;
    private final Proposal proposal;
    private final ArticleAsRead article;
    private final Runnable submitted;
    private final @Nullable ContributionId wanted;
    private final Div reader;
    private final Div acts = new Div();
    private @Nullable AmendmentForm form;

    /**
     * @param wanted the draft one came for, if for one
     * @param quote takes a paragraph over as a quotation; null where nothing is written: by this reader, or any more
     */
    ArticlePane(
            Proposal proposal,
            ArticleAsRead article,
            ContributionDrafts drafts,
            SharedDrafts shared,
            Submissions submissions,
            @Nullable Consumer<String> quote,
            @Nullable ContributionId wanted,
            Runnable submitted) {
        this.drafts = drafts;
        this.shared = shared;
        this.submissions = submissions;
        this.proposal = proposal;
        this.article = article;
        this.submitted = submitted;
        this.wanted = wanted;
        acts.addClassName("acts");
        reader = new Div(new ArticleText(proposal, article, quote), acts);
        add(reader);
        if (quote != null) {
            offer();
        }
    }

    private void offer() {
        acts.removeAll();
        var begun = begun().version() > 0;
        var propose = new Button(
                getTranslation(begun ? "contribution.amendment.resume" : "contribution.amendment.propose"),
                click -> open());
        acts.add(propose);
        if (begun) {
            acts.add(Parts.small(getTranslation("contribution.amendment.begun")));
        }
    }

    private Supplier<Draft> fresh() {
        var organisation =
                drafts.organisations(proposal.consultation()).getFirst().id();
        return () -> Draft.amendment(proposal, article, organisation);
    }

    private Draft begun() {
        return Writing.mine(drafts, proposal, article.lineage(), ContributionKind.AMENDMENT, wanted, fresh());
    }

    /** Turns the article into the words one proposes; nothing happens for readers who write nothing here. */
    void open() {
        if (acts.getComponentCount() == 0) {
            return;
        }
        var now = new AmendmentForm(
                drafts,
                shared,
                submissions,
                proposal,
                article,
                begun(),
                fresh(),
                drafts.organisations(proposal.consultation()),
                number -> {
                    close();
                    submitted.run();
                },
                this::close);
        form = now;
        reader.setVisible(false);
        add(now);
        now.focus();
    }

    private void close() {
        if (form != null) {
            remove(form);
            form = null;
            reader.setVisible(true);
            offer();
            acts.getChildren().findFirst().map(Button.class::cast).ifPresent(Button::focus);
        }
    }
}
