package org.counterpart.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;

/** What was put right: the day, why, and the words that stood there. */
public class CorrectionList extends Div {

    public CorrectionList(List<Correction> corrections, ZoneId zone) {
        addClassName("corrections");
        for (var correction : corrections) {
            var before = new Paragraph(correction.before());
            before.addClassName("verbatim");
            add(
                    new Paragraph(Parts.small(getTranslation(
                            "consultation.corrected." + correction.part().name(),
                            Times.date(correction.at(), zone, getLocale())))),
                    new Paragraph(
                            Parts.small(getTranslation("consultation.corrected.why")),
                            new Span(" " + correction.reason())),
                    Parts.small(getTranslation("consultation.corrected.before")),
                    before);
        }
    }
}
