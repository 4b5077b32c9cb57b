package org.counterpart.text;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.counterpart.base.Files;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.database.Pulse;
import org.counterpart.identity.Actors;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.text.ImportRepository.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads waiting files, one after the other, in the name of whoever uploaded them. A file whose reader died is read again by another; one that
 * killed its readers three times is refused.
 */
@Component
class ImportWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ATTEMPTS = 3;

    private final ImportRepository repository;
    private final Importing importing;
    private final Files files;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Map<Job, Reading> running = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    /** A thread of its own: reading takes a processor for up to a minute, and the clocks of the product must not wait for it. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("text-import").daemon().factory());

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

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void wake() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    readAll();
                } catch (RuntimeException e) {
                    if (!Pulse.isOfLostConnection(e)) {
                        LOG.error("The waiting files are read at the next tick", e);
                    }
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Tells the database, and thereby whoever looks, how far the reading is; hears whether it was cancelled. */
    @Scheduled(fixedDelayString = "PT1S")
    void giveSign() {
        running.forEach((job, reading) -> {
            if (!repository.isStillRead(job, reading.percent())) {
                reading.stop();
            }
        });
    }

    /** Reads whatever waits. */
    void readAll() {
        for (var job = next(); job.isPresent(); job = next()) {
            read(job.get());
        }
    }

    private Optional<Job> next() {
        return Objects.requireNonNull(transaction.execute(status -> repository.take()));
    }

    private void read(Job job) {
        if (job.attempt() > ATTEMPTS) {
            repository.refuse(job, Problem.at("file", "legaltext.import.failed", "-"));
            return;
        }
        var reading = new Reading();
        running.put(job, reading);
        try {
            actors.runAs(job.by(), () -> {
                var file = files.read(job.file());
                importing.store(job, TextImporter.importAs(job.format(), file.content(), file.name(), reading));
                return true;
            });
        } catch (Refused refused) {
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
        } finally {
            running.remove(job);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
