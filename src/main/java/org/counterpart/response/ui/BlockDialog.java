package org.counterpart.response.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.BiConsumer;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.response.TextBlock;

/** The name and the words of a text block. */
class BlockDialog extends FormDialog {

    /** @param about what is changed, or where it is added */
    BlockDialog(
            String actKey,
            Object about,
            String name,
            String body,
            String placeholders,
            BiConsumer<String, String> act) {
        super(actKey, about);
        var title = new TextField(getTranslation("response.block.name"));
        title.setMaxLength(TextBlock.NAME_LIMIT);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        title.setValue(name);
        var words = words("response.block.body");
        words.setHelperText(getTranslation("response.block.body.help", placeholders));
        words.setMaxLength(TextBlock.BODY_LIMIT);
        words.setValue(body);
        build(
                actKey,
                Map.of("name", title, "body", words),
                () -> act.accept(title.getValue(), words.getValue()),
                new Follows(getTranslation("response.block.follows")),
                title,
                words);
        title.focus();
    }
}
