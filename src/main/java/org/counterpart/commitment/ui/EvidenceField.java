package org.counterpart.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Files;
import org.counterpart.base.ui.FileField;
import org.counterpart.commitment.CommitmentPolicy;
import org.counterpart.commitment.NewReport;

/** Links and files that show what a report or a rating says. */
class EvidenceField extends Div {

    private record Link(TextField title, TextField url) {}

    private final List<Link> links = new ArrayList<>();
    private final FileField files = new FileField(
            getTranslation("commitment.evidence.files"),
            CommitmentPolicy.MOST_EVIDENCE,
            Files.LIMIT,
            ".pdf",
            ".docx",
            ".odt",
            ".png",
            ".jpg",
            ".jpeg");
    private final Div rows = new Div();

    EvidenceField() {
        add(
                new H3(getTranslation("commitment.evidence")),
                rows,
                new Button(getTranslation("commitment.evidence.addLink"), click -> addLink()),
                files);
        // What would be refused with the report is refused where it is brought.
        files.onFile(file -> Files.check(file.name(), file.content()));
        addClassName("fields");
        addLink();
    }

    /** The field at which problems with evidence are said. */
    TextField first() {
        return links.getFirst().url();
    }

    FileField files() {
        return files;
    }

    List<NewReport.Item> items() {
        var items = new ArrayList<NewReport.Item>();
        links.stream()
                .filter(link -> !link.url().isEmpty())
                .forEach(link -> items.add(new NewReport.Item(
                        link.title().getValue(), link.url().getValue().strip(), null)));
        files.getValue()
                .forEach(file ->
                        items.add(new NewReport.Item("", null, new NewReport.Upload(file.name(), file.content()))));
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
