package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.counterpart.base.Reference;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.EarlierAnswer;

/** What was answered before to points like this one, looked for when it is opened. */
class EarlierAnswersCard extends NativeDetails {

    private final Div answers = new Div();

    /**
     * @param look finds them
     * @param take is given the reason of the one that somebody chooses
     */
    EarlierAnswersCard(Supplier<List<EarlierAnswer>> look, Consumer<String> take, ZoneId zone) {
        addClassName("earlier");
        setSummaryText(getTranslation("response.earlier"));
        setContent(answers);
        addToggleListener(toggle -> {
            answers.removeAll();
            if (toggle.isOpened()) {
                var found = look.get();
                if (found.isEmpty()) {
                    answers.add(Parts.empty(getTranslation("response.earlier.none")));
                }
                found.forEach(one -> answers.add(card(one, take, zone)));
            }
        });
    }

    private Component card(EarlierAnswer one, Consumer<String> take, ZoneId zone) {
        var where = new Anchor("/contributions/" + one.number(), Reference.contribution(one.number()));
        where.setRouterIgnore(true);
        var head = new Div(
                Parts.tag(AnswerRead.tone(one.outcome()), Parts.word(this, one.outcome())),
                where,
                Parts.small(one.consultation() + " · " + Times.date(one.publishedAt(), zone, getLocale())));
        head.addClassName("row");
        var words = new Div(one.words());
        words.addClassName("quoted");
        words.getElement().setAttribute("dir", "auto");
        var card = new Div(head, words, Parts.markdown(one.reason()));
        if (!one.reason().isBlank()) {
            var button = new Button(getTranslation("response.earlier.take"), click -> take.accept(one.reason()));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation("response.earlier.takeOf", Reference.contribution(one.number())));
            card.add(button);
        }
        return card;
    }
}
