package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.counterpart.base.Refused;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.response.Article;
import org.counterpart.response.Point;
import org.counterpart.response.Points;

/** Links an accepted point, after the answers are out, to the words of a newer version that changed because of it. */
class ReflectForm extends Div {

    ReflectForm(Points points, Point point, Runnable linked) {
        addClassName("card");
        var changed = new ComboBox<Article>(getTranslation("response.changedWords"));
        changed.setItemLabelGenerator(Article::label);
        changed.setWidthFull();
        changed.setItems(
                query -> points
                        .articles(
                                point.consultation(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        var link = new Button(getTranslation("response.reflect"), click -> {
            var article = changed.getValue();
            if (article == null) {
                changed.setErrorMessage(getTranslation("response.problem.changed"));
                changed.setInvalid(true);
            } else if (Problems.run(
                    Map.of("changed", changed), () -> Refused.ifAny(points.unshown(point.id(), article.id())))) {
                ask(article, () -> {
                    if (Problems.run(
                            Map.of("changed", changed),
                            () -> points.reflect(point.id(), point.version(), article.id()))) {
                        Problems.done(getTranslation("response.reflected"));
                        linked.run();
                    }
                });
            }
        });
        add(
                new H3(getTranslation("response.notReflected")),
                new Paragraph(getTranslation("response.reflect.explain")),
                changed,
                link);
    }

    private void ask(Article article, Runnable link) {
        Question.ask(
                getTranslation("response.reflect"),
                new Follows(getTranslation("response.reflect.follows", article.label())).forGood(),
                getTranslation("response.reflect"),
                link);
    }
}
