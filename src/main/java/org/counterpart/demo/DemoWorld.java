package org.counterpart.demo;

import static counterpart.schema.Tables.ACCOUNT;

import java.util.List;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Counters;
import org.counterpart.base.DatabaseClock;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.ContributionNumbers;
import org.counterpart.site.search.SearchIndex;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Republic of Valdor, written into an empty database before the first request is answered. All in one transaction: it is there or it is
 * not. Its dates count from that day.
 */
@Component
class DemoWorld implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private static final List<String> CONSULTATIONS =
            List.of("information.yaml", "water.yaml", "associations.yaml", "legal-aid.yaml");

    private final DSLContext db;
    private final CounterpartProperties properties;
    private final Counters counters;
    private final ContributionNumbers numbers;
    private final DatabaseClock clock;
    private final ArticleTallies tallies;
    private final SearchIndex search;
    private final TransactionTemplate transaction;

    DemoWorld(
            DSLContext db,
            CounterpartProperties properties,
            Counters counters,
            ContributionNumbers numbers,
            DatabaseClock clock,
            ArticleTallies tallies,
            SearchIndex search,
            TransactionTemplate transaction) {
        this.db = db;
        this.properties = properties;
        this.counters = counters;
        this.numbers = numbers;
        this.clock = clock;
        this.tallies = tallies;
        this.search = search;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.demo() && !db.fetchExists(ACCOUNT)) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        // The counter's row stays locked until the end: of several nodes that start at once, one writes.
        if (counters.next("demo") > 1 || db.fetchExists(ACCOUNT)) {
            return;
        }
        var rows = new Rows(db);
        var cast = new DemoCast(DemoFiles.yaml("world.yaml", WorldFile.class), clock);
        cast.write(rows);
        for (var file : CONSULTATIONS) {
            write(DemoFiles.yaml(file, ConsultationFile.class), cast, rows);
        }
        search.rebuild();
        LOG.info("The demo world has been written");
    }

    private void write(ConsultationFile file, DemoCast cast, Rows rows) {
        var consultation = new DemoConsultation(file, cast, rows);
        consultation.write(counters.next("consultation"));
        var texts = new DemoTexts(consultation, cast, rows).write();
        var next = texts.size() > 1 ? texts.getLast() : null;
        var first = texts.getFirst();
        var answers = new DemoAnswers(consultation, next, cast, rows);
        var voices = new DemoVoices(consultation, first, answers, cast, rows);
        voices.write(numbers.next(consultation.id, DemoVoices.count(file)));
        new DemoBallots(consultation, first, voices, cast, rows).write();
        new DemoCommitments(consultation, voices, cast, counters, rows).write();
        rows.write();
        tallies.rebuild(consultation.id);
    }
}
