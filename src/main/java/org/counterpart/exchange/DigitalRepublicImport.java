package org.counterpart.exchange;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PHASE_CHANGE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Counters;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.ContributionNumbers;
import org.counterpart.site.search.SearchIndex;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the Digital Republic consultation in one transaction, archived or, so that answering can be tried on it, under review; a second time
 * it only says that it is there.
 */
@Component
class DigitalRepublicImport {

    static final String SLUG = "projet-de-loi-pour-une-republique-numerique";
    private static final String ORIGIN =
            "Importée de la plateforme contribuez.republique-numerique.fr (2015), données ouvertes du "
                    + "Gouvernement français, Licence Ouverte 2.0. Les contributeurs individuels y portent un pseudonyme.";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant OPENED =
            LocalDateTime.of(2015, 9, 26, 0, 0).atZone(PARIS).toInstant();
    private static final Instant CLOSED =
            LocalDateTime.of(2015, 10, 19, 0, 0).atZone(PARIS).toInstant();

    private final DSLContext db;
    private final Counters counters;
    private final ContributionNumbers numbers;
    private final ArticleTallies tallies;
    private final SearchIndex search;
    private final ApplicationEventPublisher events;

    DigitalRepublicImport(
            DSLContext db,
            Counters counters,
            ContributionNumbers numbers,
            ArticleTallies tallies,
            SearchIndex search,
            ApplicationEventPublisher events) {
        this.db = db;
        this.counters = counters;
        this.numbers = numbers;
        this.tallies = tallies;
        this.search = search;
        this.events = events;
    }

    /** A sentence for the operator. */
    @Transactional
    String load(DigitalRepublic data, boolean underReview) {
        if (db.fetchExists(CONSULTATION, CONSULTATION.SLUG.eq(SLUG))) {
            return "The consultation is there already: /consultations/" + SLUG;
        }
        var organisations = new ImportedOrganisations(db, OPENED);
        var government = organisations.government();
        organisations.write(data);
        var id = ConsultationId.next();
        write(id, counters.next("consultation"), government, underReview);
        var text = new ImportedArticles(db).write(id, DigitalRepublicText.read(data.law()), OPENED);
        var voices = new ImportedVoices(db, id, text, organisations);
        var count = voices.write(data, numbers.next(id, voices.count(data)));
        tallies.rebuild(id);
        search.imported(id);
        events.publishEvent(
                Act.of(ConsultationAct.CONSULTATION_IMPORTED, id, "Projet de loi pour une République numérique")
                        .by(null, government)
                        .in(id)
                        .saying(ORIGIN));
        return "Imported: " + text.lineages().size() + " articles, "
                + data.proposals().size() + " proposed articles, "
                + data.arguments().size() + " arguments, " + count + " contributions in all. See /consultations/"
                + SLUG;
    }

    private void write(ConsultationId id, int number, OrganisationId government, boolean underReview) {
        var row = db.newRecord(CONSULTATION);
        row.setId(id);
        row.setNumber(number);
        row.setSlug(SLUG);
        row.setReference("FR-2015-RN");
        row.setInstitutionId(government);
        row.setTitle("Projet de loi pour une République numérique");
        row.setLanguage("fr");
        row.setSummary(
                "Trente articles sur la circulation des données et du savoir, la protection des personnes et l’accès au "
                        + "numérique, soumis à tous pendant trois semaines à l’automne 2015.");
        row.setPurpose(
                "Le Gouvernement a soumis le projet de loi à une consultation en ligne ouverte à tous avant de le "
                        + "présenter au Parlement. Chacun pouvait voter sur chaque article, argumenter pour ou contre, et "
                        + "proposer des articles nouveaux.");
        row.setWhoIsAsked("Tous : particuliers et organisations.");
        row.setContact("Données importées ; la consultation est close depuis 2015.");
        row.setZone(PARIS.getId());
        row.setPhase(underReview ? Phase.REVIEW : Phase.ARCHIVED);
        row.setOpensAt(OPENED);
        row.setContributionsCloseAt(CLOSED);
        row.setPublishedAt(OPENED);
        row.setArchivedAt(underReview ? null : CLOSED);
        row.setOrigin(ORIGIN);
        row.setCreatedAt(OPENED);
        row.setVersion(0);
        db.executeInsert(row);
        Map.of(Phase.OPEN, OPENED, Phase.REVIEW, CLOSED)
                .forEach((phase, at) -> db.insertInto(PHASE_CHANGE)
                        .set(PHASE_CHANGE.CONSULTATION_ID, id)
                        .set(PHASE_CHANGE.PHASE, phase)
                        .set(PHASE_CHANGE.ENTERED_AT, at)
                        .execute());
        if (underReview) {
            return;
        }
        db.insertInto(PHASE_CHANGE)
                .set(PHASE_CHANGE.CONSULTATION_ID, id)
                .set(PHASE_CHANGE.PHASE, Phase.ARCHIVED)
                .set(PHASE_CHANGE.ENTERED_AT, DatabaseClock.NOW)
                .execute();
    }
}
