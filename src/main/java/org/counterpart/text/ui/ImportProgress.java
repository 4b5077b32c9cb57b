package org.counterpart.text.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.counterpart.base.Problem;
import org.counterpart.text.imports.ImportState;
import org.counterpart.text.imports.TextImport;

/** How far the reading of a large file is, asked every second; a refusal stays until somebody has put it away. */
class ImportProgress extends Div {

    private static final int EVERY_MILLIS = 1000;

    private final Supplier<Optional<TextImport>> state;
    private final Runnable over;
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Paragraph sentence = new Paragraph();
    private final Button end;
    private boolean asking;

    /** @param cancel gives the import up, or puts the refusal away */
    ImportProgress(TextImport first, Supplier<Optional<TextImport>> state, Consumer<TextImport> cancel, Runnable over) {
        this.state = state;
        this.over = over;
        this.end = new Button("", click -> {
            cancel.accept(first);
            over.run();
        });
        addClassNames("card", "importing");
        bar.getElement().setAttribute("aria-label", getTranslation("text.import.progress"));
        add(sentence, bar, end);
        show(first);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        if (asking) {
            ui.setPollInterval(EVERY_MILLIS);
            var polls = ui.addPollListener(poll -> ask());
            addDetachListener(detached -> polls.remove());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
    }

    private void ask() {
        var now = state.get().filter(one -> one.state() != ImportState.DONE);
        if (now.isPresent()) {
            show(now.get());
        } else {
            over.run();
        }
    }

    private void show(TextImport one) {
        asking = one.state().isUnderWay();
        var problem = one.problem();
        bar.setVisible(asking);
        bar.setIndeterminate(one.state() == ImportState.QUEUED);
        bar.setValue(one.percent());
        setClassName("refusal", problem != null);
        sentence.setText(
                problem == null ? underWay(one) : getTranslation("base.labelled", one.fileName(), said(problem)));
        end.setText(getTranslation(asking ? "text.import.cancel" : "text.import.dismiss"));
    }

    private String underWay(TextImport one) {
        return one.state() == ImportState.QUEUED
                ? getTranslation("text.import.queued", one.fileName())
                : getTranslation("text.import.reading", one.fileName(), one.percent());
    }

    private String said(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }
}
