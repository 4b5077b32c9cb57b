package org.counterpart.site.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.STATEMENT;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.commitment.CommitmentDays;
import org.counterpart.commitment.Milestone;
import org.counterpart.commitment.Voice;
import org.counterpart.contribution.AuthorName;
import org.counterpart.site.commitment.CommitmentSummary.Verdict;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Commitments in lines, with their milestones and what the voices last said: one statement, however many lines. */
@Component
public class CommitmentSummaries {

    static final int EACH = 20;

    private static final Field<String> PROMISER =
            WrittenOnce.field(AuthorName.at(ORGANISATION, COMMITMENT.RECORDED_AT));

    private static final Field<List<Milestone>> MILESTONES = WrittenOnce.field(DSL.multiset(DSL.select(
                            MILESTONE.ID,
                            MILESTONE.VERSION,
                            MILESTONE.POSITION,
                            MILESTONE.TITLE,
                            MILESTONE.WEIGHT,
                            MILESTONE.FIRST_DUE_ON,
                            MILESTONE.DUE_ON,
                            MILESTONE.CLAIMED_ON,
                            MILESTONE.CONFIRMED_ON)
                    .from(MILESTONE)
                    .where(MILESTONE.COMMITMENT_ID.eq(COMMITMENT.ID))
                    .orderBy(MILESTONE.POSITION))
            .convertFrom(rows -> rows.map(Records.mapping(Milestone::new))));

    private static final Field<List<Verdict>> VERDICTS =
            WrittenOnce.field(DSL.multiset(DSL.select(STATEMENT.VOICE, STATEMENT.ORGANISATION_ID, STATEMENT.STATUS)
                            .from(STATEMENT)
                            .where(STATEMENT.COMMITMENT_ID.eq(COMMITMENT.ID))
                            .orderBy(STATEMENT.MADE_AT.desc(), STATEMENT.ID.desc()))
                    .convertFrom(CommitmentSummaries::latest));

    private final DSLContext db;

    CommitmentSummaries(DSLContext db) {
        this.db = db;
    }

    public int count(Condition which) {
        return db.fetchCount(COMMITMENT, which);
    }

    public List<CommitmentSummary> some(Condition which, int skip, int limit) {
        return db.select(
                        COMMITMENT.REFERENCE,
                        COMMITMENT.TITLE,
                        PROMISER,
                        ORGANISATION.SLUG,
                        COMMITMENT.PROMISED_ON,
                        CommitmentDays.ZONE,
                        MILESTONES,
                        VERDICTS)
                .from(COMMITMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT.OWNER_ID))
                .where(which)
                .orderBy(COMMITMENT.PROMISED_ON.desc(), COMMITMENT.ID)
                .limit(skip, limit)
                .fetch(Records.mapping((reference, title, promiser, slug, promisedOn, zone, milestones, verdicts) ->
                        new CommitmentSummary(
                                reference, title, promiser, slug, promisedOn, ZoneId.of(zone), milestones, verdicts)));
    }

    /** The latest of each organisation and voice. */
    private static List<Verdict> latest(Result<? extends Record> statements) {
        record Speaker(Voice voice, OrganisationId organisation) {}
        var heard = new HashSet<Speaker>();
        return statements.stream()
                .filter(said -> heard.add(new Speaker(said.get(STATEMENT.VOICE), said.get(STATEMENT.ORGANISATION_ID))))
                .map(said -> new Verdict(said.get(STATEMENT.VOICE), said.get(STATEMENT.STATUS)))
                .toList();
    }
}
