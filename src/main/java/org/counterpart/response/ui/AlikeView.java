package org.counterpart.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.response.Alike;
import org.counterpart.response.AlikePoints;
import org.counterpart.response.AnswerPolicy;
import org.counterpart.response.Points;
import org.counterpart.response.grouping.Likeness;
import org.jspecify.annotations.Nullable;

/** Points that say the same: what was found, what of it is confirmed, and what differs. */
@Route("consultations/:id/alike")
@PermitAll
class AlikeView extends Screen implements BeforeEnterObserver {

    private final AlikePoints alike;
    private final Points points;
    private final Consultations consultations;
    private @Nullable ConsultationId consultation;

    AlikeView(AlikePoints alike, Points points, Consultations consultations) {
        this.alike = alike;
        this.points = points;
        this.consultations = consultations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        consultation = ConsultationRoutes.id(event);
        build();
    }

    private void build() {
        var id = Objects.requireNonNull(consultation);
        var letters = alike.letters(id);
        var mayChange = AnswerPolicy.mayDraft(points.overview(id).phase());
        var find = new Button(t("response.alike.find"), click -> find(id));
        find.setDisableOnClick(true);
        find.setThemeVariant(ButtonVariant.PRIMARY, letters.isEmpty());
        find.setVisible(mayChange);
        heading(t("response.alike"), lead(letters), find);
        addComponentAsFirst(
                new ConsultationHeader(consultations, consultations.overview(id), ConsultationHeader.Section.ANSWERS));
        var rule = Likeness.SHIPPED;
        var explained =
                new Paragraph(t("response.alike.rule", rule.shingle(), rule.shared(), rule.carried(), rule.letter()));
        explained.addClassNames("small", "muted");
        add(explained);
        if (letters.isEmpty()) {
            add(Parts.empty(t(mayChange ? "response.alike.none" : "response.alike.over")));
        }
        var cards = new Div();
        cards.addClassName("alike-list");
        letters.forEach(letter -> cards.add(new AlikeCard(alike, letter, letters, mayChange, this::build)));
        add(cards);
    }

    private String lead(List<Alike> letters) {
        var all = letters.stream().mapToInt(Alike::points).sum();
        var texts = letters.stream().mapToInt(Alike::wordings).sum();
        return letters.isEmpty() ? "" : t("response.alike.lead", letters.size(), all, texts);
    }

    private void find(ConsultationId id) {
        var found = alike.find(id);
        build();
        Problems.done(t("response.alike.found", found));
    }
}
