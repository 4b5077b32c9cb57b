package org.counterpart.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.counterpart.base.Files;
import org.counterpart.base.ui.FileField;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Typing;
import org.counterpart.legaltext.model.TextFormat;
import org.jspecify.annotations.Nullable;

/** A file or pasted words. What is refused is said here and stays until the next try; what was pasted is kept. */
class ImportForm extends Div {

    /** Reads the content; without a format the one that the content shows. */
    interface Importing {
        void read(@Nullable TextFormat format, String name, byte[] content);
    }

    private final Select<TextFormat> format = new Select<>();
    private final TextArea pasted = Typing.kept(new TextArea());
    private final String pastedName;
    private final Importing importing;
    private final Runnable done;

    /** @param pastedName what pasted words are called; of a name with strokes only what follows the last would be the file’s */
    ImportForm(String pastedName, Importing importing, Runnable done) {
        this.pastedName = pastedName.replace('/', '-').replace('\\', '-');
        this.importing = importing;
        this.done = done;
        addClassName("fields");
        var file = new FileField(getTranslation("text.import.file"), 1, Files.LIMIT)
                .onFile(given -> read(given.name(), given.content()));
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
        var read = new Button(getTranslation("text.import.read"), click -> readPasted());
        read.addThemeVariants(ButtonVariant.PRIMARY);
        read.setDisableOnClick(true);
        add(new Paragraph(getTranslation("text.import.explain")), file, pasted, format, read);
    }

    private void readPasted() {
        try {
            Problems.run(
                    Map.of("file", pasted),
                    () -> read(pastedName, pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        } finally {
            getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(button -> button.setEnabled(true));
        }
    }

    private void read(String name, byte[] content) {
        importing.read(format.getValue(), name, content);
        Typing.stored(this);
        done.run();
    }
}
