package org.counterpart.commitment.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.commitment.Commitment;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Milestone;
import org.jspecify.annotations.Nullable;

/** What the moderator finds, and which milestones it confirms. */
class FindingDialog extends FormDialog {

    interface Find {
        void accept(@Nullable ImplementationStatus status, String words, Set<MilestoneId> confirmed);
    }

    FindingDialog(Commitment commitment, Follows follows, Find find) {
        super("commitment.find", commitment.id());
        var status = Looks.statusField(this);
        var words = words("commitment.why", "commitment.find.help");
        var confirmed = new CheckboxGroup<Milestone>(getTranslation("commitment.confirm"));
        var waiting = commitment.milestones().stream()
                .filter(m -> m.confirmedOn() == null)
                .toList();
        confirmed.setItems(waiting);
        confirmed.setItemLabelGenerator(
                m -> m.claimedOn() == null ? m.title() : m.title() + " (" + getTranslation("commitment.claimed") + ")");
        confirmed.setVisible(!waiting.isEmpty());
        build(
                "commitment.find.do",
                Map.of("status", status, "account", words),
                () -> find.accept(
                        status.getValue(),
                        words.getValue(),
                        confirmed.getValue().stream().map(Milestone::id).collect(Collectors.toSet())),
                follows,
                status,
                words,
                confirmed);
    }
}
