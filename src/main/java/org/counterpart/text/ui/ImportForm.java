package org.counterpart.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.counterpart.base.Files;
import org.counterpart.base.Refused;
import org.counterpart.base.ui.Parts;
import org.counterpart.text.model.TextFormat;
import org.jspecify.annotations.Nullable;

/** A file or pasted words. What is refused is said here and stays until the next try; what was pasted is kept. */
class ImportForm extends Div {

    /** Reads the content; without a format the one that the content shows. */
    interface Importing {
        void read(@Nullable TextFormat format, String name, byte[] content);
    }

    private record Uploaded(String name, byte[] content) {}

    private final Select<TextFormat> format = new Select<>();
    private final TextArea pasted = new TextArea();
    private final Div refusal = new Div();
    private final Importing importing;
    private final Runnable done;
    private @Nullable Uploaded uploaded;

    ImportForm(Importing importing, Runnable done) {
        this.importing = importing;
        this.done = done;
        addClassName("fields");
        var upload = new Upload(
                UploadHandler.inMemory((metadata, content) -> uploaded = new Uploaded(metadata.fileName(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Files.LIMIT);
        upload.addAllFinishedListener(event -> {
            if (uploaded != null) {
                read();
            }
        });
        upload.addFileRemovedListener(event -> uploaded = null);
        upload.getElement().setAttribute("aria-label", getTranslation("text.import.file"));
        pasted.setLabel(getTranslation("text.import.paste"));
        pasted.setHelperText(getTranslation("text.import.paste.help"));
        pasted.setMinHeight("8rem");
        pasted.setMaxHeight("24rem");
        format.setLabel(getTranslation("text.import.format"));
        format.setItems(TextFormat.values());
        format.setEmptySelectionAllowed(true);
        format.setEmptySelectionCaption(getTranslation("text.import.automatic"));
        format.setItemLabelGenerator(
                one -> one == null ? getTranslation("text.import.automatic") : Parts.word(this, one));
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var read = new Button(getTranslation("text.import.read"), click -> read());
        read.addThemeVariants(ButtonVariant.PRIMARY);
        read.setDisableOnClick(true);
        add(new Paragraph(getTranslation("text.import.explain")), upload, pasted, format, refusal, read);
    }

    private void read() {
        refusal.setVisible(false);
        var file = uploaded;
        try {
            if (file != null) {
                importing.read(format.getValue(), file.name(), file.content());
            } else {
                importing.read(format.getValue(), "text", pasted.getValue().getBytes(StandardCharsets.UTF_8));
            }
            done.run();
        } catch (Refused refused) {
            refusal.setText(refused.problems().stream()
                    .map(problem ->
                            getTranslation(problem.key(), problem.arguments().toArray()))
                    .collect(Collectors.joining(" ")));
            refusal.setVisible(true);
        } finally {
            getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(button -> button.setEnabled(true));
        }
    }
}
