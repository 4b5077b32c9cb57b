package org.counterpart.response.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Function;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Problems;
import org.counterpart.response.TextBlock;
import org.counterpart.response.TextBlocks;

/** Puts a text block of the institution into a field, where the caret was. What is typed there stays. */
class BlockBox extends ComboBox<TextBlock> {

    private static final String CARET = "element.inputElement.selectionEnd";

    private final TextArea field;
    private final Function<TextBlock, String> words;
    private final Runnable inserted;
    /** UTF-16 units before it; negative before the field was ever left. */
    private int caret = -1;

    /**
     * @param words what a block says here; refused where it says nothing any more
     * @param inserted the field has changed
     */
    BlockBox(
            TextBlocks blocks,
            ConsultationId consultation,
            TextArea field,
            Function<TextBlock, String> words,
            Runnable inserted) {
        this.field = field;
        this.words = words;
        this.inserted = inserted;
        setLabel(getTranslation("response.block.insert"));
        setHelperText(getTranslation("response.block.insert.help"));
        setItemLabelGenerator(TextBlock::name);
        setItems(query ->
                blocks
                        .offered(consultation, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        field.getElement()
                .addEventListener(
                        "blur", left -> caret = left.getEventData().path(CARET).asInt(-1))
                .addEventData(CARET);
        addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null && change.isFromClient()) {
                clear();
                Problems.run(Map.of("block", this), () -> insert(chosen));
            }
        });
    }

    private void insert(TextBlock chosen) {
        var block = words.apply(chosen);
        var typed = field.getValue();
        var at = caret < 0 ? typed.length() : Math.min(caret, typed.length());
        field.setValue(typed.substring(0, at) + block + typed.substring(at));
        caret = at + block.length();
        inserted.run();
        field.focus();
        field.getElement().callJsFunction("inputElement.setSelectionRange", caret, caret);
    }
}
