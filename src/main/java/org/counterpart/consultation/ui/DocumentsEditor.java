package org.counterpart.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Document;
import org.counterpart.consultation.Drafts;

/** The documents of a draft: added and taken away. */
class DocumentsEditor extends Div {

    private final Drafts drafts;
    private final Consultations consultations;
    private final Consultation draft;
    private final Runnable changed;

    DocumentsEditor(Drafts drafts, Consultations consultations, Consultation draft, Runnable changed) {
        this.drafts = drafts;
        this.consultations = consultations;
        this.draft = draft;
        this.changed = changed;
        show();
    }

    private void show() {
        removeAll();
        var documents = consultations.documents(draft.id());
        if (documents.isEmpty()) {
            add(Parts.small(getTranslation("consultation.documents.empty")));
        }
        var list = new UnorderedList();
        list.addClassName("plain");
        documents.stream().map(this::row).forEach(list::add);
        add(list, new DocumentUpload(drafts, draft, this::changed));
    }

    private void changed() {
        show();
        changed.run();
    }

    private ListItem row(Document document) {
        var remove = new Button(getTranslation("base.delete"), click -> {
            drafts.removeDocument(draft.id(), document.id());
            changed();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("consultation.documents.remove", document.title()));
        return new ListItem(new Span(document.title() + " "), Parts.small(document.name()), remove);
    }
}
