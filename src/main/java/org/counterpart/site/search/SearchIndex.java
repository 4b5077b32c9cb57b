package org.counterpart.site.search;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.Collection;
import java.util.List;
import org.counterpart.base.Act;
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
import org.counterpart.text.TextAct;
import org.jooq.impl.DSL;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what can be found in step with what happens: after each act, in its own time, and never lost (the event registry repeats it). */
@Component
public class SearchIndex {

    /** Entries written by one statement. */
    private static final int CHUNK = 200;

    private final SearchSources sources;
    private final SearchRepository repository;

    SearchIndex(SearchSources sources, SearchRepository repository) {
        this.sources = sources;
        this.repository = repository;
    }

    @ApplicationModuleListener
    void on(Act act) {
        var consultation = act.consultation();
        switch (act.kind()) {
            case ConsultationAct.CONSULTATION_PUBLISHED,
                    ConsultationAct.CONSULTATION_IMPORTED,
                    TextAct.TEXT_PUBLISHED,
                    ResponseAct.ANSWERS_PUBLISHED -> {
                if (consultation != null) {
                    consultation(consultation);
                }
            }
            case ConsultationAct.CONSULTATION_CHANGED,
                    ConsultationAct.CONSULTATION_CORRECTED,
                    ConsultationAct.CONSULTATION_DECIDED -> {
                if (consultation != null) {
                    repository.put(sources.consultations(CONSULTATION.ID.eq(consultation)));
                }
            }
            case ContributionAct.COMMENT_SUBMITTED,
                    ContributionAct.AMENDMENT_SUBMITTED,
                    ContributionAct.POSITION_SIGNED ->
                repository.put(sources.contributions(CONTRIBUTION.ID.eq(new ContributionId(act.subject()))));
            case ConsultationAct.ANSWER_CORRECTED ->
                repository.put(sources.answers(POINT.ID.eq(new PointId(act.subject()))));
            case ContributionAct.CONTRIBUTION_WITHDRAWN -> repository.remove(act.subject());
            case CommitmentAct.COMMITMENT_RECORDED ->
                repository.put(sources.commitments(COMMITMENT.ID.eq(new CommitmentId(act.subject()))));
            case OrganisationAct.ORGANISATION_ADMITTED, OrganisationAct.ORGANISATION_CHANGED ->
                repository.put(sources.organisations(ORGANISATION.ID.eq(new OrganisationId(act.subject()))));
            case OrganisationAct.ORGANISATION_RENAMED -> renamed(new OrganisationId(act.subject()));
            default -> {
                // Nothing that can be found has changed.
            }
        }
    }

    /** What it signed, leads or owes is found under its new name too. */
    private void renamed(OrganisationId id) {
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

    /** Makes the entries of one consultation anew, at once: an import does not live long enough to be listened to. */
    @Transactional
    public void consultation(ConsultationId id) {
        put(sources.consultations(CONSULTATION.ID.eq(id)));
        put(sources.articles(TEXT_VERSION.CONSULTATION_ID.eq(id)));
        put(sources.contributions(CONTRIBUTION.CONSULTATION_ID.eq(id)));
        put(sources.answers(POINT.CONSULTATION_ID.eq(id)));
    }

    private void put(Collection<SearchEntry> entries) {
        var all = List.copyOf(entries);
        for (var from = 0; from < all.size(); from += CHUNK) {
            repository.put(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }
}
