package org.counterpart.contribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ArticleCounts;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.Stance;
import org.counterpart.text.ui.BesideArticles;
import org.springframework.stereotype.Component;

/** How many contributions there are on each article, and where organisations stand on it. */
@Component
class CountsBeside implements BesideArticles {

    private final Proposals proposals;

    CountsBeside(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<LineageId, Span> of(ConsultationId consultation) {
        var beside = new HashMap<LineageId, Span>();
        proposals
                .find(consultation)
                .ifPresent(proposal ->
                        proposals.counts(proposal).forEach((article, counts) -> beside.put(article, counted(counts))));
        return beside;
    }

    private static Span counted(ArticleCounts counts) {
        var ui = UI.getCurrent();
        var beside = new Span();
        beside.addClassNames("row", "counted", "num");
        if (counts.said() > 0) {
            beside.add(Parts.small(ui.getTranslation("contribution.counted", counts.said())));
        }
        for (var stance : Stance.values()) {
            var number = counts.of(stance);
            if (number > 0) {
                var tag = Parts.tag(Stances.tone(stance), Stances.sign(stance) + " " + number);
                tag.setTitle(Parts.word(ui, stance));
                tag.getElement().setAttribute("role", "img");
                tag.getElement()
                        .setAttribute(
                                "aria-label",
                                ui.getTranslation("base.labelled", Parts.word(ui, stance), String.valueOf(number)));
                beside.add(tag);
            }
        }
        return beside;
    }
}
