package org.counterpart.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.counterpart.base.ui.Parts;
import org.counterpart.response.Outcome;
import org.counterpart.response.Point;
import org.counterpart.response.PointStatus;

/** The answer to a point for those who read it, and what may be made of it. */
class AnswerRead extends Div {

    AnswerRead(Point point, boolean mayRecord) {
        addClassName("answer");
        add(new H3(getTranslation("response.answer")));
        var outcome = point.answer().outcome();
        if (outcome == null) {
            add(Parts.empty(getTranslation(
                    point.status() == PointStatus.CLOSED ? "response.closed" : "response.notAnsweredYet")));
            return;
        }
        add(
                Parts.tag(tone(outcome), Parts.word(this, outcome)),
                Parts.markdown(point.answer().reason()));
        if (point.changedLabel() != null) {
            var named = point.newerVersion() ? "response.changedWords" : "response.toChange";
            add(new Paragraph(getTranslation(named) + " · " + point.changedLabel()));
        }
        if (mayRecord && point.status() == PointStatus.PUBLISHED) {
            var record = new Anchor("commitments/new?point=" + point.id(), getTranslation("response.record"));
            add(new Paragraph(record));
        }
    }

    static String tone(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "support";
            case PARTLY_ACCEPTED -> "conditions";
            case NOT_ACCEPTED -> "oppose";
            case NOTED -> "noview";
        };
    }
}
