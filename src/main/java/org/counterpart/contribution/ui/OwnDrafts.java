package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.OwnDraft;

/** Drafts of the reader's organisations, each with the way to where it is written. */
class OwnDrafts extends Div {

    OwnDrafts(ConsultationId consultation, List<OwnDraft> drafts, ZoneId zone) {
        setVisible(!drafts.isEmpty());
        add(new H2(getTranslation("contribution.drafts")));
        var mine = drafts.stream()
                .filter(draft -> draft.mine() && draft.kind() != ContributionKind.POSITION)
                .count();
        if (mine > 1) {
            add(new Anchor(ContributionRoutes.drafts(consultation), getTranslation("contribution.review.link", mine)));
        }
        drafts.forEach(draft -> add(card(consultation, draft, zone)));
    }

    private Div card(ConsultationId consultation, OwnDraft draft, ZoneId zone) {
        var link = new Anchor(draft.address(consultation), Parts.word(this, draft.kind()) + about(draft));
        var head = new Div(
                link,
                Parts.small(getTranslation(
                        draft.mine() ? "contribution.draftMine" : "contribution.draftBy",
                        draft.writtenBy(),
                        Times.minute(draft.updatedAt(), zone, getLocale()))));
        head.addClassName("row");
        if (draft.status() == ContributionStatus.TO_SIGN) {
            head.add(Parts.tag("conditions", Parts.word(this, draft.status())));
        }
        var card = Parts.card(head);
        if (!draft.beginning().isBlank()) {
            card.add(Parts.small(Markdown.excerpt(draft.beginning(), 160)));
        }
        return card;
    }

    private static String about(OwnDraft draft) {
        if (draft.question() != null) {
            return " · " + draft.question().name();
        }
        return draft.article() == null ? "" : " · " + draft.article().name();
    }
}
