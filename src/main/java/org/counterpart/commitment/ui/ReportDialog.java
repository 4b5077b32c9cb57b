package org.counterpart.commitment.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.commitment.Commitment;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Milestone;
import org.counterpart.commitment.NewReport;

/** The owner's account with its evidence. */
class ReportDialog extends FormDialog {

    ReportDialog(Commitment commitment, Follows follows, Consumer<NewReport> report) {
        super("commitment.report", commitment.id());
        var status = Looks.statusField(this, ImplementationStatus.NO_EVIDENCE);
        var account = words("commitment.account", "commitment.account.help");
        var evidence = new EvidenceField();
        var done = new CheckboxGroup<Milestone>(getTranslation("commitment.claim"));
        var waiting = commitment.milestones().stream().filter(m -> !m.isDone()).toList();
        done.setItems(waiting);
        done.setItemLabelGenerator(Milestone::title);
        done.setVisible(!waiting.isEmpty());
        build(
                "commitment.report.do",
                Map.of("status", status, "account", account, "evidence", evidence.first(), "files", evidence.files()),
                () -> report.accept(new NewReport(
                        status.getValue(),
                        account.getValue(),
                        evidence.items(),
                        done.getValue().stream().map(Milestone::id).collect(Collectors.toSet()))),
                follows,
                status,
                account,
                done,
                evidence);
    }
}
