package org.counterpart.contribution.comment;

import java.time.Instant;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.jspecify.annotations.Nullable;

/** A draft of the reader's organisation as lists show it; {@code beginning} is Markdown, cut somewhere. */
public record DraftSummary(
        ContributionId id,
        int version,
        ContributionKind kind,
        ContributionStatus status,
        @Nullable ArticleName article,
        @Nullable Question question,
        OrganisationId organisation,
        String writtenBy,
        boolean mine,
        String beginning,
        Instant updatedAt) {

    /** Where in the workspace this very draft is written: of one's own organisations others may have drafts at the same place. */
    public String address(ConsultationId consultation) {
        var place = "consultations/" + consultation;
        if (kind == ContributionKind.POSITION) {
            return place + "/position?for=" + organisation;
        }
        if (question != null) {
            return place + "/questions?q=" + question.number() + "&draft=" + id;
        }
        if (article == null) {
            return place + "/contributions?draft=" + id;
        }
        var wording = kind == ContributionKind.AMENDMENT ? "&write=wording" : "";
        return place + "/articles/" + article.handle() + "?of=" + article.lineage() + wording + "&draft=" + id;
    }
}
