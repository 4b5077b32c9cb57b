package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.stream.Collectors;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.contribution.OfflineForms;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.offline.FilledForm;

/** Takes a filled form and shows what is in it; a refusal stays until the next try. */
class OfflineUpload extends Div {

    private final OfflineForms forms;
    private final Proposal proposal;
    private final OrganisationId organisation;
    private final Div refusal = new Div();
    private final Div review = new Div();

    OfflineUpload(OfflineForms forms, Proposal proposal, OrganisationId organisation) {
        this.forms = forms;
        this.proposal = proposal;
        this.organisation = organisation;
        addClassName("fields");
        var upload = new Upload(UploadHandler.inMemory((metadata, content) -> read(content)));
        upload.setAcceptedFileTypes(".xlsx", ".docx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FilledForm.LIMIT);
        upload.addFileRemovedListener(event -> review.removeAll());
        upload.getElement().setAttribute("aria-label", getTranslation("contribution.offline.file"));
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(upload, refusal, review);
    }

    void read(byte[] content) {
        refusal.setVisible(false);
        review.removeAll();
        try {
            var reading = forms.read(proposal.consultation(), organisation, content, getLocale());
            review.add(new OfflineReview(
                    reading,
                    chosen -> forms.take(proposal.consultation(), organisation, chosen),
                    proposal.consultation()));
        } catch (Refused refused) {
            refusal.setText(refused.problems().stream().map(this::sentence).collect(Collectors.joining(" ")));
            refusal.setVisible(true);
        }
    }

    private String sentence(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }
}
