package org.counterpart.demo;

import static counterpart.schema.Tables.POINT;

import counterpart.schema.tables.records.ContributionRecord;
import java.util.Objects;
import java.util.UUID;
import org.counterpart.base.LineageId;
import org.counterpart.base.PointId;
import org.counterpart.response.PointStatus;
import org.jspecify.annotations.Nullable;

/** The point of each contribution and of each condition; answered where the consultation was. */
final class DemoAnswers {

    private final DemoConsultation consultation;
    private final @Nullable DemoText next;
    private final DemoCast cast;
    private final Rows rows;

    /** @param next the version in which accepted proposals are seen; null before there is one */
    DemoAnswers(DemoConsultation consultation, @Nullable DemoText next, DemoCast cast, Rows rows) {
        this.consultation = consultation;
        this.next = next;
        this.cast = cast;
        this.rows = rows;
    }

    void write(
            ContributionRecord contribution,
            @Nullable UUID condition,
            @Nullable LineageId article,
            String title,
            ConsultationFile.@Nullable Answer answer) {
        var row = rows.add(POINT);
        row.setId(new PointId(condition == null ? contribution.getId().value() : condition));
        row.setConsultationId(consultation.id);
        row.setContributionId(contribution.getId());
        row.setConditionId(condition);
        row.setLineageId(article);
        row.setTitle(title);
        row.setStatus(PointStatus.OPEN);
        row.setReason("");
        row.setCreatedAt(contribution.getSubmittedAt());
        row.setVersion(0);
        var answered = consultation.file.days().answered();
        if (answered == null) {
            return;
        }
        Objects.requireNonNull(answer, title);
        row.setStatus(PointStatus.PUBLISHED);
        row.setOutcome(answer.outcome());
        row.setReason(answer.reason());
        row.setAnsweredBy(cast.person(consultation.file.createdBy()));
        row.setAnsweredAt(cast.days.moment(answered - 9));
        row.setPublishedAt(cast.days.morning(answered));
        if (answer.changed() != null) {
            row.setChangedProvisionId(
                    Objects.requireNonNull(next).article(answer.changed()).id());
        }
    }
}
