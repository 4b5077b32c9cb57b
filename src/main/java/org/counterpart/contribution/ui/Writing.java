package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.function.Supplier;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ArticleAsRead;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.SharedDrafts;
import org.jspecify.annotations.Nullable;

/** Where one comments on an article or the whole text; says why not, where one cannot. */
class Writing extends Section {

    private @Nullable CommentForm comment;

    /**
     * @param article null: the whole text
     * @param wanted the draft one came for, if for one
     */
    Writing(
            Proposal proposal,
            @Nullable ArticleAsRead article,
            ContributionDrafts drafts,
            SharedDrafts shared,
            Submissions submissions,
            @Nullable ContributionId wanted,
            Runnable submitted) {
        addClassName("write");
        add(new H2(getTranslation(article == null ? "contribution.writeWhole" : "contribution.write")));
        var period = proposal.period();
        var organisations = drafts.organisations(proposal.consultation());
        if (organisations.isEmpty()) {
            add(Parts.empty(getTranslation("contribution.noRights")));
            return;
        }
        if (!period.isOpen()) {
            add(Parts.empty(ClosedWords.of(this, getLocale(), period)));
        }
        if (!period.isOpen() && !period.isYetToOpen()) {
            drafts.begun(proposal.consultation(), article == null ? null : article.lineage(), null)
                    .forEach(draft -> add(new NotSubmitted(draft, organisations)));
            return;
        }
        add(new Paragraph(new Anchor(
                ContributionRoutes.offline(proposal.consultation()), getTranslation("contribution.offline.link"))));
        var first = organisations.getFirst().id();
        var lineage = article == null ? null : article.lineage();
        Supplier<Draft> fresh = () -> Draft.comment(proposal, lineage, first);
        comment = new CommentForm(
                drafts,
                shared,
                submissions,
                period.zone(),
                mine(drafts, proposal, lineage, ContributionKind.COMMENT, wanted, fresh),
                fresh,
                organisations,
                period.isOpen(),
                number -> submitted.run());
        add(comment);
        if (comment.shows(wanted)) {
            comment.focus();
        }
    }

    /** Puts a passage into the comment. */
    void quote(String passage) {
        if (comment != null) {
            comment.quote(passage);
        }
    }

    /** What was begun here and not yet submitted, the one that is wanted before others; otherwise something new. */
    static Draft mine(
            ContributionDrafts drafts,
            Proposal proposal,
            @Nullable LineageId article,
            ContributionKind kind,
            @Nullable ContributionId wanted,
            Supplier<Draft> fresh) {
        return drafts.begun(proposal.consultation(), article, null).stream()
                .filter(draft -> draft.kind() == kind)
                .sorted(first(wanted))
                .findFirst()
                .orElseGet(fresh);
    }

    /** The draft that is wanted stands first; the others stay as they are. */
    static Comparator<Draft> first(@Nullable ContributionId wanted) {
        return Comparator.comparing(draft -> !draft.id().equals(wanted));
    }
}
