package org.counterpart.site.organisation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.counterpart.organisation.FormerName;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.site.commitment.CommitmentSummary;
import org.counterpart.site.head.ConsultationHead;
import org.jspecify.annotations.Nullable;

/** An organisation, and what it did here, the latest first. */
public record OrganisationPage(
        UUID id,
        String slug,
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
        List<CommitmentSummary> commitments,
        All all,
        int page,
        int pages) {

    /** Of each kind on one page. */
    public static final int SOME = 20;

    /** How many there are, of which each page shows a part. */
    public record All(int consultations, int contributions, int commitments) {

        public int most() {
            return Math.max(consultations, Math.max(contributions, commitments));
        }
    }

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
