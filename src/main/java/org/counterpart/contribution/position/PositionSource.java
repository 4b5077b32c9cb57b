package org.counterpart.contribution.position;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.ContributionId;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Proposals;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftSource;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Component;

/** The states of an organisation's position, for its members. */
@Component
class PositionSource implements DraftSource {

    private final Positions positions;
    private final Proposals proposals;
    private final Actors actors;

    PositionSource(Positions positions, Proposals proposals, Actors actors) {
        this.positions = positions;
        this.proposals = proposals;
        this.actors = actors;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.POSITION;
    }

    @Override
    public Fields read(UUID id) {
        return find(id).fields();
    }

    @Override
    public boolean isOpen(UUID id) {
        var draft = find(id);
        return draft.status() == ContributionStatus.DRAFT
                && actors.current().may(Verb.DRAFT_POSITION, draft.organisation());
    }

    @Override
    public void write(UUID id, Fields fields) {
        positions.save(find(id).saying(fields));
    }

    @Override
    public String title(UUID id) {
        return proposals.of(find(id).consultation()).textTitle();
    }

    @Override
    public String address(UUID id) {
        var draft = find(id);
        return "consultations/" + draft.consultation() + "/position?for=" + draft.organisation();
    }

    @Override
    public ZoneId zone(UUID id) {
        return proposals.of(find(id).consultation()).period().zone();
    }

    @Override
    public Sheet sheet(UUID id, Locale locale, Sheet.Sentences sentences) {
        var proposal = proposals.find(find(id).consultation());
        var articles = proposal.map(proposals::articles).orElse(List.of());
        var questions = proposal.map(proposals::questions).orElse(List.of());
        return new PositionSheet(articles, questions, sentences);
    }

    private PositionDraft find(UUID id) {
        return positions.find(new ContributionId(id));
    }
}
