package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.QuestionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Typing;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.QuestionAnswer;
import org.counterpart.contribution.SubmissionPolicy;
import org.counterpart.contribution.position.PositionFields;

/** The questions of a consultation, each with room for what the position answers to it. */
class QuestionsField extends Div {

    private final Map<QuestionId, TextArea> areas = new LinkedHashMap<>();

    QuestionsField(List<Question> questions, Runnable changed) {
        addClassName("own-answers");
        setVisible(!questions.isEmpty());
        add(
                new H3(getTranslation("consultation.questions")),
                Parts.small(getTranslation("contribution.questions.position")));
        for (var question : questions) {
            var area = Typing.saved(new TextArea(question.number() + ". " + question.body()));
            area.setMaxLength(SubmissionPolicy.BODY_LIMIT);
            area.setWidthFull();
            area.addValueChangeListener(change -> changed.run());
            areas.put(question.id(), area);
            add(area);
        }
    }

    void fill(List<QuestionAnswer> answers) {
        areas.values().forEach(TextArea::clear);
        answers.forEach(answer -> put(PositionFields.QUESTION + answer.question(), answer.body()));
    }

    void put(String field, String words) {
        var area = areas.get(PositionFields.question(field));
        if (area != null) {
            area.setValue(words);
        }
    }

    List<QuestionAnswer> read() {
        return areas.entrySet().stream()
                .filter(one -> !one.getValue().getValue().isBlank())
                .map(one -> new QuestionAnswer(one.getKey(), one.getValue().getValue()))
                .toList();
    }

    Map<String, HasValidationProperties> fields() {
        var fields = new LinkedHashMap<String, HasValidationProperties>();
        areas.forEach((question, area) -> fields.put(PositionFields.QUESTION + question, area));
        return fields;
    }
}
