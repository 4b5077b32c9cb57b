package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Contribution;

/** What a signed position says of single articles, in the order of the text; nothing where it says nothing of any. */
class StancesByArticle extends Div {

    /** @param articles all that it names */
    StancesByArticle(Contribution position, List<ArticleName> articles) {
        var taken = position.articles().stream().collect(Collectors.toMap(ArticleStance::article, stance -> stance));
        var list = new UnorderedList();
        list.addClassName("stances");
        for (var article : articles) {
            var stance = taken.get(article.lineage());
            if (stance != null) {
                list.add(line(stance, article.name(this::getTranslation)));
            }
        }
        if (list.getComponentCount() > 0) {
            addClassName("card");
            add(new H3(getTranslation("contribution.position.articles")), list);
        }
    }

    private ListItem line(ArticleStance stance, String article) {
        var words = stance.reason().isBlank() ? article : getTranslation("base.labelled", article, stance.reason());
        return new ListItem(Stances.tag(this, stance.stance()), new Span(" " + words));
    }
}
