package org.counterpart.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Invited;
import org.counterpart.consultation.Phase;

/** Beside the words: who is being asked and who is silent, whom to ask. */
class OverviewAside extends Aside {

    private final Consultation consultation;
    private final Div asked;

    OverviewAside(ConsultationOverview overview, Consultations consultations) {
        this.consultation = overview.consultation();
        asked = coverage(consultations.invited(consultation.id()));
        add(asked, contact(overview));
        if (consultation.phase().isPublic()) {
            var publicPage =
                    new Anchor("/consultations/" + consultation.slug(), getTranslation("consultation.publicPage"));
            publicPage.setRouterIgnore(true);
            add(publicPage);
        }
    }

    void addToAsked(Component component) {
        asked.add(component);
    }

    private Div coverage(List<Invited> invited) {
        var card = Parts.card(new H2(getTranslation(over() ? "consultation.asked.was" : "consultation.asked")));
        if (invited.isEmpty()) {
            card.add(new Paragraph(getTranslation("consultation.asked.nobody")));
            return card;
        }
        card.add(new Paragraph(getTranslation(
                over() ? "consultation.asked.counts.over" : "consultation.asked.counts",
                invited.size(),
                count(invited, Invited.State.ANSWERED),
                count(invited, Invited.State.SILENT),
                invited.stream().filter(Invited::onlyLooked).count())));
        card.add(new Paragraph(Parts.small(getTranslation("consultation.asked.rule"))));
        var names = new UnorderedList();
        names.addClassName("plain");
        for (var one : invited) {
            names.add(new ListItem(Parts.who(Parts.Side.CIVIL_SOCIETY, one.name()), Parts.small(" " + state(one))));
        }
        card.add(new Details(getTranslation("consultation.asked.names"), names));
        return card;
    }

    /** Whether nobody can answer any more. */
    private boolean over() {
        return consultation.phase().isAfter(Phase.OPEN);
    }

    private String state(Invited one) {
        if (one.onlyLooked()) {
            return getTranslation(over() ? "consultation.asked.looked.over" : "consultation.asked.looked");
        }
        return over() && one.state() == Invited.State.SILENT
                ? getTranslation("consultation.asked.silent.over")
                : Parts.word(this, one.state());
    }

    private static long count(List<Invited> invited, Invited.State state) {
        return invited.stream().filter(one -> one.state() == state).count();
    }

    private Div contact(ConsultationOverview overview) {
        var card = Parts.card(
                new H2(getTranslation("consultation.contact")),
                new Paragraph(consultation.words().contact()),
                Parts.small(getTranslation("consultation.reference", consultation.reference())));
        var rule = overview.ruleTitle();
        if (rule != null) {
            card.add(new Paragraph(Parts.small(getTranslation("consultation.underRule", rule))));
        }
        return card;
    }
}
