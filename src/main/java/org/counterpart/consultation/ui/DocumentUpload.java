package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Map;
import org.counterpart.base.Files;
import org.counterpart.base.ui.Problems;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.Drafts;

/** Puts a document beside a proposal. */
class DocumentUpload extends Div {

    private final TextField title = new TextField();

    DocumentUpload(Drafts drafts, Consultation consultation, Runnable done) {
        addClassName("form");
        title.setLabel(getTranslation("consultation.documents.title"));
        title.setHelperText(getTranslation("consultation.documents.title.help"));
        var upload = new Upload(UploadHandler.inMemory((metadata, content) -> {
            if (add(drafts, consultation, metadata.fileName(), content)) {
                done.run();
            }
        }));
        upload.setMaxFileSize(Files.LIMIT);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("consultation.documents.add")));
        upload.setDropLabel(new Span(getTranslation("consultation.documents.drop")));
        upload.addFileRejectedListener(
                event -> Problems.notice(getTranslation("base.file.tooLarge", Files.LIMIT / 1024 / 1024)));
        add(title, upload);
    }

    private boolean add(Drafts drafts, Consultation consultation, String name, byte[] content) {
        var wanted = title.getValue().isBlank() ? name.replaceFirst("\\.[^.]*$", "") : title.getValue();
        return Problems.run(Map.of("title", title), () -> drafts.addDocument(consultation.id(), wanted, name, content));
    }
}
