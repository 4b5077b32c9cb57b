package org.counterpart.response.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.ManyAnswers;
import org.counterpart.response.Outcome;
import org.counterpart.response.TextBlocks;

/** One outcome and reason for all that is selected, and what of it is left out. */
class AnswerManyDialog extends FormDialog {

    AnswerManyDialog(
            ManyAnswers many,
            TextBlocks blocks,
            ConsultationId consultation,
            Collection<PointId> selected,
            Consumer<ManyAnswers.Done> done) {
        super("response.many.answer", consultation);
        var reach = many.reach(consultation, selected);
        var outcome = new RadioButtonGroup<Outcome>(getTranslation("response.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(choice -> Parts.word(this, choice));
        outcome.setHelperText(getTranslation("response.many.changedWords"));
        var reason = words("response.reason");
        reason.setMaxLength(AnswerPolicy.REASON_LIMIT);
        var taken = new LinkedHashSet<UUID>();
        var block = new BlockBox(
                blocks,
                consultation,
                reason,
                chosen -> {
                    taken.add(chosen.id());
                    return chosen.body();
                },
                () -> {});
        block.setHelperText(getTranslation("response.many.block"));
        var over =
                new Checkbox(getTranslation("response.many.over", reach.begun().size()));
        over.setVisible(!reach.begun().isEmpty());
        build(
                "response.many.answer",
                Map.<String, HasValidation>of("outcome", outcome, "reason", reason),
                () -> {
                    var chosen = outcome.getValue();
                    if (chosen == null) {
                        throw new Refused(Problem.at("outcome", "response.problem.outcome"));
                    }
                    done.accept(many.answer(
                            consultation,
                            selected,
                            chosen,
                            reason.getValue(),
                            taken,
                            over.getValue() ? reach.begun() : Map.of()));
                },
                follows(reach),
                outcome,
                reason,
                block,
                over);
    }

    private Follows follows(ManyAnswers.Reach reach) {
        var follows = new Follows(getTranslation("response.many.reach", reach.unanswered()));
        if (reach.copies() > 0) {
            follows.and(getTranslation("response.many.copies", reach.copies()));
        }
        if (!reach.begun().isEmpty()) {
            follows.and(getTranslation("response.many.begun", reach.begun().size()));
        }
        if (reach.leftOut() > 0) {
            follows.and(getTranslation("response.many.leftOut", reach.leftOut()));
        }
        return follows;
    }
}
