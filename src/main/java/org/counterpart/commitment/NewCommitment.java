package org.counterpart.commitment;

import java.time.LocalDate;
import java.util.List;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.jspecify.annotations.Nullable;

/**
 * A promise to be recorded.
 *
 * @param id made by the client: a second click meets its own row
 * @param consultation the process it comes from
 * @param point the answered point it comes from; null when it comes from the decision
 */
public record NewCommitment(
        CommitmentId id,
        String title,
        String description,
        OrganisationId owner,
        ConsultationId consultation,
        @Nullable PointId point,
        @Nullable LocalDate promisedOn,
        List<Step> steps) {

    /** A milestone as it is promised. */
    public record Step(String title, int weight, @Nullable LocalDate dueOn) {}

    public Origin origin() {
        return point == null ? Origin.DECISION : Origin.RESPONSE;
    }
}
