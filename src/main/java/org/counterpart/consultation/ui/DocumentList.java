package org.counterpart.consultation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.counterpart.base.ui.Download;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Document;

/** Documents as downloads, with their file's name and size. */
class DocumentList extends UnorderedList {

    DocumentList(Consultation consultation, List<Document> documents, Consultations consultations) {
        addClassName("documents");
        for (var document : documents) {
            var download = Download.of(() -> Download.Content.of(consultations.read(consultation.id(), document.id())));
            var link = new Anchor(download, document.title());
            link.getElement().setAttribute("lang", consultation.language());
            add(new ListItem(
                    link,
                    Parts.small(" " + getTranslation("consultation.document", document.name(), kilobytes(document)))));
        }
    }

    private static long kilobytes(Document document) {
        return Math.max(1, document.size() / 1024);
    }
}
