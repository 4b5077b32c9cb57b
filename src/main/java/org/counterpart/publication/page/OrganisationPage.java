package org.counterpart.publication.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.counterpart.organisation.FormerName;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.jspecify.annotations.Nullable;

/** An organisation, and what it did here lately. */
public record OrganisationPage(
        UUID id,
        OrganisationKind kind,
        OrganisationStatus status,
        String name,
        @Nullable String shortName,
        String description,
        @Nullable String website,
        @Nullable Instant admittedAt,
        List<FormerName> formerNames,
        List<ConsultationHead> consultations,
        List<Contribution> contributions,
        List<CommitmentSummary> commitments) {

    /** @param author the name it was signed under, and the present one */
    public record Contribution(
            int number,
            ContributionKind kind,
            @Nullable Stance stance,
            @Nullable Instant at,
            String consultation,
            String consultationSlug,
            String excerpt,
            ZoneId zone,
            String author) {}
}
