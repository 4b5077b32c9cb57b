package org.counterpart.site.open.v1;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation, and what it did here, the latest first. */
public record OrganisationData(
        UUID id,
        String slug,
        Terms.OrganisationKind kind,
        Terms.OrganisationStatus status,
        String name,
        @Nullable String shortName,
        String description,
        @Nullable String website,
        @Nullable Instant admittedAt,
        List<OrganisationData.FormerName> formerNames,
        List<ConsultationHeadData> consultations,
        List<OrganisationData.Contribution> contributions,
        List<CommitmentSummaryData> commitments,
        OrganisationData.All all,
        int page,
        int pages)
        implements OpenDocument {

    /** How many there are, of which each page shows a part. */
    public record All(int consultations, int contributions, int commitments) {}

    /** @param author the name it was signed under, and the present one */
    public record Contribution(
            int number,
            Terms.ContributionKind kind,
            Terms.@Nullable Stance stance,
            @Nullable Instant at,
            String consultation,
            String consultationSlug,
            String excerpt,
            ZoneId zone,
            String author) {}

    public record FormerName(String name, Instant until) {}
}
