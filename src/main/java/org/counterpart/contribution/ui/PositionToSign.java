package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.counterpart.base.Concerned;
import org.counterpart.base.LineageId;
import org.counterpart.base.Stale;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.position.PositionDraft;
import org.counterpart.contribution.position.Positions;

/** A position that waits for its signature: to be read, signed, or taken back. */
class PositionToSign extends Div {

    PositionToSign(
            PositionDraft draft,
            OwnOrganisation organisation,
            List<ArticleName> articles,
            List<Question> questions,
            Positions positions,
            Concerned concerned,
            Runnable done) {
        var names = new LinkedHashMap<LineageId, ArticleName>();
        articles.forEach(name -> names.put(name.lineage(), name));
        var card = Parts.card();
        var stance = draft.stance();
        if (stance != null) {
            card.add(Stances.tag(this, stance));
        }
        card.add(Parts.markdown(draft.reasons()));
        card.add(new QuestionAnswers(questions, draft.answers()));
        card.add(new Conditions(draft.conditions(), articles));
        articles(card, draft, names);
        add(Parts.empty(getTranslation(
                organisation.maySign() ? "contribution.position.readAndSign" : "contribution.position.waits")));
        add(card);
        var acts = new Div();
        acts.addClassName("acts");
        if (organisation.maySign()) {
            Runnable signing = () -> {
                if (run(() -> positions.sign(draft.id(), draft.version()), done)) {
                    Problems.done(getTranslation("contribution.position.signed"));
                    done.run();
                }
            };
            var sign = new Button(
                    getTranslation("contribution.position.sign", organisation.name()),
                    click -> SignQuestion.ask(this, draft, organisation, concerned, signing));
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(sign);
        }
        acts.add(new Button(getTranslation("contribution.position.takeBack"), click -> {
            if (run(() -> positions.takeBack(draft.id(), draft.version()), done)) {
                done.run();
            }
        }));
        add(acts);
    }

    /** Whether it was done; where a colleague signed it or took it back first, the page shows what it is now. */
    private boolean run(Runnable act, Runnable again) {
        try {
            return Problems.run(Map.of(), act);
        } catch (Stale colleague) {
            Problems.notice(getTranslation("contribution.position.changedMeanwhile"));
            again.run();
            return false;
        }
    }

    private void articles(Div card, PositionDraft draft, Map<LineageId, ArticleName> names) {
        if (draft.articles().isEmpty()) {
            return;
        }
        var byArticle = draft.articles().stream().collect(Collectors.toMap(a -> a.article(), a -> a));
        var list = new UnorderedList();
        list.addClassName("stances");
        names.values().stream()
                .map(name -> byArticle.get(name.lineage()))
                .filter(Objects::nonNull)
                .forEach(a -> list.add(new ListItem(
                        Stances.tag(this, a.stance()),
                        new Span(" "
                                + reasoned(
                                        Objects.requireNonNull(names.get(a.article()))
                                                .name(this::getTranslation),
                                        a.reason())))));
        card.add(new H3(getTranslation("contribution.position.articles")), list);
    }

    private String reasoned(String article, String reason) {
        return reason.isBlank() ? article : getTranslation("base.labelled", article, reason);
    }
}
