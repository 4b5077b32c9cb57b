package org.counterpart.response.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.Answer;
import org.counterpart.response.Article;
import org.counterpart.response.Outcome;
import org.counterpart.response.Point;
import org.counterpart.response.Points;

/** The institution gives another answer than the one that was contested. */
class ChangeAnswerDialog extends FormDialog {

    ChangeAnswerDialog(Points points, Point point, Follows follows, Consumer<Answer> change) {
        super("response.rejoinder.change", point.id());
        var outcome = new RadioButtonGroup<Outcome>(getTranslation("response.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> Parts.word(this, one));
        outcome.setValue(point.answer().outcome());
        var reason = words("response.reason");
        reason.setValue(point.answer().reason());
        var changed = new ComboBox<Article>(getTranslation("response.changedWords"));
        changed.setItemLabelGenerator(Article::label);
        changed.setWidthFull();
        changed.setClearButtonVisible(true);
        changed.setItems(
                query -> points
                        .articles(
                                point.consultation(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        changed.setValue(AnswerForm.article(point));
        build(
                "response.rejoinder.change",
                Map.of("outcome", outcome, "reason", reason, "changed", changed),
                () -> {
                    var article = changed.getValue();
                    change.accept(
                            new Answer(outcome.getValue(), reason.getValue(), article == null ? null : article.id()));
                },
                follows.forGood(),
                outcome,
                reason,
                changed);
    }
}
