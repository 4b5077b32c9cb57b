package org.counterpart.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.commitment.Commitment;
import org.counterpart.commitment.Milestone;
import org.counterpart.commitment.Slippage;
import org.jspecify.annotations.Nullable;

/** What was promised for when, for when it stands now, and every date that was moved. */
class MilestoneTable extends Div {

    private final Commitment commitment;

    MilestoneTable(Commitment commitment, @Nullable Consumer<Milestone> mover) {
        this.commitment = commitment;
        var progress = commitment.progress();
        var counted = new Paragraph(getTranslation(
                "commitment.progress.counted",
                progress.confirmedPercent(),
                progress.claimedPercent(),
                progress.confirmed(),
                progress.total(),
                progress.milestones()));
        counted.addClassNames("small", "muted");
        var table = new NativeTable();
        table.addClassName("stacking");
        var head = table.getHead().addRow();
        for (var key : new String[] {"what", "weight", "promisedFor", "now", "state"}) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("commitment.milestone." + key));
            cell.getElement().setAttribute("scope", "col");
        }
        commitment.milestones().forEach(m -> row(table.getBody().addRow(), m, mover));
        add(counted, table);
    }

    private void row(NativeTableRow row, Milestone milestone, @Nullable Consumer<Milestone> mover) {
        NativeTableHeaderCell what = row.addHeaderCell();
        what.setText(milestone.title());
        what.getElement().setAttribute("scope", "row");
        cell(row, "weight").setText(String.valueOf(milestone.weight()));
        cell(row, "promisedFor").setText(day(milestone.firstDueOn()));
        var now = cell(row, "now");
        now.add(new Span(day(milestone.dueOn())));
        var moves = commitment.slippagesOf(milestone.id());
        if (!moves.isEmpty()) {
            now.add(new UnorderedList(moves.stream().map(this::move).toArray(ListItem[]::new)));
        }
        var state = row.addDataCell();
        state.add(Looks.state(this, milestone, commitment.today()));
        if (mover != null && !milestone.isDone()) {
            var move = new Button(getTranslation("commitment.move"), click -> mover.accept(milestone));
            move.addThemeVariants(ButtonVariant.TERTIARY);
            move.setAriaLabel(getTranslation("base.labelled", getTranslation("commitment.move"), milestone.title()));
            state.add(move);
        }
    }

    /** A narrow screen shows no heads of columns: each cell carries its own. */
    private NativeTableCell cell(NativeTableRow row, String column) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-column", getTranslation("commitment.milestone." + column));
        return cell;
    }

    private ListItem move(Slippage slippage) {
        return new ListItem(Parts.small(getTranslation(
                "commitment.moved",
                day(slippage.fromOn()),
                day(slippage.toOn()),
                slippage.by() == null ? "" : slippage.by(),
                slippage.reason())));
    }

    private String day(LocalDate day) {
        return Times.date(day, getLocale());
    }
}
