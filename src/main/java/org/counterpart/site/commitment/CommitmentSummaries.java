package org.counterpart.site.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.STATEMENT;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.OrganisationId;
import org.counterpart.commitment.CommitmentDays;
import org.counterpart.commitment.Milestone;
import org.counterpart.commitment.Voice;
import org.counterpart.contribution.AuthorName;
import org.counterpart.site.commitment.CommitmentSummary.Verdict;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Commitments in lines, with their milestones and what the voices last said: three statements, however many lines. */
@Component
public class CommitmentSummaries {

    static final int EACH = 20;

    private final DSLContext db;

    CommitmentSummaries(DSLContext db) {
        this.db = db;
    }

    public int count(Condition which) {
        return db.fetchCount(COMMITMENT, which);
    }

    public List<CommitmentSummary> some(Condition which, int skip, int limit) {
        var rows = db.select(
                        COMMITMENT.ID,
                        COMMITMENT.REFERENCE,
                        COMMITMENT.TITLE,
                        AuthorName.at(ORGANISATION, COMMITMENT.RECORDED_AT),
                        ORGANISATION.SLUG,
                        COMMITMENT.PROMISED_ON,
                        CommitmentDays.ZONE)
                .from(COMMITMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT.OWNER_ID))
                .where(which)
                .orderBy(COMMITMENT.PROMISED_ON.desc(), COMMITMENT.ID)
                .limit(skip, limit)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.getValues(COMMITMENT.ID);
        var milestones = milestones(ids);
        var verdicts = verdicts(ids);
        return rows.map(Records.mapping(
                (commitment, reference, title, promiser, slug, promisedOn, zone) -> new CommitmentSummary(
                        reference,
                        title,
                        promiser,
                        slug,
                        promisedOn,
                        ZoneId.of(zone),
                        milestones.getOrDefault(commitment, List.of()),
                        verdicts.getOrDefault(commitment, List.of()))));
    }

    private Map<CommitmentId, List<Milestone>> milestones(List<CommitmentId> commitments) {
        return db.selectFrom(MILESTONE)
                .where(MILESTONE.COMMITMENT_ID.in(commitments))
                .orderBy(MILESTONE.COMMITMENT_ID, MILESTONE.POSITION)
                .fetchGroups(
                        MILESTONE.COMMITMENT_ID,
                        row -> new Milestone(
                                row.getId(),
                                row.getVersion(),
                                row.getPosition(),
                                row.getTitle(),
                                row.getWeight(),
                                row.getFirstDueOn(),
                                row.getDueOn(),
                                row.getClaimedOn(),
                                row.getConfirmedOn()));
    }

    /** The latest statement of each organisation and voice. */
    private Map<CommitmentId, List<Verdict>> verdicts(List<CommitmentId> commitments) {
        record Speaker(CommitmentId commitment, Voice voice, OrganisationId organisation) {}
        var heard = new HashSet<Speaker>();
        var verdicts = new HashMap<CommitmentId, List<Verdict>>();
        db.select(STATEMENT.COMMITMENT_ID, STATEMENT.VOICE, STATEMENT.ORGANISATION_ID, STATEMENT.STATUS)
                .from(STATEMENT)
                .where(STATEMENT.COMMITMENT_ID.in(commitments))
                .orderBy(STATEMENT.MADE_AT.desc(), STATEMENT.ID.desc())
                .forEach(row -> {
                    if (heard.add(new Speaker(
                            row.get(STATEMENT.COMMITMENT_ID),
                            row.get(STATEMENT.VOICE),
                            row.get(STATEMENT.ORGANISATION_ID)))) {
                        verdicts.computeIfAbsent(row.get(STATEMENT.COMMITMENT_ID), key -> new ArrayList<>())
                                .add(new Verdict(row.get(STATEMENT.VOICE), row.get(STATEMENT.STATUS)));
                    }
                });
        return verdicts;
    }
}
