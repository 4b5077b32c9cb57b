package org.counterpart.contribution.placing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Turns;
import org.counterpart.base.Unseen;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionRepository;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.ProposalRepository;
import org.counterpart.contribution.Proposals;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.comparison.Anchors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where contributions stand in the newest version, and what moderators do about those that stand nowhere. */
@Service
public class Placements {

    private static final int NOTE_LIMIT = 1_000;
    private static final int SUGGESTIONS = 3;

    private final FollowingRepository repository;
    private final ContributionRepository contributions;
    private final ProposalRepository proposals;
    private final Proposals texts;
    private final ArticleTallies tallies;
    private final Turns turns;
    private final List<MovesAlong> along;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Placements(
            FollowingRepository repository,
            ContributionRepository contributions,
            ProposalRepository proposals,
            Proposals texts,
            ArticleTallies tallies,
            Turns turns,
            List<MovesAlong> along,
            Actors actors,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.contributions = contributions;
        this.proposals = proposals;
        this.texts = texts;
        this.tallies = tallies;
        this.turns = turns;
        this.along = along;
        this.actors = actors;
        this.events = events;
    }

    /** What changed for these contributions, all standing at one article, since their authors read it. Those of the newest version are left out. */
    @May(Verb.READ_PUBLIC)
    public Map<ContributionId, ChangedSince> since(
            ConsultationId consultation, LineageId article, List<Contribution> some) {
        var newest = texts.of(consultation).number();
        var older = some.stream().filter(one -> one.textNumber() < newest).toList();
        if (older.isEmpty()) {
            return Map.of();
        }
        var seen = repository.seen(consultation, article);
        var now = seen.get(newest);
        var since = new HashMap<ContributionId, ChangedSince>();
        older.forEach(one -> {
            var then = seen.get(one.textNumber());
            if (now != null && then != null) {
                since.put(one.id(), ChangedSince.of(one.textNumber(), then, now, one.quote()));
            }
        });
        return since;
    }

    /** How many contributions wait for a place. */
    @May(Verb.PLACE_CONTRIBUTION)
    public int waiting(ConsultationId consultation) {
        return contributions.count(ContributionFilter.orphans(consultation));
    }

    /** Some of them, latest first, each with the articles that come nearest. */
    @May(Verb.PLACE_CONTRIBUTION)
    @Transactional(readOnly = true)
    public List<Orphan> orphans(ConsultationId consultation, int limit) {
        var proposal = proposals.proposal(consultation).orElseThrow(NotFound::new);
        var articles = repository.articles(proposal.version());
        var names = new HashMap<LineageId, ArticleName>();
        proposals.articles(proposal.version()).forEach(name -> names.put(name.lineage(), name));
        var texts = Anchors.in(
                articles.stream().map(FollowingRepository.Words::text).toList());
        return contributions.read(ContributionFilter.orphans(consultation), null, limit).stream()
                .map(one -> new Orphan(
                        one,
                        texts.nearest(about(one), SUGGESTIONS).stream()
                                .map(index -> names.get(articles.get(index).lineage()))
                                .toList()))
                .toList();
    }

    /** The words it is about: what it quotes, what it wanted to change, or what it says itself. */
    private static String about(Contribution one) {
        if (!one.quote().isEmpty()) {
            return one.quote();
        }
        return one.originalText().isEmpty() ? one.body() : one.originalText();
    }

    /**
     * Puts an orphan at an article of the newest version, and tells its author.
     *
     * @throws Refused when the article is not in the newest version, or somebody decided meanwhile
     */
    @May(Verb.PLACE_CONTRIBUTION)
    @Transactional
    public void place(ContributionId id, LineageId article, String note) {
        turns.takeFor(id);
        var contribution = contributions.find(id).orElseThrow(NotFound::new);
        var proposal = proposals.proposal(contribution.consultation()).orElseThrow(NotFound::new);
        var name = proposals.articles(proposal.version()).stream()
                .filter(one -> one.lineage().equals(article))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.at("article", "contribution.place.noArticle")));
        decide(contribution, article, Placement.PLACED, note);
        var left = contribution.article();
        tallies.recount(
                contribution.consultation(),
                left == null ? Set.of(article) : new HashSet<>(List.of(article, left.lineage())));
        along.forEach(one -> one.moveAlong(contribution.consultation()));
        tell(ContributionAct.CONTRIBUTION_PLACED, contribution, "→ " + name.name());
    }

    /** Closes an orphan that has no place any more, with a word to its author. It stays readable and keeps its point. */
    @May(Verb.PLACE_CONTRIBUTION)
    @Transactional
    public void close(ContributionId id, String word) {
        turns.takeFor(id);
        var contribution = contributions.find(id).orElseThrow(NotFound::new);
        if (Unseen.all(word)) {
            throw new Refused(Problem.at("word", "contribution.place.wordMissing"));
        }
        decide(contribution, null, Placement.CLOSED, word);
        tell(ContributionAct.CONTRIBUTION_UNPLACED, contribution, word.strip());
    }

    private void decide(Contribution contribution, @Nullable LineageId article, Placement placement, String note) {
        if (note.length() > NOTE_LIMIT) {
            throw new Refused(Problem.at("word", "contribution.tooLong", NOTE_LIMIT, note.length()));
        }
        if (!repository.decide(contribution.id(), article, placement, note.strip())) {
            throw new Refused(Problem.of("contribution.place.decided"));
        }
    }

    private void tell(ActKind kind, Contribution contribution, String detail) {
        events.publishEvent(Act.of(kind, contribution.id(), contribution.reference() + " · " + contribution.about())
                .by(actors.current().account(), contribution.organisation())
                .in(contribution.consultation())
                .saying(detail));
    }
}
