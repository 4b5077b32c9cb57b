package org.counterpart.text.imports;

import static counterpart.schema.Tables.STORED_FILE;
import static counterpart.schema.Tables.TEXT_IMPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FileId;
import org.counterpart.base.Id;
import org.counterpart.base.Problem;
import org.counterpart.legaltext.model.TextFormat;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The queue of files to be read. */
@Repository
class ImportRepository {

    /** Whoever reads a file gives a sign of life every second; after this time without one it is taken for dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    ImportRepository(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A file as its reader has it. */
    record Job(UUID id, ConsultationId consultation, FileId file, TextFormat format, AccountId by, int attempt) {}

    UUID insert(ConsultationId consultation, FileId file, TextFormat format, AccountId by) {
        var id = Id.random();
        db.insertInto(TEXT_IMPORT)
                .set(TEXT_IMPORT.ID, id)
                .set(TEXT_IMPORT.CONSULTATION_ID, consultation)
                .set(TEXT_IMPORT.FILE_ID, file)
                .set(TEXT_IMPORT.FORMAT, format)
                .set(TEXT_IMPORT.STATE, ImportState.QUEUED)
                .set(TEXT_IMPORT.PERCENT, 0)
                .set(TEXT_IMPORT.PROBLEM, "")
                .set(TEXT_IMPORT.PROBLEM_ARGUMENTS, "[]")
                .set(TEXT_IMPORT.ATTEMPT, 0)
                .set(TEXT_IMPORT.CREATED_BY, by)
                .set(TEXT_IMPORT.CREATED_AT, DatabaseClock.NOW)
                .set(TEXT_IMPORT.SEEN_AT, DatabaseClock.NOW)
                .execute();
        return id;
    }

    Optional<TextImport> newest(ConsultationId consultation) {
        return db.select(
                        TEXT_IMPORT.ID,
                        STORED_FILE.NAME,
                        TEXT_IMPORT.STATE,
                        TEXT_IMPORT.PERCENT,
                        TEXT_IMPORT.PROBLEM,
                        TEXT_IMPORT.PROBLEM_ARGUMENTS)
                .from(TEXT_IMPORT)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(TEXT_IMPORT.FILE_ID))
                .where(TEXT_IMPORT.CONSULTATION_ID.eq(consultation))
                .orderBy(TEXT_IMPORT.CREATED_AT.desc(), TEXT_IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping((textImport, name, state, percent, problem, problemArguments) ->
                        new TextImport(
                                textImport,
                                name,
                                state,
                                percent,
                                problem.isEmpty()
                                        ? null
                                        : new Problem("file", problem, json.readValue(problemArguments, ARGUMENTS)))));
    }

    /** The oldest file that nobody reads, now this reader's. */
    Optional<Job> take() {
        var next = db.select(
                        TEXT_IMPORT.ID,
                        TEXT_IMPORT.CONSULTATION_ID,
                        TEXT_IMPORT.FILE_ID,
                        TEXT_IMPORT.FORMAT,
                        TEXT_IMPORT.CREATED_BY,
                        TEXT_IMPORT.ATTEMPT.plus(1))
                .from(TEXT_IMPORT)
                .where(TEXT_IMPORT.STATE.eq(ImportState.QUEUED).or(forsaken()))
                .orderBy(TEXT_IMPORT.CREATED_AT, TEXT_IMPORT.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(Records.mapping(Job::new));
        next.ifPresent(job -> db.update(TEXT_IMPORT)
                .set(TEXT_IMPORT.STATE, ImportState.READING)
                .set(TEXT_IMPORT.PERCENT, 0)
                .set(TEXT_IMPORT.ATTEMPT, job.attempt())
                .set(TEXT_IMPORT.SEEN_AT, DatabaseClock.NOW)
                .where(TEXT_IMPORT.ID.eq(job.id()))
                .execute());
        return next;
    }

    /** A sign of life. Whether the file is still this reader's: not when it was cancelled, or given to another. */
    boolean isStillRead(Job job, int percent) {
        return db.update(TEXT_IMPORT)
                        .set(TEXT_IMPORT.PERCENT, percent)
                        .set(TEXT_IMPORT.SEEN_AT, DatabaseClock.NOW)
                        .where(own(job))
                        .execute()
                == 1;
    }

    boolean isRead(Job job) {
        return db.fetchExists(TEXT_IMPORT, own(job));
    }

    /** Number of rows changed: none when the file is no longer this reader's. */
    int done(Job job) {
        return db.update(TEXT_IMPORT)
                .set(TEXT_IMPORT.STATE, ImportState.DONE)
                .set(TEXT_IMPORT.PERCENT, 100)
                .where(own(job))
                .execute();
    }

    void refuse(Job job, Problem problem) {
        db.update(TEXT_IMPORT)
                .set(TEXT_IMPORT.STATE, ImportState.REFUSED)
                .set(TEXT_IMPORT.PROBLEM, problem.key())
                .set(TEXT_IMPORT.PROBLEM_ARGUMENTS, json.writeValueAsString(problem.arguments()))
                .where(own(job))
                .execute();
    }

    /** Forgets an import, whatever its state, and gives the file it was for; none when there is no such import. */
    Optional<FileId> remove(ConsultationId consultation, UUID id) {
        var file = db.select(TEXT_IMPORT.FILE_ID)
                .from(TEXT_IMPORT)
                .where(TEXT_IMPORT.ID.eq(id), TEXT_IMPORT.CONSULTATION_ID.eq(consultation))
                .and(TEXT_IMPORT.STATE.ne(ImportState.DONE))
                .forUpdate()
                .fetchOptional(TEXT_IMPORT.FILE_ID);
        file.ifPresent(
                one -> db.deleteFrom(TEXT_IMPORT).where(TEXT_IMPORT.ID.eq(id)).execute());
        return file;
    }

    private static Condition own(Job job) {
        return TEXT_IMPORT
                .ID
                .eq(job.id())
                .and(TEXT_IMPORT.STATE.eq(ImportState.READING))
                .and(TEXT_IMPORT.ATTEMPT.eq(job.attempt()));
    }

    private static Condition forsaken() {
        Field<Instant> longAgo = DSL.field(
                "timestampadd(second, {0}, utc_timestamp(6))",
                DatabaseClock.NOW.getDataType(), DSL.inline(-Math.toIntExact(PATIENCE.toSeconds())));
        return TEXT_IMPORT.STATE.eq(ImportState.READING).and(TEXT_IMPORT.SEEN_AT.lt(longAgo));
    }
}
