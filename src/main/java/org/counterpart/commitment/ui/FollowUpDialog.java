package org.counterpart.commitment.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.MinutePicker;
import org.counterpart.base.ui.Parts;
import org.counterpart.commitment.Commitment;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.NewFollowUp;

/** A date to come back to a promise. */
class FollowUpDialog extends FormDialog {

    FollowUpDialog(Commitment commitment, Follows follows, Consumer<NewFollowUp> schedule) {
        super("commitment.schedule", commitment.id());
        var id = FollowUpId.next();
        var kind = new Select<FollowUpKind>();
        kind.setLabel(getTranslation("commitment.kind"));
        kind.setItems(FollowUpKind.values());
        kind.setItemLabelGenerator(k -> Parts.word(this, k));
        kind.setValue(FollowUpKind.MEETING);
        var title = wide("commitment.followUp.title");
        var at = new MinutePicker(getTranslation("commitment.followUp.at", Times.zone(commitment.zone(), getLocale())));
        var place = wide("commitment.followUp.place");
        var participants = wide("commitment.participants");
        build(
                "commitment.schedule",
                Map.of("kind", kind, "title", title, "at", at, "place", place, "participants", participants),
                () -> schedule.accept(new NewFollowUp(
                        id,
                        kind.getValue(),
                        title.getValue(),
                        at.getValue(),
                        place.getValue(),
                        participants.getValue())),
                follows,
                kind,
                title,
                at,
                place,
                participants);
    }

    private TextField wide(String key) {
        var field = new TextField(getTranslation(key));
        field.setWidthFull();
        return field;
    }
}
