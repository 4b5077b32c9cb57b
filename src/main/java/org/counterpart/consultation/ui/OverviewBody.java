package org.counterpart.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.CorrectionList;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Extension;
import org.counterpart.consultation.Phase;

/** The words of a consultation for everybody who reads it: decision, purpose, questions, documents, extensions. */
class OverviewBody extends Div {

    private final Consultation consultation;

    OverviewBody(ConsultationOverview overview, Consultations consultations, Corrections corrections) {
        this.consultation = overview.consultation();
        var words = consultation.words();
        var decision = consultation.decision();
        if (decision != null) {
            section("consultation.decision", inItsLanguage(Parts.markdown(decision)));
        }
        if (!words.purpose().isBlank()) {
            section("consultation.purpose", inItsLanguage(Parts.markdown(words.purpose())));
        }
        if (!words.questions().isEmpty()) {
            section("consultation.questions", inItsLanguage(questions()));
        }
        if (!words.whoIsAsked().isEmpty()) {
            section("consultation.whoIsAsked", inItsLanguage(new Paragraph(words.whoIsAsked())));
        }
        var documents = consultations.documents(consultation.id());
        section(
                "consultation.documents",
                documents.isEmpty()
                        ? Parts.empty(getTranslation("consultation.documents.empty"))
                        : new DocumentList(consultation, documents, consultations));
        var extensions = consultations.extensions(consultation.id());
        if (!extensions.isEmpty()) {
            var list = new UnorderedList();
            extensions.stream().map(this::extension).forEach(list::add);
            section("consultation.extensions", list);
        }
        var corrected = corrections.of(consultation.id()).stream()
                .filter(correction -> correction.part() != Correction.Part.ANSWER)
                .toList();
        if (!corrected.isEmpty()) {
            section("consultation.corrections", new CorrectionList(corrected, consultation.zone()));
        }
        var origin = consultation.origin();
        if (origin != null) {
            section("consultation.origin", new Paragraph(origin));
        }
    }

    private void section(String key, Component content) {
        add(new H2(getTranslation(key)), content);
    }

    private Component inItsLanguage(Component content) {
        content.getElement().setAttribute("lang", consultation.language());
        return content;
    }

    private OrderedList questions() {
        var list = new OrderedList();
        var questions = consultation.words().questions();
        for (var i = 0; i < questions.size(); i++) {
            list.add(
                    consultation.phase() == Phase.DRAFT
                            ? new ListItem(questions.get(i))
                            : new ListItem(new Anchor(
                                    "consultations/" + consultation.id() + "/questions?q=" + (i + 1),
                                    questions.get(i))));
        }
        return list;
    }

    private ListItem extension(Extension extension) {
        var zone = consultation.zone();
        var moved = new ListItem(getTranslation(
                "consultation.extension." + extension.deadline().name(),
                Times.minute(extension.from(), zone, getLocale()),
                Times.minute(extension.to(), zone, getLocale())));
        moved.add(Parts.small(" " + extension.reason()));
        return moved;
    }
}
