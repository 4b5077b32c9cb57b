package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.offline.OfflineEntry;
import org.counterpart.contribution.offline.OfflineReading;

/** What a filled form says, entry by entry, and what is wrong with it. Only what stays ticked becomes a draft, and nothing is submitted. */
class OfflineReview extends Div {

    private final Map<OfflineEntry, Checkbox> choices = new LinkedHashMap<>();
    private final Button make = new Button();
    private final ConsultationId consultation;

    OfflineReview(OfflineReading reading, ToIntFunction<List<OfflineEntry>> take, ConsultationId consultation) {
        this.consultation = consultation;
        addClassName("offline-review");
        add(new H2(getTranslation("contribution.offline.review")));
        if (!reading.problems().isEmpty()) {
            add(problems(reading.problems()));
        }
        if (reading.entries().isEmpty()) {
            add(Parts.empty(getTranslation("contribution.offline.nothing")));
            return;
        }
        add(new Paragraph(getTranslation("contribution.offline.review.explain")));
        var last = "";
        for (var entry : reading.entries()) {
            var about = about(entry);
            if (!about.equals(last)) {
                add(new H3(about));
                last = about;
            }
            add(card(entry));
        }
        make.setText(getTranslation("contribution.offline.make"));
        make.addClickListener(click -> make(take));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        if (!reading.entries().stream().allMatch(OfflineEntry::known)) {
            var acts = new Div(make);
            acts.addClassName("acts");
            add(acts);
        }
    }

    private Div problems(List<Problem> problems) {
        var list = new UnorderedList();
        problems.forEach(problem -> list.add(
                new ListItem(getTranslation(problem.key(), problem.arguments().toArray()))));
        var card = Parts.card(new H3(getTranslation("contribution.offline.problems", problems.size())), list);
        card.getElement().setAttribute("role", "alert");
        return card;
    }

    private String about(OfflineEntry entry) {
        var article = entry.article();
        var question = entry.question();
        if (question != null) {
            return question.name();
        }
        return article == null ? getTranslation("contribution.wholeText") : article.name();
    }

    private Div card(OfflineEntry entry) {
        var tick = new Checkbox(label(entry), !entry.known());
        choices.put(entry, tick);
        var card = Parts.card(tick);
        if (entry.known()) {
            tick.setEnabled(false);
            card.add(new Div(Parts.small(getTranslation("contribution.offline.known"))));
        }
        if (entry.stance() != null) {
            card.add(new Div(Stances.tag(this, entry.stance())));
            if (entry.before() != null && !entry.known()) {
                card.add(new Div(
                        Parts.small(getTranslation("contribution.offline.instead", Parts.word(this, entry.before())))));
            }
        }
        if (!entry.proposed().isEmpty()) {
            card.add(Parts.law(entry.proposed()));
        }
        if (!entry.words().isEmpty()) {
            card.add(Parts.markdown(entry.words()));
        }
        return card;
    }

    private String label(OfflineEntry entry) {
        var kind = entry.kind() == ContributionKind.POSITION
                ? getTranslation("contribution.offline.form.stance")
                : Parts.word(this, entry.kind());
        return kind + " · " + about(entry);
    }

    private void make(ToIntFunction<List<OfflineEntry>> take) {
        var chosen = choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        var made = Problems.guard(Map.of(), () -> take.applyAsInt(chosen));
        if (made != null) {
            removeAll();
            var done = Parts.card(
                    new Paragraph(getTranslation("contribution.offline.made", made)),
                    new Anchor(
                            ContributionRoutes.drafts(consultation), getTranslation("contribution.offline.toDrafts")),
                    new Paragraph(new Anchor(
                            ContributionRoutes.position(consultation),
                            getTranslation("contribution.offline.toPosition"))));
            done.getElement().setAttribute("role", "status");
            add(done);
        } else {
            make.setEnabled(true);
        }
    }
}
