package org.counterpart.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.Files;
import org.counterpart.base.ui.Parts;
import org.counterpart.commitment.CommitmentPolicy;
import org.counterpart.commitment.NewReport;

/** Links and files that show what a report says. */
class EvidenceField extends Div {

    private record Link(TextField title, TextField url) {}

    private final List<Link> links = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Div rows = new Div();

    EvidenceField() {
        var upload = new Upload(UploadHandler.inMemory((metadata, content) -> files.put(metadata.fileName(), content)));
        upload.setMaxFiles(CommitmentPolicy.MOST_EVIDENCE);
        upload.setMaxFileSize(Files.LIMIT);
        upload.addFileRemovedListener(event -> files.remove(event.getFileName()));
        add(
                new H3(getTranslation("commitment.evidence")),
                rows,
                new Button(getTranslation("commitment.evidence.addLink"), click -> addLink()),
                Parts.small(getTranslation("commitment.evidence.files")),
                upload);
        addClassName("fields");
        addLink();
    }

    /** The field at which problems with evidence are said. */
    TextField first() {
        return links.getFirst().url();
    }

    List<NewReport.Item> items() {
        var items = new ArrayList<NewReport.Item>();
        links.stream()
                .filter(link -> !link.url().isEmpty())
                .forEach(link -> items.add(new NewReport.Item(
                        link.title().getValue(), link.url().getValue().strip(), null)));
        files.forEach((name, content) -> items.add(new NewReport.Item("", null, new NewReport.Upload(name, content))));
        return items;
    }

    private void addLink() {
        var link = new Link(
                new TextField(getTranslation("commitment.evidence.title")),
                new TextField(getTranslation("commitment.evidence.link")));
        link.url().setPlaceholder("https://");
        links.add(link);
        var row = new Div(link.title(), link.url());
        row.addClassName("row");
        rows.add(row);
    }
}
