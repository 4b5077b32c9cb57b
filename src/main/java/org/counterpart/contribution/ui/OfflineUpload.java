package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.FileField;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.offline.FilledForm;
import org.counterpart.contribution.offline.OfflineForms;

/** Takes a filled form and shows what is in it. */
class OfflineUpload extends Div {

    OfflineUpload(OfflineForms forms, Proposal proposal, OrganisationId organisation) {
        addClassName("fields");
        var review = new Div();
        var file = new FileField(getTranslation("contribution.offline.file"), 1, FilledForm.LIMIT, ".xlsx", ".docx")
                .onFile(given -> review.add(new OfflineReview(
                        forms.read(proposal.consultation(), organisation, given.content(), getLocale()),
                        chosen -> forms.take(proposal.consultation(), organisation, chosen),
                        proposal.consultation())));
        file.onNext(review::removeAll);
        add(file, review);
    }
}
