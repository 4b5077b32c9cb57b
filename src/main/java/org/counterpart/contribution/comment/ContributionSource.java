package org.counterpart.contribution.comment;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.contribution.Proposals;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftSource;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;
import org.counterpart.identity.Actors;
import org.springframework.stereotype.Component;

/** The states of a comment or an amendment while it is written, for the members of its organisation. */
@Component
class ContributionSource implements DraftSource {

    private final ContributionDrafts drafts;
    private final ContributionDraftRepository stored;
    private final Proposals proposals;
    private final Actors actors;

    ContributionSource(
            ContributionDrafts drafts, ContributionDraftRepository stored, Proposals proposals, Actors actors) {
        this.drafts = drafts;
        this.stored = stored;
        this.proposals = proposals;
        this.actors = actors;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.CONTRIBUTION;
    }

    @Override
    public Fields read(UUID id) {
        return find(id).fields();
    }

    @Override
    public void hold(UUID id) {
        stored.hold(new ContributionId(id));
    }

    @Override
    public OrganisationId organisation(Fields words) {
        return new OrganisationId(UUID.fromString(words.get(DraftFields.ORGANISATION)));
    }

    @Override
    public boolean isOpen(UUID id) {
        return actors.current().account().equals(find(id).author());
    }

    @Override
    public void write(UUID id, Fields fields) {
        drafts.save(find(id).saying(fields));
    }

    @Override
    public String title(UUID id) {
        return proposals.of(find(id).consultation()).textTitle();
    }

    @Override
    public String address(UUID id) {
        return drafts.own(new ContributionId(id)).address(find(id).consultation());
    }

    @Override
    public ZoneId zone(UUID id) {
        return proposals.of(find(id).consultation()).period().zone();
    }

    @Override
    public Sheet sheet(UUID id, Locale locale, Sheet.Sentences sentences) {
        return new DraftSheet(find(id).kind(), drafts.organisations(), sentences);
    }

    private Draft find(UUID id) {
        return drafts.find(new ContributionId(id));
    }
}
