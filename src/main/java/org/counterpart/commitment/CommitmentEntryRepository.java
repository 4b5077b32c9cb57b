package org.counterpart.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.EVIDENCE;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.SLIPPAGE;
import static counterpart.schema.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.counterpart.base.AccountId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.StatementId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes promises, moved dates and statements. Nothing is ever taken away. */
@Repository
class CommitmentEntryRepository {

    private final DSLContext db;

    CommitmentEntryRepository(DSLContext db) {
        this.db = db;
    }

    void add(NewCommitment wanted, int number, String reference, AccountId by) {
        db.insertInto(COMMITMENT)
                .set(COMMITMENT.ID, wanted.id())
                .set(COMMITMENT.NUMBER, number)
                .set(COMMITMENT.REFERENCE, reference)
                .set(COMMITMENT.TITLE, wanted.title().strip())
                .set(COMMITMENT.DESCRIPTION, wanted.description().strip())
                .set(COMMITMENT.OWNER_ID, wanted.owner())
                .set(COMMITMENT.ORIGIN, wanted.origin())
                .set(COMMITMENT.CONSULTATION_ID, wanted.consultation())
                .set(COMMITMENT.POINT_ID, wanted.point())
                .set(COMMITMENT.PROMISED_ON, wanted.promisedOn())
                .set(COMMITMENT.RECORDED_BY, by)
                .set(COMMITMENT.RECORDED_AT, DatabaseClock.NOW)
                .set(COMMITMENT.VERSION, 0)
                .execute();
        var rows = db.insertInto(
                MILESTONE,
                MILESTONE.ID,
                MILESTONE.COMMITMENT_ID,
                MILESTONE.POSITION,
                MILESTONE.TITLE,
                MILESTONE.WEIGHT,
                MILESTONE.FIRST_DUE_ON,
                MILESTONE.DUE_ON,
                MILESTONE.VERSION);
        var position = 0;
        for (var step : wanted.steps()) {
            var due = Objects.requireNonNull(step.dueOn());
            rows = rows.values(
                    MilestoneId.next(), wanted.id(), position++, step.title().strip(), step.weight(), due, due, 0);
        }
        rows.execute();
    }

    /** Moves the date; the first one stays. A reminder is due anew for the new date. */
    int move(Milestone milestone, LocalDate to, String reason, AccountId by) {
        var rows = db.update(MILESTONE)
                .set(MILESTONE.DUE_ON, to)
                .set(MILESTONE.VERSION, milestone.version() + 1)
                .where(MILESTONE.ID.eq(milestone.id()))
                .and(MILESTONE.VERSION.eq(milestone.version()))
                .execute();
        if (rows == 1) {
            db.insertInto(SLIPPAGE)
                    .set(SLIPPAGE.ID, Id.random())
                    .set(SLIPPAGE.MILESTONE_ID, milestone.id())
                    .set(SLIPPAGE.FROM_ON, milestone.dueOn())
                    .set(SLIPPAGE.TO_ON, to)
                    .set(SLIPPAGE.REASON, reason)
                    .set(SLIPPAGE.BY_ACCOUNT_ID, by)
                    .set(SLIPPAGE.AT, DatabaseClock.NOW)
                    .execute();
        }
        return rows;
    }

    StatementId state(
            CommitmentId commitment,
            Voice voice,
            OrganisationId organisation,
            ImplementationStatus status,
            String words,
            AccountId by) {
        var id = StatementId.next();
        db.insertInto(STATEMENT)
                .set(STATEMENT.ID, id)
                .set(STATEMENT.COMMITMENT_ID, commitment)
                .set(STATEMENT.VOICE, voice)
                .set(STATEMENT.ORGANISATION_ID, organisation)
                .set(STATEMENT.STATUS, status)
                .set(STATEMENT.BODY, words.strip())
                .set(STATEMENT.MADE_BY, by)
                .set(STATEMENT.MADE_AT, DatabaseClock.NOW)
                .execute();
        return id;
    }

    void attach(StatementId statement, List<Evidence> evidence) {
        var records = new ArrayList<counterpart.schema.tables.records.EvidenceRecord>();
        for (var item : evidence) {
            var row = db.newRecord(EVIDENCE);
            row.setId(Id.random());
            row.setStatementId(statement);
            row.setPosition(records.size());
            row.setTitle(item.title());
            row.setUrl(item.url());
            row.setFileId(item.file());
            records.add(row);
        }
        db.batchInsert(records).execute();
    }

    /** The owner says these were done today. */
    void claim(CommitmentId commitment, Set<MilestoneId> milestones, LocalDate on) {
        db.update(MILESTONE)
                .set(MILESTONE.CLAIMED_ON, on)
                .set(MILESTONE.VERSION, MILESTONE.VERSION.plus(1))
                .where(MILESTONE.COMMITMENT_ID.eq(commitment))
                .and(MILESTONE.ID.in(milestones))
                .and(MILESTONE.CLAIMED_ON.isNull())
                .and(MILESTONE.CONFIRMED_ON.isNull())
                .execute();
    }

    /** The moderator found these done. */
    void confirm(CommitmentId commitment, Set<MilestoneId> milestones, LocalDate on) {
        db.update(MILESTONE)
                .set(MILESTONE.CONFIRMED_ON, on)
                .set(MILESTONE.VERSION, MILESTONE.VERSION.plus(1))
                .where(MILESTONE.COMMITMENT_ID.eq(commitment))
                .and(MILESTONE.ID.in(milestones))
                .and(MILESTONE.CONFIRMED_ON.isNull())
                .execute();
    }
}
