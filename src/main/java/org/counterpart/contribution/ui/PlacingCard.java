package org.counterpart.contribution.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Concerned;
import org.counterpart.base.LineageId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Typing;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.placing.Orphan;

/** One contribution without a place, with the articles that come nearest. */
class PlacingCard extends Div {

    private final ComboBox<ArticleName> article = new ComboBox<>();
    private final TextArea word = Typing.kept(new TextArea());

    PlacingCard(
            Orphan orphan,
            List<ArticleName> articles,
            ZoneId zone,
            Concerned concerned,
            BiConsumer<LineageId, String> place,
            Consumer<String> close) {
        addClassName("placing");
        Typing.about(this, orphan.contribution().id());
        article.setLabel(getTranslation("contribution.place.article"));
        article.setItems(articles);
        article.setItemLabelGenerator(ArticleName::name);
        article.setWidthFull();
        word.setLabel(getTranslation("contribution.place.word"));
        word.setHelperText(getTranslation("contribution.place.word.help"));
        word.setWidthFull();
        if (!orphan.suggestions().isEmpty()) {
            article.setHelperText(getTranslation(
                    "contribution.place.nearest",
                    orphan.suggestions().getFirst().name()));
            article.setValue(orphan.suggestions().getFirst());
        }
        var placing = new Button(
                getTranslation("contribution.place.do"), click -> place(orphan.contribution(), concerned, place));
        placing.addThemeVariants(ButtonVariant.PRIMARY);
        var closing = new Button(
                getTranslation("contribution.place.close"), click -> closing(orphan.contribution(), concerned, close));
        var acts = new Div(placing, closing);
        acts.addClassName("acts");
        add(
                new ContributionCard(orphan.contribution(), List.of(), List.of(), zone, true),
                Parts.card(article, word, acts));
    }

    private void closing(Contribution contribution, Concerned concerned, Consumer<String> close) {
        Runnable act = () -> run(Map.of("word", word), () -> close.accept(word.getValue()));
        // What is missing is said at its field before anything is asked.
        if (word.getValue().isBlank()) {
            act.run();
        } else {
            ask(
                    "contribution.place.close",
                    getTranslation("contribution.place.close.follows"),
                    told(ContributionAct.CONTRIBUTION_UNPLACED, contribution),
                    concerned,
                    act);
        }
    }

    private void ask(String key, String follows, Act act, Concerned concerned, Runnable done) {
        Question.ask(
                getTranslation(key), new Follows(follows).told(concerned, act).forGood(), getTranslation(key), done);
    }

    private static Act told(ActKind kind, Contribution contribution) {
        return Act.of(kind, contribution.id(), "")
                .by(null, contribution.organisation())
                .in(contribution.consultation());
    }

    private void place(Contribution contribution, Concerned concerned, BiConsumer<LineageId, String> place) {
        var chosen = article.getValue();
        if (chosen == null) {
            article.setErrorMessage(getTranslation("contribution.place.articleMissing"));
            article.setInvalid(true);
        } else {
            ask(
                    "contribution.place.do",
                    getTranslation(
                            "contribution.place.do.follows" + (word.getValue().isBlank() ? "" : ".word"),
                            chosen.name()),
                    told(ContributionAct.CONTRIBUTION_PLACED, contribution),
                    concerned,
                    () -> run(
                            Map.of("article", article, "word", word),
                            () -> place.accept(chosen.lineage(), word.getValue())));
        }
    }

    private void run(Map<String, ? extends HasValidation> fields, Runnable act) {
        if (Problems.run(fields, act)) {
            Typing.stored(this);
        }
    }
}
