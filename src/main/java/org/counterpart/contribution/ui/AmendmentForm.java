package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.ArticleAsRead;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.SubmissionPolicy;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.text.ui.Drafting;

/** Proposed wording, typed over the article's own, with what it changes in drafting language as it grows. */
class AmendmentForm extends DraftForm {

    private final WordingField proposed;
    private final TextArea reason = Typing.saved(new TextArea());
    private final Drafting drafting = new Drafting();
    private final ArticleAsRead article;

    AmendmentForm(
            ContributionDrafts drafts,
            SharedDrafts shared,
            Submissions submissions,
            Proposal proposal,
            ArticleAsRead article,
            Draft draft,
            Supplier<Draft> fresh,
            List<OwnOrganisation> organisations,
            IntConsumer submitted,
            Runnable close) {
        super(drafts, shared, submissions, proposal.period().zone(), draft, fresh, submitted);
        this.article = article;
        proposed = new WordingField(proposal, article);
        proposed.setLabel(getTranslation("contribution.amendment.text"));
        proposed.setHelperText(getTranslation("contribution.amendment.help"));
        reason.setLabel(getTranslation("contribution.amendment.reason"));
        reason.setHelperText(getTranslation("contribution.markdown"));
        reason.setMaxLength(SubmissionPolicy.BODY_LIMIT);
        reason.setMinRows(3);
        reason.setWidthFull();
        proposed.addValueChangeListener(change -> said());
        if (!draft.originalText().equals(article.text())) {
            add(Parts.small(getTranslation("contribution.amendment.older")));
        }
        build(organisations, proposal.period().isOpen(), proposed, drafting, reason);
        var back = new Button(getTranslation("contribution.amendment.back"), click -> close.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        act(back);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(proposed);
    }

    void focus() {
        proposed.focus();
    }

    private void said() {
        drafting.show(article.number(), draft().originalText(), proposed.getValue());
    }

    @Override
    public Map<String, HasValidationProperties> fields() {
        return Map.of("proposed", proposed, "body", reason);
    }

    @Override
    void fill(Draft from) {
        proposed.begin(draft().originalText());
        proposed.setValue(from.proposedText());
        reason.setValue(from.body());
        said();
    }

    @Override
    Draft read(Draft into) {
        return into.saying("", reason.getValue(), proposed.getValue());
    }
}
