package org.counterpart.contribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.DraftSummary;

/** Drafts of the reader's organisations, each with the way to where it is written. */
class OwnDrafts extends Div {

    /** So many at a time. */
    static final int EACH = 40;

    private final ConsultationId consultation;
    private final IntFunction<List<DraftSummary>> page;
    private final int all;
    private final ZoneId zone;
    private int shown;

    /** All of a consultation, part by part. */
    OwnDrafts(ConsultationId consultation, ContributionDrafts drafts, ZoneId zone) {
        this(
                consultation,
                from -> drafts.of(consultation, from, EACH),
                drafts.count(consultation),
                drafts.mine(consultation),
                zone);
    }

    /** These, and no way to submit them. */
    OwnDrafts(ConsultationId consultation, List<DraftSummary> drafts, ZoneId zone) {
        this(consultation, from -> drafts.subList(from, drafts.size()), drafts.size(), 0, zone);
    }

    private OwnDrafts(
            ConsultationId consultation, IntFunction<List<DraftSummary>> page, int all, int mine, ZoneId zone) {
        this.consultation = consultation;
        this.page = page;
        this.all = all;
        this.zone = zone;
        setVisible(all > 0);
        add(new H2(getTranslation("contribution.drafts")));
        if (mine > 1) {
            add(new Anchor(ContributionRoutes.drafts(consultation), getTranslation("contribution.review.link", mine)));
        }
        if (all > 0) {
            more();
        }
    }

    private void more() {
        var some = page.apply(shown);
        some.forEach(draft -> add(card(draft)));
        shown += some.size();
        if (shown < all && !some.isEmpty()) {
            add(new Button(getTranslation("contribution.more"), click -> {
                remove(click.getSource());
                more();
            }));
        }
    }

    private Div card(DraftSummary draft) {
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

    private static String about(DraftSummary draft) {
        if (draft.question() != null) {
            return " · " + draft.question().name();
        }
        return draft.article() == null ? "" : " · " + draft.article().name();
    }
}
