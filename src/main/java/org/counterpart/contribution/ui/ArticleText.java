package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.counterpart.contribution.ArticleAsRead;
import org.counterpart.contribution.Proposal;
import org.jspecify.annotations.Nullable;

/** The words of an article, paragraph by paragraph, each with a way to quote it. */
class ArticleText extends Div {

    /** @param quote takes a paragraph over as a quotation; null where nothing is written */
    ArticleText(Proposal proposal, ArticleAsRead article, @Nullable Consumer<String> quote) {
        addClassNames("law", "article-text");
        getElement().setAttribute("lang", proposal.language());
        getElement().setAttribute("dir", proposal.direction().name().toLowerCase(Locale.ROOT));
        article.paragraphs().forEach(line -> add(paragraph(line, quote)));
    }

    private Paragraph paragraph(ArticleAsRead.Paragraph line, @Nullable Consumer<String> quote) {
        var paragraph = new Paragraph();
        paragraph.addClassName("depth-" + Math.min(line.depth(), 4));
        if (!line.number().isEmpty()) {
            var number = new Span(line.number());
            number.addClassName("n");
            paragraph.add(number);
        }
        paragraph.add(new Span(line.words() + " "));
        if (quote != null) {
            paragraph.add(take(line, quote));
        }
        return paragraph;
    }

    private Button take(ArticleAsRead.Paragraph line, Consumer<String> quote) {
        var button = new Button("❝", click -> quote.accept(line.words()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("contribution.quote.take", line.text()));
        button.addClassName("take-quote");
        button.setTooltipText(getTranslation("contribution.quote.tip"));
        return button;
    }
}
