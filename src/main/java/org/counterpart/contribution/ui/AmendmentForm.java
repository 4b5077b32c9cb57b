package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.counterpart.contribution.ContributionDrafts;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Draft;
import org.counterpart.contribution.OwnOrganisation;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.SubmissionPolicy;
import org.counterpart.text.ui.Drafting;
import org.counterpart.text.ui.Marked;

/** Proposed wording, typed over the article's own, with the difference as it grows. */
class AmendmentForm extends DraftForm {

    private final TextArea proposed = new TextArea();
    private final TextArea reason = new TextArea();
    private final Marked marked = new Marked();
    private final Drafting drafting = new Drafting();
    private final String article;

    /** @param article as it is called in the text */
    AmendmentForm(
            ContributionDrafts drafts,
            Contributions contributions,
            Proposal proposal,
            String article,
            Draft draft,
            Supplier<Draft> fresh,
            List<OwnOrganisation> organisations,
            IntConsumer submitted) {
        super(drafts, contributions, zone(proposal), draft, fresh, submitted);
        this.article = article;
        proposed.setLabel(getTranslation("contribution.amendment.text"));
        proposed.setHelperText(getTranslation("contribution.amendment.help"));
        proposed.setMaxLength(SubmissionPolicy.PROPOSED_LIMIT);
        proposed.setMinRows(6);
        proposed.addClassName("wording");
        proposed.getElement().setAttribute("lang", proposal.language());
        proposed.getElement().setAttribute("dir", proposal.direction().name().toLowerCase(java.util.Locale.ROOT));
        reason.setLabel(getTranslation("contribution.amendment.reason"));
        reason.setHelperText(getTranslation("contribution.markdown"));
        reason.setMaxLength(SubmissionPolicy.BODY_LIMIT);
        reason.setMinRows(3);
        build(organisations, proposal.window().isOpen());
        proposed.addValueChangeListener(change -> difference());
        var heading = new H3(getTranslation("contribution.amendment.difference"));
        addComponentAtIndex(indexOf(reason), heading);
        addComponentAtIndex(indexOf(reason), marked);
        addComponentAtIndex(indexOf(reason), drafting);
        difference();
    }

    private static ZoneId zone(Proposal proposal) {
        return proposal.window().zone();
    }

    private void difference() {
        marked.show(draft().originalText(), proposed.getValue());
        drafting.show(article, draft().originalText(), proposed.getValue());
    }

    @Override
    Map<String, TextArea> fields() {
        var fields = new LinkedHashMap<String, TextArea>();
        fields.put("proposed", proposed);
        fields.put("body", reason);
        return fields;
    }

    @Override
    void fill(Draft from) {
        proposed.setValue(from.proposedText());
        reason.setValue(from.body());
        difference();
    }

    @Override
    Draft read(Draft into) {
        return into.saying("", reason.getValue(), proposed.getValue());
    }
}
