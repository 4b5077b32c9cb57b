package org.counterpart.contribution.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.QuestionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleWords;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.ProposalRepository;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.drafting.Fields;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments and amendments while they are written. Saved as typed, in every phase, so that nothing is lost at a deadline; seen by members of
 * the own organisation, changed by their author only.
 */
@Service
public class ContributionDrafts {

    private final ContributionDraftRepository drafts;
    private final DraftArticles articles;
    private final ProposalRepository proposals;
    private final DraftStates states;
    private final Turns turns;
    private final Actors actors;

    ContributionDrafts(
            ContributionDraftRepository drafts,
            DraftArticles articles,
            ProposalRepository proposals,
            DraftStates states,
            Turns turns,
            Actors actors) {
        this.drafts = drafts;
        this.articles = articles;
        this.proposals = proposals;
        this.states = states;
        this.turns = turns;
        this.actors = actors;
    }

    /**
     * Saves what is typed and returns it as stored, to be saved again from there.
     *
     * @throws Stale when the same draft was saved elsewhere, for example in another window
     * @throws Refused when it was submitted already, or is too long
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public Draft save(Draft draft) {
        return save(draft, () -> articles.of(List.of(draft)));
    }

    /**
     * Saves many, as they came from elsewhere; of what they are about each version is read once.
     *
     * @throws Stale when one of them is there already
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public void saveAll(List<Draft> some) {
        var about = articles.of(some);
        some.forEach(draft -> save(draft, () -> about));
    }

    private Draft save(Draft draft, Supplier<Map<ContributionId, ArticleWords>> about) {
        var actor = actors.current();
        actor.require(Verb.CONTRIBUTE, draft.organisation());
        Refused.ifAny(DraftRules.tooLong(draft));
        var stored = drafts.find(draft.id());
        if (stored.isEmpty()) {
            insert(draft, about);
        } else {
            var before = stored.get();
            if (before.draft().author() == null || !before.draft().author().equals(actor.account())) {
                throw new NotFound();
            }
            if (!before.status().isDraft()) {
                throw new Refused(Problem.of("contribution.submittedAlready"));
            }
            Stale.unless(drafts.update(draft, actor.account()));
        }
        var saved = drafts.find(draft.id()).orElseThrow(NotFound::new).draft();
        states.keep(DraftKind.CONTRIBUTION, saved.id().value(), saved.organisation(), saved.version(), saved.fields());
        return saved;
    }

    /**
     * What somebody typed into a draft while it was submitted in another window: as far as it is new it becomes a draft that takes the place
     * of what was submitted, once it is submitted itself. Of a draft that was thrown away it becomes a new one.
     *
     * @param draft as it was typed last, on the version it started from
     * @param base what the typing started from
     * @return the new draft; empty when nothing was new
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public Optional<Draft> carryOver(Draft draft, Fields base) {
        actors.current().require(Verb.CONTRIBUTE, draft.organisation());
        var ended = drafts.find(draft.id());
        if (ended.isEmpty()) {
            return Optional.of(save(draft.as(ContributionId.next(), 0, draft.replaces())));
        }
        var stored = ended.get().draft();
        actors.current().require(Verb.CONTRIBUTE, stored.organisation());
        if (draft.fields().differingFrom(base).isEmpty() || draft.fields().equals(stored.fields())) {
            return Optional.empty();
        }
        var standing = ended.get().status() == ContributionStatus.SUBMITTED ? stored.id() : null;
        return Optional.of(save(draft.as(ContributionId.next(), 0, standing)));
    }

    /** The organisations the reader may contribute for, by name. */
    @May(Verb.USE_WORKSPACE)
    public List<OwnOrganisation> organisations() {
        var actor = actors.current();
        return own(actor, proposals.names(contributing(actor)));
    }

    /**
     * The same, first the one for which the reader is most likely to work in this consultation: which the reader worked for here last, which
     * has begun here, which is invited, which the reader worked for last anywhere.
     */
    @May(Verb.USE_WORKSPACE)
    public List<OwnOrganisation> organisations(ConsultationId consultation) {
        var actor = actors.current();
        return own(actor, proposals.likely(actor.account(), consultation, contributing(actor)));
    }

    private static List<OrganisationId> contributing(Actor actor) {
        return actor.organisationsWith(Role.REPRESENTATIVE, Role.CONTRIBUTOR);
    }

    private static List<OwnOrganisation> own(Actor actor, Map<OrganisationId, String> names) {
        return names.entrySet().stream()
                .map(one ->
                        new OwnOrganisation(one.getKey(), one.getValue(), actor.may(Verb.SIGN_POSITION, one.getKey())))
                .toList();
    }

    /** One's own drafts of comments and amendments in a consultation, oldest first, each with what stands in the way of its submission. */
    @May(Verb.USE_WORKSPACE)
    public List<ReviewedDraft> review(ConsultationId consultation) {
        var actor = actors.current();
        var proposal = proposals.proposal(consultation).orElseThrow(NotFound::new);
        var questions = proposals.questions(consultation);
        var own = drafts.of(actor.account(), consultation).stream()
                .map(ContributionDraftRepository.Stored::draft)
                .filter(draft -> actor.may(Verb.CONTRIBUTE, draft.organisation()))
                .toList();
        var words = articles.of(own);
        return own.stream()
                .map(draft -> {
                    var article = words.get(draft.id());
                    var about = questions.stream()
                            .filter(question -> question.id().equals(draft.question()))
                            .map(Question::name)
                            .findFirst()
                            .orElse(
                                    article == null
                                            ? proposal.textTitle()
                                            : article.name().name());
                    return new ReviewedDraft(draft, about, DraftRules.problems(draft, article));
                })
                .toList();
    }

    /** A draft of one's own organisation. */
    @May(Verb.USE_WORKSPACE)
    public Draft find(ContributionId id) {
        var stored = drafts.find(id).filter(s -> s.status().isDraft()).orElseThrow(NotFound::new);
        if (!actors.current().isMemberOf(stored.draft().organisation())) {
            throw new NotFound();
        }
        return stored.draft();
    }

    /** The same as lists show it, with the way to where it is written. */
    @May(Verb.USE_WORKSPACE)
    public DraftSummary own(ContributionId id) {
        return drafts.drafts(actors.current(), ContributionDraftRepository.is(id), 0, 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Drafts of one's own organisations in a consultation, latest first; on one article, if given. */
    @May(Verb.USE_WORKSPACE)
    public List<DraftSummary> of(ConsultationId consultation, @Nullable LineageId article) {
        return drafts.drafts(
                actors.current(), ContributionDraftRepository.in(consultation, article), 0, Integer.MAX_VALUE);
    }

    /** The same, part by part. */
    @May(Verb.USE_WORKSPACE)
    public List<DraftSummary> of(ConsultationId consultation, int offset, int limit) {
        return drafts.drafts(actors.current(), ContributionDraftRepository.in(consultation, null), offset, limit);
    }

    /** How many of them there are. */
    @May(Verb.USE_WORKSPACE)
    public int count(ConsultationId consultation) {
        return drafts.count(actors.current(), consultation);
    }

    /** How many comments and amendments the reader is writing in a consultation. */
    @May(Verb.USE_WORKSPACE)
    public int mine(ConsultationId consultation) {
        return drafts.mine(actors.current(), consultation);
    }

    /** What the reader has begun at one place, on an article, on a question or on the whole text; the latest first. */
    @May(Verb.USE_WORKSPACE)
    public List<Draft> begun(ConsultationId consultation, @Nullable LineageId article, @Nullable QuestionId question) {
        var actor = actors.current();
        return drafts.at(actor.account(), consultation, article, question).stream()
                .map(ContributionDraftRepository.Stored::draft)
                .filter(draft -> actor.isMemberOf(draft.organisation()))
                .sorted(Comparator.comparing(Draft::updatedAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /**
     * Begins, and saves, a draft that will take the place of a contribution of one's own organisation, with its words to start from. It
     * stays on the version of the text the old one was written on. Where somebody of the organisation has begun one already, it is that one:
     * only one can take the place.
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public Draft replacing(ContributionId old) {
        turns.takeFor(old);
        var stored = drafts.find(old).orElseThrow(NotFound::new);
        var draft = stored.draft();
        actors.current().require(Verb.CONTRIBUTE, draft.organisation());
        if (!Set.of(ContributionKind.COMMENT, ContributionKind.AMENDMENT).contains(draft.kind())
                || stored.status() != ContributionStatus.SUBMITTED) {
            throw new Refused(Problem.of("contribution.replace.gone"));
        }
        return drafts.inPlaceOf(old, draft.organisation())
                .map(ContributionDraftRepository.Stored::draft)
                .orElseGet(() -> save(draft.as(ContributionId.next(), 0, old)));
    }

    /** Throws a draft away; nothing happens when it is gone already. */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public void discard(ContributionId id) {
        var actor = actors.current();
        if (drafts.delete(id, actor.account())) {
            states.forget(DraftKind.CONTRIBUTION, id.value());
        }
    }

    private void insert(Draft draft, Supplier<Map<ContributionId, ArticleWords>> about) {
        var published = proposals.isPublished(draft.textVersion(), draft.consultation());
        var original = "";
        if (draft.article() != null && published) {
            var article = about.get().get(draft.id());
            if (article == null) {
                throw new NotFound();
            }
            original = draft.kind() == ContributionKind.AMENDMENT ? article.text() : "";
        }
        var question = draft.question();
        if (question != null
                && (draft.kind() != ContributionKind.COMMENT
                        || draft.article() != null
                        || !proposals.asks(draft.consultation(), Set.of(question)))) {
            throw new NotFound();
        }
        if (!published || draft.kind() == ContributionKind.POSITION) {
            throw new NotFound();
        }
        try {
            drafts.insert(draft.startingFrom(original), actors.current().account());
        } catch (DuplicateKeyException race) {
            throw new Stale();
        }
    }
}
