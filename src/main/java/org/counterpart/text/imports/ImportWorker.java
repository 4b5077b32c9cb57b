package org.counterpart.text.imports;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.counterpart.base.DueWork;
import org.counterpart.base.Files;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.database.Pulse;
import org.counterpart.identity.Actors;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.text.imports.ImportRepository.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads waiting files, one after the other, in the name of whoever uploaded them. A file whose reader died is read again by another; one that
 * killed its readers three times is refused.
 */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ATTEMPTS = 3;
    private static final int SIGN_SECONDS = 1;

    private final ImportRepository repository;
    private final Importing importing;
    private final Files files;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private volatile boolean ending;

    ImportWorker(
            ImportRepository repository,
            Importing importing,
            Files files,
            Actors actors,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.importing = importing;
        this.files = files;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Bean
    static DueWork readingTexts(ImportWorker worker) {
        return DueWork.every(Duration.ofSeconds(1), "reading texts", worker::readAll);
    }

    /** Reads whatever waits. */
    void readAll() {
        var job = next();
        while (job.isPresent()) {
            read(job.get());
            job = next();
        }
    }

    private Optional<Job> next() {
        return ending ? Optional.empty() : Objects.requireNonNull(transaction.execute(status -> repository.take()));
    }

    private void read(Job job) {
        if (job.attempt() > ATTEMPTS) {
            repository.refuse(job, Problem.at("file", "legaltext.import.failed", "-"));
            return;
        }
        var reading = new Reading();
        try (var signs = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("signs").factory())) {
            signs.scheduleWithFixedDelay(() -> giveSign(job, reading), SIGN_SECONDS, SIGN_SECONDS, TimeUnit.SECONDS);
            actors.runAs(job.by(), () -> {
                var file = files.read(job.file());
                importing.store(job, TextImporter.importAs(job.format(), file.content(), file.name(), reading));
                return true;
            });
        } catch (Refused refused) {
            if (ending) {
                LOG.debug("An import was left at its end", refused);
                return;
            }
            repository.refuse(job, refused.problems().getFirst());
        } catch (NotFound | AccessDeniedException e) {
            repository.refuse(job, Problem.at("file", "text.import.notAllowed"));
        } catch (Stale cancelled) {
            LOG.debug("An import was cancelled at its end", cancelled);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (Pulse.isOfLostConnection(e)) {
                throw e;
            }
            // Whatever a file does to its reader, it is not read again and the next one is.
            LOG.error("A file could not be read", e);
            repository.refuse(
                    job,
                    Problem.at("file", "legaltext.import.failed", e.getClass().getSimpleName()));
        }
    }

    /** Tells the database, and thereby whoever looks, how far the reading is; hears whether it was cancelled. */
    private void giveSign(Job job, Reading reading) {
        try {
            if (ending || !repository.isStillRead(job, reading.percent())) {
                reading.stop();
            }
        } catch (RuntimeException e) {
            LOG.debug("The next sign says it", e);
        }
    }

    /** What is being read stays as it is, and is read by another node or after the next start. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }
}
