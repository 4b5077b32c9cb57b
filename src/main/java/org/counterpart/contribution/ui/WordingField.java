package org.counterpart.contribution.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.ArticleAsRead;
import org.counterpart.contribution.Proposal;
import org.counterpart.legaltext.comparison.Paragraphs;
import org.counterpart.text.ui.Marked;

/**
 * An article one types over where it stands: each of its paragraphs is a field that looks like the paragraph, and under it what is changed in
 * it. A new line in a field is a new paragraph, an emptied field a deleted one. The value is the article as it should read.
 */
class WordingField extends CustomField<String> {

    private final Proposal proposal;
    private final String article;
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<TextArea> paragraphs = new ArrayList<>();
    private final List<Marked> changes = new ArrayList<>();
    private final Div page = new Div();
    private List<String> original = List.of();

    WordingField(Proposal proposal, ArticleAsRead article) {
        super("", true);
        this.proposal = proposal;
        this.article = article.number();
        article.paragraphs().forEach(line -> lines(line.text()).forEach(one -> depths.put(one, line.depth())));
        addClassName("wording");
        page.addClassNames("law", "article-text");
        page.getElement().setAttribute("lang", proposal.language());
        page.getElement().setAttribute("dir", direction());
        add(page);
    }

    /** Puts the paragraphs of an article on the page, to be typed over. */
    void begin(String words) {
        var lines = words.isBlank() ? List.of("") : lines(words).toList();
        if (!lines.equals(original)) {
            original = lines;
            page.removeAll();
            paragraphs.clear();
            changes.clear();
            original.forEach(this::paragraph);
        }
    }

    private void paragraph(String words) {
        var place = paragraphs.size();
        var area = Typing.saved(new TextArea());
        area.setAriaLabel(getTranslation("contribution.amendment.paragraph", article, place + 1, original.size()));
        area.setPlaceholder(getTranslation("contribution.amendment.deleted"));
        area.getElement().setAttribute("lang", proposal.language());
        area.getElement().setAttribute("dir", direction());
        area.addClassName("paragraph");
        area.setMinRows(1);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(place);
                updateValue();
            }
        });
        var marked = new Marked();
        var both = new Div(area, marked);
        both.addClassName("depth-" + Math.min(depths.getOrDefault(words, 0), 4));
        paragraphs.add(area);
        changes.add(marked);
        page.add(both);
    }

    private String direction() {
        return proposal.direction().name().toLowerCase(Locale.ROOT);
    }

    private void mark(int place) {
        var words = paragraphs.get(place).getValue();
        var changed = !words.strip().equals(original.get(place));
        changes.get(place).show(original.get(place), words);
        changes.get(place).setVisible(changed);
        paragraphs.get(place).setClassName("changed", changed);
    }

    private static Stream<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    @Override
    public void focus() {
        paragraphs.getFirst().focus();
    }

    @Override
    protected String generateModelValue() {
        return paragraphs.stream().flatMap(area -> lines(area.getValue())).collect(Collectors.joining("\n"));
    }

    @Override
    protected void setPresentationValue(String wording) {
        var over = Paragraphs.over(original, lines(wording).collect(Collectors.joining("\n")));
        for (var i = 0; i < paragraphs.size(); i++) {
            paragraphs.get(i).setValue(over.get(i));
            mark(i);
        }
    }
}
