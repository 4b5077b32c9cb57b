package org.counterpart.consultation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.counterpart.base.Files;
import org.counterpart.base.ui.FileField;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.Drafts;

/** Puts a document beside a proposal. */
class DocumentUpload extends Div {

    private final TextField title = new TextField();

    DocumentUpload(Drafts drafts, Consultation consultation, Runnable done) {
        addClassName("form");
        title.setLabel(getTranslation("consultation.documents.title"));
        title.setHelperText(getTranslation("consultation.documents.title.help"));
        var file = new FileField(getTranslation("consultation.documents.add"), 1, Files.LIMIT);
        file.onFile(given -> {
            drafts.addDocument(consultation.id(), titleOr(given.name()), given.name(), given.content());
            done.run();
        });
        add(title, file);
    }

    private String titleOr(String name) {
        return title.getValue().isBlank() ? name.replaceFirst("\\.[^.]*$", "") : title.getValue();
    }
}
