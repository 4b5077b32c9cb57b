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
import org.counterpart.site.open.v1.OrganisationData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;
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
        int pages)
        implements PageData {

    /** Of each kind on one page. */
    public static final int SOME = 20;

    /** How many there are, of which each page shows a part. */
    public record All(int consultations, int contributions, int commitments) {

        public int most() {
            return Math.max(consultations, Math.max(contributions, commitments));
        }

        public OrganisationData.All open() {
            return new OrganisationData.All(consultations, contributions, commitments);
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
            String author) {

        public OrganisationData.Contribution open() {
            return new OrganisationData.Contribution(
                    number,
                    Terms.same(Terms.ContributionKind.class, kind),
                    Terms.sameOrNull(Terms.Stance.class, stance),
                    at,
                    consultation,
                    consultationSlug,
                    excerpt,
                    zone,
                    author);
        }
    }

    @Override
    public OrganisationData open() {
        return new OrganisationData(
                id,
                slug,
                Terms.same(Terms.OrganisationKind.class, kind),
                Terms.same(Terms.OrganisationStatus.class, status),
                name,
                shortName,
                description,
                website,
                admittedAt,
                formerNames.stream().map(OrganisationPage::open).toList(),
                consultations.stream().map(ConsultationHead::open).toList(),
                contributions.stream().map(Contribution::open).toList(),
                commitments.stream().map(CommitmentSummary::open).toList(),
                all.open(),
                page,
                pages);
    }

    private static OrganisationData.FormerName open(FormerName one) {
        return new OrganisationData.FormerName(one.name(), one.until());
    }
}
