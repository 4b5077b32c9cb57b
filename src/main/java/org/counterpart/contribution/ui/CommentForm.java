package org.counterpart.contribution.ui;

import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.SubmissionPolicy;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.SharedDrafts;

/** A comment on an article, with the passage it is about, or on the whole text. */
class CommentForm extends DraftForm {

    private final TextArea quote = Typing.saved(new TextArea());
    private final TextArea body = Typing.saved(new TextArea());

    CommentForm(
            ContributionDrafts drafts,
            SharedDrafts shared,
            Submissions submissions,
            ZoneId zone,
            Draft draft,
            Supplier<Draft> fresh,
            List<OwnOrganisation> organisations,
            boolean open,
            IntConsumer submitted) {
        super(drafts, shared, submissions, zone, draft, fresh, submitted);
        quote.setLabel(getTranslation("contribution.quote"));
        quote.setHelperText(getTranslation("contribution.quote.help"));
        quote.setMaxLength(SubmissionPolicy.QUOTE_LIMIT);
        quote.addClassName("quote");
        body.setLabel(
                getTranslation(draft.question() == null ? "contribution.comment.body" : "contribution.questions.body"));
        body.setHelperText(getTranslation("contribution.markdown"));
        body.setMaxLength(SubmissionPolicy.BODY_LIMIT);
        body.setMinRows(5);
        quote.setWidthFull();
        body.setWidthFull();
        quote.setVisible(draft.article() != null);
        build(organisations, open, quote, body);
    }

    void focus() {
        body.focus();
    }

    /** Takes a passage over from the article. */
    void quote(String passage) {
        quote.setValue(passage);
        body.focus();
    }

    @Override
    public Map<String, HasValidationProperties> fields() {
        return Map.of("quote", quote, "body", body);
    }

    @Override
    void fill(Draft from) {
        quote.setValue(from.quote());
        body.setValue(from.body());
    }

    @Override
    Draft read(Draft into) {
        return into.saying(quote.getValue(), body.getValue(), "");
    }
}
