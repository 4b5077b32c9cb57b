package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.QuestionAnswer;

/** What a position answers to the questions, each under its question. */
class QuestionAnswers extends Div {

    QuestionAnswers(List<Question> questions, List<QuestionAnswer> answers) {
        setVisible(!answers.isEmpty());
        add(new H3(getTranslation("contribution.questions.answered")));
        for (var answer : answers) {
            questions.stream()
                    .filter(question -> question.id().equals(answer.question()))
                    .forEach(question -> add(new Paragraph(question.number() + ". " + question.body())));
            add(Parts.markdown(answer.body()));
        }
    }
}
