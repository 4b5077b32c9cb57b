package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.Condition;

/** The conditions of a position, each with the article it is set on; nothing where there are none. */
class Conditions extends Div {

    /** @param articles all that they name */
    Conditions(List<Condition> conditions, List<ArticleName> articles) {
        if (conditions.isEmpty()) {
            return;
        }
        var names = articles.stream()
                .collect(Collectors.toMap(ArticleName::lineage, article -> article.name(this::getTranslation)));
        var list = new OrderedList();
        conditions.forEach(condition -> {
            var on = condition.article() == null ? "" : names.getOrDefault(condition.article(), "");
            list.add(new ListItem(on.isEmpty() ? condition.body() : condition.body() + " (" + on + ")"));
        });
        add(new H3(getTranslation("contribution.conditions")), list);
    }
}
