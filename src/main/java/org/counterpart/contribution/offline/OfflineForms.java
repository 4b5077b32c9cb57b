package org.counterpart.contribution.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Language;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Words;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.ArticleWords;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.ProposalRepository;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.ContributionDraftRepository;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.position.Positions;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A form for one organisation to fill in without a network, and the way back: what it says is shown first and becomes drafts only when a
 * person has looked at it. Nothing is ever submitted from here.
 */
@Service
public class OfflineForms {

    private final Proposals proposals;
    private final ProposalRepository articles;
    private final ContributionDraftRepository stored;
    private final ContributionDrafts drafts;
    private final Positions positions;
    private final Actors actors;
    private final Words words;

    OfflineForms(
            Proposals proposals,
            ProposalRepository articles,
            ContributionDraftRepository stored,
            ContributionDrafts drafts,
            Positions positions,
            Actors actors,
            Words words) {
        this.proposals = proposals;
        this.articles = articles;
        this.stored = stored;
        this.drafts = drafts;
        this.positions = positions;
        this.actors = actors;
        this.words = words;
    }

    /** The empty form on the newest version, in the reader's language around the language of the text. */
    @May(Verb.CONTRIBUTE)
    @Transactional(readOnly = true)
    public byte[] write(ConsultationId consultation, OrganisationId organisation, FormFormat format, Locale locale) {
        actors.current().require(Verb.CONTRIBUTE, organisation);
        var proposal = proposals.of(consultation);
        var items = new ArrayList<FormItem>();
        items.add(FormItem.whole(words.of(locale, "contribution.wholeText")));
        for (var question : articles.questions(consultation)) {
            items.add(FormItem.question(question.id().toString(), named(question, locale), question.body()));
        }
        for (var article : known(proposal)) {
            items.add(FormItem.article(
                    article.name().lineage().value().toString(), article.name().name(), article.text()));
        }
        var form = new Form(
                identity(proposal, organisation),
                proposal.textTitle(),
                proposal.language(),
                proposal.direction(),
                items,
                formWords(proposal, organisation, locale));
        return format == FormFormat.XLSX ? XlsxForm.write(form) : DocxForm.write(form);
    }

    /**
     * Reads a form that came back. Nothing is written.
     *
     * @throws Refused when the file is no form, or belongs to another consultation or organisation
     */
    @May(Verb.CONTRIBUTE)
    @Transactional(readOnly = true)
    public OfflineReading read(
            ConsultationId consultation, OrganisationId organisation, byte[] content, Locale locale) {
        var actor = actors.current();
        actor.require(Verb.CONTRIBUTE, organisation);
        var proposal = proposals.of(consultation);
        var form = FilledForm.read(content);
        if (!form.identity().consultation().equals(consultation.value())) {
            throw new Refused(Problem.at("file", "contribution.offline.otherConsultation"));
        }
        if (!form.identity().organisation().equals(organisation.value())) {
            throw new Refused(Problem.at("file", "contribution.offline.otherOrganisation"));
        }
        var questions = articles.questions(consultation);
        var reading = new OfflineRules(known(proposal), questions, names(questions), stances(), stanceNames(locale))
                .read(form);
        var problems = new ArrayList<Problem>();
        if (!form.identity().version().equals(proposal.version().value())) {
            problems.add(Problem.of(
                    "contribution.offline.otherVersion", form.identity().number(), proposal.number()));
        }
        problems.addAll(reading.problems());
        return new OfflineReading(compared(reading.entries(), proposal, organisation, actor.account()), problems);
    }

    /**
     * Makes drafts of what was chosen; returns how many things were taken. What is there already is left alone, so that a second click or the
     * same form again changes nothing.
     *
     * @throws Refused when a stance is chosen while the position waits for its signature
     */
    @May(Verb.CONTRIBUTE)
    @Transactional
    public int take(ConsultationId consultation, OrganisationId organisation, List<OfflineEntry> chosen) {
        var actor = actors.current();
        actor.require(Verb.CONTRIBUTE, organisation);
        var proposal = proposals.of(consultation);
        var fresh = compared(chosen, proposal, organisation, actor.account()).stream()
                .filter(entry -> !entry.known())
                .toList();
        var stances = fresh.stream().filter(entry -> entry.stance() != null).toList();
        if (!stances.isEmpty()) {
            takeStances(consultation, organisation, stances);
        }
        drafts.saveAll(fresh.stream()
                .filter(entry -> entry.stance() == null)
                .map(entry -> draft(entry, proposal, organisation, actor.account()))
                .toList());
        return fresh.size();
    }

    private void takeStances(ConsultationId consultation, OrganisationId organisation, List<OfflineEntry> entries) {
        var draft = positions.draft(consultation, organisation);
        if (draft.status() != ContributionStatus.DRAFT) {
            throw new Refused(Problem.of("contribution.offline.toSign"));
        }
        var whole = draft.stance();
        var onArticles = new HashMap<LineageId, ArticleStance>();
        draft.articles().forEach(one -> onArticles.put(one.article(), one));
        for (var entry : entries) {
            var stance = entry.stance();
            var article = entry.article();
            if (article == null) {
                whole = stance;
            } else if (stance != null) {
                onArticles.merge(
                        article.lineage(),
                        new ArticleStance(article.lineage(), stance, ""),
                        (before, now) -> new ArticleStance(before.article(), now.stance(), before.reason()));
            }
        }
        positions.save(draft.saying(whole, draft.reasons(), draft.conditions(), List.copyOf(onArticles.values())));
    }

    private Draft draft(OfflineEntry entry, Proposal proposal, OrganisationId organisation, AccountId author) {
        var question = entry.question();
        if (question != null) {
            return Draft.answer(proposal, question.id(), organisation)
                    .as(id(entry, proposal, organisation, author), 0, null)
                    .saying("", entry.words(), "");
        }
        var article = entry.article() == null ? null : entry.article().lineage();
        var begun = article == null || entry.proposed().isEmpty()
                ? Draft.comment(proposal, article, organisation)
                : Draft.amendment(proposal, article, organisation);
        return begun.as(id(entry, proposal, organisation, author), 0, null).saying("", entry.words(), entry.proposed());
    }

    /** What one has already, told by its identity for words and by the shared draft for stances. */
    private List<OfflineEntry> compared(
            List<OfflineEntry> entries, Proposal proposal, OrganisationId organisation, AccountId author) {
        var position = positions.draft(proposal.consultation(), organisation);
        var current = new HashMap<@Nullable LineageId, @Nullable Stance>();
        current.put(null, position.stance());
        position.articles().forEach(one -> current.put(one.article(), one.stance()));
        var there = stored.existing(entries.stream()
                .map(entry -> id(entry, proposal, organisation, author))
                .toList());
        return entries.stream()
                .map(entry -> {
                    var article = entry.article();
                    var before = current.get(article == null ? null : article.lineage());
                    return entry.stance() == null
                            ? entry.besides(null, there.contains(id(entry, proposal, organisation, author)))
                            : entry.besides(before, entry.stance() == before && position.version() > 0);
                })
                .toList();
    }

    /** The same words by the same person for the same organisation on the same version are the same draft, however often the form comes back. */
    private static ContributionId id(
            OfflineEntry entry, Proposal proposal, OrganisationId organisation, AccountId author) {
        var article = entry.article();
        var question = entry.question();
        var about = article != null
                ? article.lineage().toString()
                : question != null ? question.id().toString() : FormItem.WHOLE;
        var name = String.join(
                "\n",
                author.toString(),
                organisation.toString(),
                proposal.version().toString(),
                about,
                entry.words(),
                "→",
                entry.proposed());
        return new ContributionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private List<ArticleWords> known(Proposal proposal) {
        return articles.seen(proposal.version());
    }

    private static FormIdentity identity(Proposal proposal, OrganisationId organisation) {
        return new FormIdentity(
                proposal.consultation().value(), proposal.version().value(), proposal.number(), organisation.value());
    }

    private FormWords formWords(Proposal proposal, OrganisationId organisation, Locale locale) {
        var name = articles.names(List.of(organisation)).getOrDefault(organisation, "");
        return new FormWords(
                name,
                words.of(locale, "contribution.offline.form.explain", proposal.number()),
                words.of(locale, "contribution.offline.form.article"),
                words.of(locale, "contribution.offline.form.text"),
                words.of(locale, "contribution.offline.form.stance"),
                words.of(locale, "contribution.offline.form.comment"),
                words.of(locale, "contribution.offline.form.proposed"),
                Arrays.stream(Stance.values())
                        .map(stance -> words.of(locale, stance))
                        .toList());
    }

    /** A form may come back in another language than its reader's. */
    private Map<String, String> names(List<Question> questions) {
        var names = new HashMap<String, String>();
        for (var language : Language.ALL) {
            var locale = language.locale();
            names.put(words.of(locale, "contribution.wholeText"), FormItem.WHOLE);
            questions.forEach(
                    question -> names.put(named(question, locale), question.id().toString()));
        }
        return names;
    }

    private String named(Question question, Locale locale) {
        return words.of(locale, "contribution.question.one", question.number());
    }

    private Map<String, Stance> stances() {
        var stances = new HashMap<String, Stance>();
        for (var stance : Stance.values()) {
            Language.ALL.forEach(
                    language -> stances.put(words.of(language.locale(), stance).toLowerCase(Locale.ROOT), stance));
        }
        return stances;
    }

    private String stanceNames(Locale locale) {
        return Arrays.stream(Stance.values())
                .map(stance -> words.of(locale, stance))
                .collect(Collectors.joining(" · "));
    }
}
