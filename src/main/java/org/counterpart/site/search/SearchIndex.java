package org.counterpart.site.search;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.organisation.OrganisationAct;
import org.counterpart.response.ResponseAct;
import org.counterpart.site.page.PageRevisions;
import org.counterpart.site.page.Scopes;
import org.counterpart.text.TextAct;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what can be found in step with what happens: after each act, in its own time, and never lost (the event registry repeats it). */
@Component("searchIndex")
public class SearchIndex implements ActListener {

    /** Entries written by one statement. */
    private static final int CHUNK = 200;

    private final SearchSources sources;
    private final SearchRepository repository;
    private final PageRevisions pages;
    private final Map<ActKind, Consumer<Act>> acts = Map.ofEntries(
            Map.entry(ConsultationAct.CONSULTATION_PUBLISHED, this::everythingOf),
            Map.entry(
                    ConsultationAct.CONSULTATION_IMPORTED, act -> imported(Objects.requireNonNull(act.consultation()))),
            Map.entry(TextAct.TEXT_PUBLISHED, this::everythingOf),
            Map.entry(ResponseAct.ANSWERS_PUBLISHED, this::everythingOf),
            Map.entry(ConsultationAct.CONSULTATION_CHANGED, this::itself),
            Map.entry(ConsultationAct.CONSULTATION_CORRECTED, this::itself),
            Map.entry(ConsultationAct.CONSULTATION_DECIDED, this::itself),
            Map.entry(ContributionAct.COMMENT_SUBMITTED, this::contribution),
            Map.entry(ContributionAct.AMENDMENT_SUBMITTED, this::contribution),
            Map.entry(ContributionAct.POSITION_SIGNED, this::contribution),
            Map.entry(ConsultationAct.ANSWER_CORRECTED, this::answer),
            Map.entry(ResponseAct.ANSWER_CONTESTED, this::answer),
            Map.entry(ResponseAct.ANSWER_KEPT, this::answer),
            Map.entry(ResponseAct.ANSWER_CHANGED, this::answer),
            Map.entry(ResponseAct.FINDING_RECORDED, this::answer),
            Map.entry(ContributionAct.CONTRIBUTION_WITHDRAWN, this::gone),
            Map.entry(CommitmentAct.COMMITMENT_RECORDED, this::commitment),
            Map.entry(OrganisationAct.ORGANISATION_ADMITTED, this::organisation),
            Map.entry(OrganisationAct.ORGANISATION_CHANGED, this::organisation),
            Map.entry(OrganisationAct.ORGANISATION_RENAMED, this::renamed));

    SearchIndex(SearchSources sources, SearchRepository repository, PageRevisions pages) {
        this.sources = sources;
        this.repository = repository;
        this.pages = pages;
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return acts.get(kind);
    }

    @Override
    public boolean isLate() {
        return true;
    }

    /** Only what it hears is kept until it was heard. */
    @ApplicationModuleListener(condition = "@searchIndex.at(#root.args[0].kind()) != null")
    void on(Act act) {
        var does = at(act.kind());
        if (does != null) {
            does.accept(act);
        }
    }

    private void everythingOf(Act act) {
        consultation(Objects.requireNonNull(act.consultation()));
    }

    private void itself(Act act) {
        put(sources.consultations(CONSULTATION.ID.eq(act.consultation())));
    }

    private void contribution(Act act) {
        put(sources.contributions(CONTRIBUTION.ID.eq(new ContributionId(act.subject()))));
    }

    private void answer(Act act) {
        put(sources.answers(POINT.ID.eq(new PointId(act.subject()))));
    }

    private void gone(Act act) {
        repository.remove(act.subject());
        pages.changed(Scopes.SITE);
    }

    private void commitment(Act act) {
        put(sources.commitments(COMMITMENT.ID.eq(new CommitmentId(act.subject()))));
    }

    private void organisation(Act act) {
        put(sources.organisations(ORGANISATION.ID.eq(new OrganisationId(act.subject()))));
    }

    /** What it signed, leads or owes is found under its new name too. */
    private void renamed(Act act) {
        var id = new OrganisationId(act.subject());
        put(sources.organisations(ORGANISATION.ID.eq(id)));
        put(sources.consultations(CONSULTATION.INSTITUTION_ID.eq(id)));
        put(sources.contributions(CONTRIBUTION.ORGANISATION_ID.eq(id)));
        put(sources.commitments(COMMITMENT.OWNER_ID.eq(id)));
    }

    /** A world that was written without acts, such as the demo's, is read once when the product starts. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void begin() {
        if (repository.isEmpty()) {
            rebuild();
        }
    }

    /** Makes the whole index anew, for worlds that were written without acts. */
    @Transactional
    public void rebuild() {
        repository.removeAll();
        put(sources.consultations(DSL.noCondition()));
        put(sources.articles(DSL.noCondition()));
        put(sources.contributions(DSL.noCondition()));
        put(sources.answers(DSL.noCondition()));
        put(sources.commitments(DSL.noCondition()));
        put(sources.organisations(DSL.noCondition()));
    }

    /**
     * Makes the entries of a consultation and of those who took part in it, at once: an import does not live long enough to be listened to, and
     * no act admits whom it brings.
     */
    @Transactional
    public void imported(ConsultationId id) {
        consultation(id);
        put(sources.organisations(ORGANISATION
                .ID
                .in(DSL.select(CONTRIBUTION.ORGANISATION_ID)
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.CONSULTATION_ID.eq(id)))
                .or(ORGANISATION.ID.in(DSL.select(CONSULTATION.INSTITUTION_ID)
                        .from(CONSULTATION)
                        .where(CONSULTATION.ID.eq(id))))));
    }

    /** Makes the entries of one consultation anew. */
    @Transactional
    public void consultation(ConsultationId id) {
        put(sources.consultations(CONSULTATION.ID.eq(id)));
        put(sources.articles(TEXT_VERSION.CONSULTATION_ID.eq(id)));
        put(sources.contributions(CONTRIBUTION.CONSULTATION_ID.eq(id)));
        put(sources.answers(POINT.CONSULTATION_ID.eq(id)));
    }

    /** An act that is heard late has been on the pages before it can be found: what was found meanwhile is found anew. */
    private void put(Collection<SearchEntry> entries) {
        var all = List.copyOf(entries);
        for (var from = 0; from < all.size(); from += CHUNK) {
            repository.put(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        pages.changed(Scopes.SITE);
    }
}
